import type { Arrangement } from "../core/arrangement";
import type { Case } from "../core/case";
import { caseFile } from "../core/caseFile";
import type { Filter } from "../core/filter";
import { fail, type Problem, type Result } from "../core/problem";
import { anx } from "./anx";
import { csv } from "./csv";
import type { Exporter, WriteOptions } from "./exporter";
import { gedcom } from "./gedcom";
import { geojson } from "./geojson";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { kml } from "./kml";
import { linchpin } from "./linchpin";
import { xlsx } from "./xlsx";

/** Every format that a case can leave in, by id. */
export const exporters = {
  linchpin,
  csv,
  graphml,
  gexf,
  anx,
  xlsx,
  geojson,
  kml,
  gedcom,
} as const satisfies {
  readonly [id: string]: Exporter;
};
export type ExporterId = keyof typeof exporters;

export interface WriteFileOptions extends WriteOptions {
  readonly arrangement?: Arrangement;
  readonly filter?: Filter;
}

/** Writes a case in one format; runs in Node and in the worker. The name carries the protective marking. */
export async function writeFile(
  id: string,
  kase: Case,
  options: WriteFileOptions = {},
): Promise<Result<{ bytes: Uint8Array; name: string; problems: Problem[] }>> {
  const { arrangement, filter, ...rest } = options;
  if (!Object.hasOwn(exporters, id)) return fail("no-such-format", `There is no format '${id}' to write.`);
  const exporter: Exporter = exporters[id as ExporterId];
  const file = caseFile(kase, { ...(arrangement ? { arrangement } : {}), ...(filter ? { filter } : {}) });
  const answer = await exporter.write(file, rest);
  return answer.ok ? { ok: true, value: { ...answer.value, problems: [...answer.value.problems] } } : answer;
}
