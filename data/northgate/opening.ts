import { type Arrangement, emptyArrangement, type Fold, type Position } from "../../src/core/arrangement";
import type { Filter } from "../../src/core/filter";
import { kestrel } from "./kestrel";
import { openingPlaces } from "./openingPlaces";

/** What stands beside KESTREL's business in the opening: its enablers, the marriage to ROWAN, the other OCGs with what is narrow in each, three exploited children. */
const beside = [
  "accountant",
  "hire-firm",
  "collard",
  "lets",
  "agent",
  "luke",
  "stacey",
  "goods1",
  "weapon1",
  "t-varley-1",
  "t-treadgold-1",
  "x-child5",
  "x-child6",
  "x-child7",
  "ocg-kestrel",
  "ocg-rowan",
  "albert",
  "keith",
  "dean",
  "sharon",
  "r-acct",
  "ocg-ferry",
  "brandreth",
  "whitlock",
  "f-coll1",
  "ocg-lathe",
  "ocg-pike",
  "quill",
  "p-moped",
  "seddon",
];
/** Where the money ends is left to the business view: the chart would cross itself. */
const later = ["k-acct1", "k-acct2", "k-houses", "k-cars"];

const keyed = (label: string, members: readonly string[]): Fold => ({
  id: `fn-${members[0] ?? ""}`,
  label,
  by: "chosen",
  members: members.map((key) => `n-${key}`),
});
const customers = [501, 502, 503, 505, 506, 507].map((number) => `q${number}`);
const folds = [keyed("Dealers", ["k-deal1", "k-deal2", "k-deal3", "k-deal4"]), keyed("Customers", customers)];

/** Every entity that the opening shows. */
export const openingIds: readonly string[] = [
  ...kestrel.parts.map((part) => part.key).filter((key) => !later.includes(key)),
  "client-acct",
  ...beside,
  ...customers,
].map((key) => `n-${key}`);

/** The opening: KESTREL in focus, three others in colour, every mark placed by hand along the chain and pinned. */
export const openingArrangement: Arrangement = {
  ...emptyArrangement,
  seed: 900,
  focus: ["g-kestrel", "g-rowan", "g-ferry", "g-pike"],
  folds: new Map(folds.map((each) => [each.id, each])),
  positions: new Map(
    Object.entries(openingPlaces).map(([key, [x, y]]): [string, Position] => [
      key.startsWith("f:") ? `fn-${key.slice(2)}` : `n-${key}`,
      { x, y, pinned: true },
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
