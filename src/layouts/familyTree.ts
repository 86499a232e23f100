import type { Point } from "../core/geometry";
import { familiesOf } from "./family/families";
import { homesOf } from "./family/homes";
import { kinOf } from "./family/kin";
import { Lines } from "./family/lines";
import { type PlacedPart, placePart } from "./family/part";
import { type Shelf, shelve } from "./family/shelves";
import type { PlacedUnion, Tree, TreeRow } from "./family/tree";
import type { TreeInput } from "./family/treeInput";
import type { Step } from "./layout";
import { Pace } from "./pace";

/**
 * Draws families with every person exactly once: generations as rows, partners side by side in time order, children under
 * their own union, each union with its own level line. Pure: the same input gives the same tree.
 */
export async function familyTree(input: TreeInput, step: Step): Promise<Tree> {
  const pace = new Pace(step);
  const families = familiesOf(kinOf(input));
  const parts: PlacedPart[] = [];
  let done = 0;
  for (const family of families) {
    const share = family.kin.people.length / Math.max(1, input.people.length);
    pace.phase(done, done + share);
    parts.push(await placePart(family, pace));
    done += share;
    if (pace.due()) await pace.rest(0);
  }
  const { shelves, width, height } = shelve(parts, input.shape);
  const places = new Map<string, Point>();
  const unions: PlacedUnion[] = [];
  const rows: TreeRow[] = [];
  let crossings = 0;
  for (const shelf of shelves) {
    rows.push(...rowsOf(shelf));
    for (const { part, x: dx } of shelf.parts) {
      const lines = new Lines(part, dx, shelf.rows);
      for (const [person, { id }] of part.kin.people.entries()) {
        const slot = part.blocks.slotOf[person] ?? -1;
        places.set(id, { x: lines.x(slot), y: shelf.rows[part.weave.slots[slot]?.row ?? 0]?.y ?? 0 });
      }
      for (const union of part.kin.unions.keys()) unions.push(lines.union(union));
      crossings += part.nets.flat().reduce((sum, net) => sum + net.hops.length, 0);
      if (pace.due()) await pace.rest(1);
    }
  }
  const undrawn = parts.flatMap(({ kin, weave }) =>
    weave.undrawn.map(({ union, person }) => ({
      union: kin.unions[union]?.of.key ?? "",
      person: kin.people[person]?.id ?? "",
    })),
  );
  const households = homesOf(input.households, shelves);
  return { width, height, places, unions, households, rows, crossings, undrawn };
}

function rowsOf({ parts, rows }: Shelf): readonly TreeRow[] {
  return rows.slice(1).map(({ y }, generation) => {
    const lefts = parts.flatMap(({ part, x }) => {
      const first = part.rows[generation + 1]?.[0];
      return first === undefined ? [] : [x + (part.x[first] ?? 0) - (part.weave.slots[first]?.half ?? 0)];
    });
    return { generation, y, x: Math.min(...lefts) };
  });
}
