import { bare } from "./cell";
import type { DroppedFile } from "./opened";
import { policeTable } from "./policeTable";
import { openZip } from "./zip";
import { isZip } from "./zipTables";

/** A header of data.police.uk has 260 characters at most. */
const start = 2000;
const published = /-(street|outcomes|stop-and-search)\.csv$/i;
const table = /\.(csv|tsv|tab|txt)$/i;

/**
 * True for a file of data.police.uk or a ZIP of them, by its first line or the names in it: such files need no mapping, and
 * 100,000 rows are not split twice to find that out.
 */
export function isPoliceFile({ name, bytes }: DroppedFile): boolean {
  if (isZip({ name, bytes, text: () => "" })) {
    const zip = openZip(bytes);
    const tables = zip.ok ? zip.value.entries.filter((entry) => table.test(entry.name)) : [];
    return tables.length > 0 && tables.every((entry) => published.test(entry.name));
  }
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, start));
  const [first = ""] = text.split(/\r|\n/);
  return policeTable(first.split(",").map((cell) => bare(cell.replaceAll('"', "")))) !== undefined;
}
