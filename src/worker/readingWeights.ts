import { readWeights, type WeightRows, type WeightsNamed } from "../core/harmReader";
import type { HarmTable } from "../core/harmScheme";
import { fail, ok, type Problem, type Result } from "../core/problem";
import { openSource } from "../importers/source";
import { tablesOfText } from "../importers/tableSet";
import { tablesOfWorkbook } from "../importers/xlsxTables";
import type { JobContext } from "./jobContext";

/** A file of weights as the user dropped it. */
export interface WeightsFile extends WeightsNamed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a table of weights from a CSV or a workbook; of several sheets the one with the most weights. */
export async function readWeightsFile(
  { name, bytes, title, edition }: WeightsFile,
  { onProgress, signal }: JobContext,
): Promise<Result<{ readonly table: HarmTable; readonly problems: readonly Problem[] }>> {
  const source = openSource(name, bytes);
  const options = { onProgress, signal };
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = zipped ? await tablesOfWorkbook(source, options) : await tablesOfText(source, options);
  if (!read.ok) return read;
  const tables: readonly WeightRows[] = "tables" in read.value ? read.value.tables : read.value;
  const found = tables.map((table) =>
    readWeights({ ...table, name: tableName(name, table.name) }, { title, edition }),
  );
  const good = found.flatMap((each) => (each.ok ? [each.value] : []));
  const [best] = good.sort((a, b) => b.table.rows.length - a.table.rows.length);
  if (best) return ok(best);
  const [first] = found;
  return first && !first.ok ? first : fail("no-weights", `${name} holds no table.`, { file: name });
}

/** 'weights.xlsx/Sheet 2' of a workbook, 'weights.csv' of a plain table. */
const tableName = (file: string, table: string) => (table === "" ? file : table);
