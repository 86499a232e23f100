import { binaryKind } from "./source";
import { formatTables, tableFormat } from "./tableFormat";
import { selfDescribing, tablesOfText } from "./tableSet";

const title = "Table (CSV)";

/** Any text that no other format claims is read as a table: CSV, TSV, matrices, edge lists. */
export const csv = tableFormat({
  title,
  extensions: ["csv", "tsv", "tab", "txt"],
  recognises: (source) => binaryKind(source.bytes) === undefined && source.text().trim() !== "",
  tables: async (source, options) => {
    const tables = await tablesOfText(source, options);
    if (!tables.ok) return tables;
    return formatTables(
      { tables: tables.value, problems: [], selfDescribing: selfDescribing(tables.value) },
      title,
    );
  },
});
