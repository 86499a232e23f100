import { isAreaCode } from "../core/areaCode";
import { fail, type Result } from "../core/problem";
import type { Source } from "./importer";
import { isJsonObject, jsonOf, valueText } from "./json";
import { limits } from "./limits";
import type { Records } from "./records";
import { remarksOf } from "./remarks";
import { type FormatTables, formatTables, tableFormat } from "./tableFormat";

const title = "Area figures (JSON)";

/** '{ "E01000001": {' or '[ { "lsoa": "E01000001",': the code of an area is near the start. */
const start =
  /^\s*(?:\{\s*"([^"\\]{8,10})"\s*:\s*[{\d"]|\[\s*\{[^{}[\]]{0,2000}?:\s*"([^"\\]{8,10})"\s*[,}])/;

function recognises(source: Source): boolean {
  const found = start.exec(source.text().slice(0, 4000));
  const code = found?.[1] ?? found?.[2];
  return code !== undefined && isAreaCode(code);
}

type Row = ReadonlyMap<string, string>;

const cellOf = (value: unknown): string => valueText(value) ?? "";

const codeColumn = "area code";

/** The figures of one area; a single figure without a name is called 'value'. */
function rowOf(value: unknown, code: string | undefined): Row | undefined {
  const row = new Map<string, string>();
  if (code !== undefined) row.set(codeColumn, code);
  if (isJsonObject(value))
    for (const [name, cell] of Object.entries(value))
      row.set(name === codeColumn && code ? "code" : name, cellOf(cell));
  else if (code === undefined) return undefined;
  else row.set("value", cellOf(value));
  return row;
}

async function tables(source: Source): Promise<Result<FormatTables>> {
  const parsed = jsonOf(source);
  if (!parsed?.ok) return parsed ?? fail("bad-json", `${source.name} is no JSON.`, { file: source.name });
  const root = parsed.value.value;
  const entries: readonly (readonly [string | undefined, unknown])[] = Array.isArray(root)
    ? root.map((value) => [undefined, value] as const)
    : Object.entries(isJsonObject(root) ? root : {});
  if (entries.length > limits.rows)
    return fail(
      "too-many-rows",
      `${source.name} has more than ${limits.rows.toLocaleString("en-GB")} rows. Cut it down to the areas that are needed.`,
      { file: source.name },
    );
  const remarks = remarksOf(source.name);
  const rows: Row[] = [];
  const headers = new Set<string>();
  for (const [at, [code, value]] of entries.entries()) {
    const row = rowOf(value, code);
    if (!row) {
      remarks.add("no-area", `Item ${at + 1} has no figures.`, { done: "left out", element: String(at + 1) });
      continue;
    }
    rows.push(row);
    for (const name of row.keys()) headers.add(name);
  }
  const names = [...headers];
  const records: Records["records"] = [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ""))];
  const table: Records = {
    name: source.name,
    records,
    // Where each item stands in the text is not known: items are numbered.
    lines: records.map((_, at) => at),
    remarks,
    exact: true,
  };
  return formatTables({ tables: [table], problems: parsed.value.problems, selfDescribing: false }, title);
}

/** Figures of areas as JSON: an object by area code, or a list of objects of which one value is the code. */
export const areaJson = tableFormat({ title, extensions: ["json"], recognises, tables });
