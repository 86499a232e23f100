import { type Arrangement, emptyArrangement, type Fold, type Position } from "../../src/core/arrangement";
import type { Filter } from "../../src/core/filter";
import { ferry } from "./ferry";
import { kestrel } from "./kestrel";
import { openingPlaces } from "./openingPlaces";

/** What stands beside KESTREL's business in the opening: its enablers, the marriage to ROWAN, the other OCGs and their heads. */
const beside = [
  "accountant",
  "fenwick-co",
  "client-acct",
  "hire-firm",
  "collard",
  "lets",
  "agent",
  "ocg-kestrel",
  "ocg-rowan",
  "ocg-ferry",
  "ocg-lathe",
  "ocg-pike",
  "albert",
  "sharon",
  "dean",
  "stacey",
  "luke",
  "colin-v",
  ...ferry.parts
    .filter((part) => ["brandreth", "f-coll1", "f-coll2"].includes(part.key))
    .map((part) => part.key),
  "quill",
  "t-varley-1",
  "t-treadgold-1",
  "t-sowden-1",
  "t-rudge-1",
  "x-child5",
  "x-child6",
  "x-child7",
];

/** Those at the edge of KESTREL, as one mark. */
const helpers = [19, 20, 21, 22, 23, 24].map((number) => `kestrel-m${number}`);
const fold: Fold = {
  id: `fn-${helpers[0] ?? ""}`,
  label: "Helpers",
  by: "chosen",
  members: helpers.map((key) => `n-${key}`),
};

/** Every entity that the opening shows. */
export const openingIds: readonly string[] = [
  ...kestrel.parts.map((part) => part.key),
  ...beside,
  ...helpers,
].map((key) => `n-${key}`);

/** The opening: KESTREL in focus, three others in colour, each mark where it reads best; none is pinned, so a layout may move them. */
export const openingArrangement: Arrangement = {
  ...emptyArrangement,
  seed: 900,
  focus: ["g-kestrel", "g-rowan", "g-ferry", "g-pike"],
  folds: new Map([[fold.id, fold]]),
  positions: new Map(
    Object.entries(openingPlaces).map(([key, [x, y]]): [string, Position] => [
      key.startsWith("f:") ? `fn-${key.slice(2)}` : `n-${key}`,
      { x, y, pinned: false },
    ]),
  ),
};

/** KESTREL's business and what it touches; no report that is held to be false. */
export const openingFilter: Filter = [
  { id: "f1", clause: { type: "only", ids: openingIds } },
  {
    id: "f2",
    clause: { type: "strength", strengths: ["confirmed", "unconfirmed", "tentative"], suspectedFalse: false },
  },
];
