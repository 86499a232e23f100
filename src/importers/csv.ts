import type { Importer } from "./importer";
import { readTables } from "./readTables";
import { binaryKind } from "./source";
import { selfDescribing, tablesOfText } from "./tableSet";

/** Any text that no other format claims is read as a table: CSV, TSV, matrices, edge lists. */
export const csv: Importer = {
  title: "Table (CSV)",
  extensions: ["csv", "tsv", "tab", "txt"],
  recognises: (source) => binaryKind(source.bytes) === undefined && source.text().trim() !== "",
  read: async (source, options) => {
    const tables = await tablesOfText(source, options);
    if (!tables.ok) return tables;
    const set = { tables: tables.value, problems: [], selfDescribing: selfDescribing(tables.value) };
    return readTables(set, options, csv.title);
  },
};
