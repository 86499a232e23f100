import { columnRoles, rowMeanings } from "../importers/mapping";
import type { Mapping, TablePreview } from "../worker/client";

/**
 * Mappings that the user has confirmed, by the shape of the table. Column roles only: no value and no name of any file is
 * kept. The headers of a matrix are names of people, so that a shape is kept as a number that does not lead back to them.
 */
const key = "linchpin-mappings";
/** Enough for every spreadsheet layout of a desk; old ones fall out. */
const most = 50;

function all(): readonly (readonly [string, Mapping])[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** 53 bits of a text (cyrb53): enough to tell layouts apart, far too few to hold what they say. */
function shapeNumber(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** What an older version kept may name roles that are no more. */
function isMapping(mapping: Mapping | undefined, columns: number): mapping is Mapping {
  return (
    mapping?.columns?.length === columns &&
    rowMeanings.includes(mapping.rows) &&
    mapping.columns.every((role) => columnRoles.includes(role))
  );
}

/** The mapping confirmed last for a table of this shape, if it still fits. */
export function rememberedMapping(table: TablePreview): Mapping | undefined {
  const shape = shapeNumber(table.signature);
  const found = all().find(([known]) => known === shape)?.[1];
  return isMapping(found, table.headers.length) ? found : undefined;
}

export function rememberMapping(signature: string, mapping: Mapping): void {
  const shape = shapeNumber(signature);
  const others = all().filter(([known]) => known !== shape);
  try {
    localStorage.setItem(key, JSON.stringify([[shape, mapping], ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing still imports; it only has to be told again next time.
  }
}
