import type { Case } from "../../core/case";
import type { LonLatRing } from "../../core/cells";
import type { HexCounts } from "../../core/hexCounts";
import { classOf } from "../../core/hotCells";
import { toWgs84 } from "../../core/osgb";
import type { ProfileAsked } from "../../core/profile";
import { chosenEvents, schemeOf } from "./chosenEvents";
import { methodOf, unitOf } from "./method";

/** From side to side where nothing else is asked, metres; on snapped data the least. */
const usual = 250;

/** Column and row (axial) of the hexagon that holds a position: rounded to the nearest middle. */
export function hexAt(x: number, y: number, across: number): readonly [q: number, r: number] {
  const side = across / Math.sqrt(3);
  const q = ((2 / 3) * x) / side;
  const r = ((-1 / 3) * x + (Math.sqrt(3) / 3) * y) / side;
  const s = -q - r;
  let [rq, rr] = [Math.round(q), Math.round(r)];
  const rs = Math.round(s);
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  // The three must add up to 0: the one that was rounded furthest gives way.
  if (dq > dr && dq > ds) rq = -rr - rs;
  else if (dr > ds) rr = -rq - rs;
  return [rq, rr];
}

/** Middle of a hexagon, metres. */
export function hexMiddle(q: number, r: number, across: number): readonly [x: number, y: number] {
  return [(1.5 * q * across) / Math.sqrt(3), across * (r + q / 2)];
}

function ringOf(q: number, r: number, across: number): LonLatRing {
  const [x, y] = hexMiddle(q, r, across);
  const side = across / Math.sqrt(3);
  return [0, 1, 2, 3, 4, 5, 0].map((corner) => {
    const angle = (corner * Math.PI) / 3;
    return toWgs84(x + side * Math.cos(angle), y + side * Math.sin(angle));
  });
}

/** Events and harm by hexagon. Chance is tested on squares, whose neighbours meet at corners too. */
export function hexCounts(kase: Case, asked: ProfileAsked): HexCounts {
  const chosen = chosenEvents(kase, asked);
  const scheme = schemeOf(asked);
  const across = Math.max(asked.cell ?? usual, chosen.snapped.snapped ? usual : 0);
  const sums = new Map<string, { q: number; r: number; events: number; harm: number }>();
  for (let at = 0; at < chosen.x.length; at++) {
    const [q, r] = hexAt(chosen.x[at] ?? 0, chosen.y[at] ?? 0, across);
    const key = `${q} ${r}`;
    const sum = sums.get(key) ?? { q, r, events: 0, harm: 0 };
    sums.set(key, sum);
    sum.events++;
    sum.harm += chosen.harm[at] ?? 0;
  }
  const list = [...sums.values()].sort((a, b) => b.harm - a.harm);
  const total = list.reduce((sum, { harm }) => sum + harm, 0);
  const mean = asked.mean ?? (list.length > 0 ? total / list.length : 0);
  return {
    across,
    cells: list.map(({ q, r, events, harm }) => ({
      ring: ringOf(q, r, across),
      events,
      harm,
      class: classOf(harm, mean),
    })),
    mean,
    unit: unitOf(scheme),
    method: methodOf(asked, chosen, [
      ["Cells", `Hexagons of ${across} m from side to side, in rows from the National Grid's origin.`],
      ["Colours", "Multiples of the mean of the hexagons that have events."],
      ["Chance test", "None on hexagons: choose squares."],
    ]),
  };
}
