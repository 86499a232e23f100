import { ok, type Result } from "../core/problem";
import type { Importer, ReadOptions, Source } from "./importer";
import { readTables } from "./readTables";
import type { TableSet } from "./tableSet";

/** Tables with the name of the format that they came in. */
export interface FormatTables extends TableSet {
  readonly format: string;
}

/** A format whose content is tables: several files of it are read together, and the user may map their columns. */
export interface TableFormat extends Importer {
  readonly tables: (source: Source, options: ReadOptions) => Promise<Result<FormatTables>>;
}

/** Makes a format of tables: reading one file alone is reading its tables. */
export function tableFormat(parts: Omit<TableFormat, "read">): TableFormat {
  return {
    ...parts,
    read: async (source, options) => {
      const set = await parts.tables(source, options);
      return set.ok ? readTables(set.value, options, set.value.format) : set;
    },
  };
}

export function isTableFormat(importer: Importer): importer is TableFormat {
  return "tables" in importer;
}

/** A set of tables under the name of its format. */
export function formatTables(set: TableSet, format: string): Result<FormatTables> {
  return ok({ ...set, format });
}
