import type { Put } from "./edit";
import { joinAreas } from "./joinAreas";
import type { Area } from "./place";
import type { Problem } from "./problem";

/** What becomes of the areas when a file is added. */
export interface AreaEdit {
  readonly put: readonly Put<Area>[];
  /** Rows of the open case that are on an area now. */
  readonly remove: readonly string[];
  /** How many areas got indicators from the other file. */
  readonly joined: number;
  readonly problems: readonly Problem[];
}

const hasShape = (area: Area) => area.polygons.length > 0;

/**
 * The areas of an added file beside those of the open case. Rows of area tables go on boundaries of the same code,
 * whichever of the two files has the one and the other: they are two halves of one record by their published code.
 */
export function addAreas(open: ReadonlyMap<string, Area>, added: ReadonlyMap<string, Area>): AreaEdit {
  const all = [...open.values(), ...added.values()];
  const shapes = all.filter(hasShape);
  const rows = all.filter((area) => !hasShape(area));
  const plain = [...added.values()].map((item) => ({ item }));
  if (added.size === 0 || shapes.length === 0 || rows.length === 0)
    return { put: plain, remove: [], joined: 0, problems: [] };
  const { areas, rest, matched, problems } = joinAreas(shapes, rows);
  if (matched === 0) return { put: plain, remove: [], joined: 0, problems };
  const next = new Map([...areas, ...rest].map((area) => [area.id, area]));
  const put: Put<Area>[] = [];
  const remove: string[] = [];
  for (const [id, area] of open) {
    const item = next.get(id);
    if (!item) remove.push(id);
    else if (item !== area) put.push({ item });
  }
  for (const id of added.keys()) {
    const item = next.get(id);
    if (item) put.push({ item });
  }
  return { put, remove, joined: matched, problems };
}
