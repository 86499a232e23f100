import type { Source } from "./importer";
import { formatTables, tableFormat } from "./tableFormat";
import { tablesOfZip } from "./tableSet";
import { openZip } from "./zip";

/** True for the bytes of a ZIP archive, whatever its name. */
export function isZip(source: Source): boolean {
  const [p, k, third] = source.bytes;
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

/** Names of the files in an archive; empty when it is none or is damaged. Kept per archive, since several formats look. */
const contents = new WeakMap<Uint8Array, readonly string[]>();

export function zipNames(source: Source): readonly string[] {
  if (!isZip(source)) return [];
  const known = contents.get(source.bytes);
  if (known) return known;
  const zip = openZip(source.bytes);
  const names = zip.ok ? zip.value.entries.map((entry) => entry.name) : [];
  contents.set(source.bytes, names);
  return names;
}

/** An archive of tables: a graph database's export, a download of street-level crime, or CSV files packed together. */
export const zipTables = tableFormat({
  title: "ZIP of tables",
  extensions: ["zip"],
  recognises: isZip,
  tables: async (source, options) => {
    const set = await tablesOfZip(source, options);
    if (!set.ok) return set;
    return formatTables(set.value, set.value.selfDescribing ? "Neo4j tables (ZIP)" : "ZIP of tables");
  },
});
