/** Facts of Linchpin's own stand in map files (properties of GeoJSON, Data of KML) under names that begin with this; all others are free attributes. */
export const mapPrefix = "linchpin:";

/** Name of the property that holds, as JSON, what the others leave out. */
export const mapRecordName = `${mapPrefix}record`;

/** What formats and map programs keep for the thing itself. */
const taken: ReadonlySet<string> = new Set(["", "name", "description", "id"]);

/** True for a name that no free attribute may have in a map file; '12' is one, since JavaScript readers put such members first. */
export function isMapName(name: string): boolean {
  return taken.has(name) || name.startsWith(mapPrefix) || name !== name.trim() || /^\d+$/.test(name);
}
