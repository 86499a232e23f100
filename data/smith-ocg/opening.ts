import { type Arrangement, emptyArrangement, type Fold, type Position } from "../../src/core/arrangement";
import type { Case } from "../../src/core/case";
import { type Filter, withinSteps } from "../../src/core/filter";
import { overlaps } from "../../src/core/time";
import { openingPlaces } from "./openingPlaces";

const folded: readonly (readonly [label: string, members: readonly string[]])[] = [
  ["Members", ["pyke", "amos", "reeve"]],
  ["Members", ["crane", "finn"]],
  ["Runners", ["baker", "coyle", "dunn", "odell"]],
  ["Hire cars", ["hire1", "hire2"]],
  ["Static caravans", ["caravan1", "caravan2", "caravan3", "caravan4", "caravan5"]],
  ["Buyers", ["yates", "moss"]],
  ["Handsets", ["handset1", "handset2", "handset3"]],
  ["Other rented", ["main-road", "cannery-row"]],
];

const folds: readonly Fold[] = folded.map(([label, members]) => ({
  id: `fn-${members[0] ?? ""}`,
  label,
  by: "chosen",
  members: members.map((each) => `n-${each}`),
}));

const inFolds = new Set(folds.flatMap((fold) => fold.members));

/**
 * Every entity that the opening shows, folded ones included. SMITH's own hexagon is among them without a place of its own:
 * its links stand in the headers of the other boxes, so the chart counts it and leaves it out.
 */
export const openingIds: readonly string[] = [
  "n-ocg-smith",
  ...Object.keys(openingPlaces)
    .filter((key) => !key.startsWith("f:"))
    .map((key) => `n-${key}`),
  ...inFolds,
];

/** The opening arrangement: four OCGs in colour, folds as briefed, every mark placed by hand and pinned. */
export const openingArrangement: Arrangement = {
  ...emptyArrangement,
  seed: 20_260_612,
  focus: ["g-smith", "g-alpha", "g-delta", "g-gamma"],
  folds: new Map(folds.map((fold) => [fold.id, fold])),
  positions: new Map(
    Object.entries(openingPlaces).map(([key, [x, y]]): [string, Position] => [
      key.startsWith("f:") ? `fn-${key.slice(2)}` : `n-${key}`,
      { x, y, pinned: true },
    ]),
  ),
};

const window = { from: "2025-12-01", to: "2026-05-31" };

/**
 * The opening's filter: two links round the principal, no item suspected to be false, six months,
 * and what was taken off by hand (children and relatives first of all). The last row names what is hidden,
 * not what is shown, so that anything added to the case later is seen.
 */
export function openingFilter(kase: Case): Filter {
  const keep = new Set(openingIds);
  const hidden = [...withinSteps(kase, ["n-david"], 2)].filter((id) => {
    const item = kase.entities.get(id);
    const outside = item?.kind === "event" && item.times.from !== undefined && !overlaps(item.times, window);
    return !keep.has(id) && !outside;
  });
  return [
    { id: "f1", clause: { type: "within", of: ["n-david"], steps: 2 } },
    {
      id: "f2",
      clause: {
        type: "strength",
        strengths: ["confirmed", "unconfirmed", "tentative"],
        suspectedFalse: false,
      },
    },
    { id: "f3", clause: { type: "date", window } },
    { id: "f4", clause: { type: "hidden", ids: hidden } },
  ];
}
