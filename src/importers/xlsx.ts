import { formatTables, tableFormat } from "./tableFormat";
import { tablesOfWorkbook } from "./xlsxTables";
import { zipNames } from "./zipTables";

const title = "Excel workbook (XLSX)";

/** A workbook of Excel 2007 or later, or of another program in that form: each sheet is a table. */
export const xlsx = tableFormat({
  title,
  extensions: ["xlsx", "xlsm"],
  recognises: (source) => zipNames(source).some((name) => /^xl\/workbook\d*\.xml$/i.test(name)),
  tables: async (source, options) => {
    const set = await tablesOfWorkbook(source, options);
    return set.ok ? formatTables(set.value, title) : set;
  },
});
