import type { CaseFile } from "../core/caseFile";
import { type Problem, problem } from "../core/problem";
import { counted } from "./graphLosses";

/** Where the icons of a chart stand: whole units, y downwards. */
export interface AnxPlaces {
  readonly of: (id: string) => { readonly x: number; readonly y: number };
  readonly problems: readonly Problem[];
}

/** Room for an icon with its label. */
const step = 120;

/** Positions of the arrangement; what has none stands in rows below, since a chart would pile it all up at one point. */
export function anxPlaces({ case: kase, arrangement }: CaseFile): AnxPlaces {
  const places = new Map<string, { x: number; y: number }>();
  const without: string[] = [];
  let left = 0;
  let bottom = -step;
  let rounded = 0;
  for (const id of kase.entities.keys()) {
    const found = arrangement.positions.get(id);
    if (!found || !Number.isFinite(found.x) || !Number.isFinite(found.y)) {
      without.push(id);
      continue;
    }
    const [x, y] = [Math.round(found.x), Math.round(found.y)];
    if (x !== found.x || y !== found.y) rounded++;
    left = places.size === 0 ? x : Math.min(left, x);
    bottom = places.size === 0 ? y : Math.max(bottom, y);
    places.set(id, { x, y });
  }
  const columns = Math.ceil(Math.sqrt(without.length));
  for (const [index, id] of without.entries())
    places.set(id, {
      x: left + step * (index % columns),
      y: bottom + step * (1 + Math.floor(index / columns)),
    });
  const problems: Problem[] = [];
  if (rounded > 0)
    problems.push(
      problem("anx-rounded", `${counted(rounded, "position is", "positions are")} rounded to whole units.`, {
        severity: "note",
      }),
    );
  if (without.length > 0)
    problems.push(
      problem(
        "anx-unplaced",
        `${counted(without.length, "entity has", "entities have")} no position on the chart.`,
        {
          severity: "note",
          done: "placed in rows",
        },
      ),
    );
  return { of: (id) => places.get(id) ?? { x: 0, y: 0 }, problems };
}
