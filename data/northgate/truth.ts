import { cuckooedKeys, exploitedKeys } from "./exploited";
import { strikeDate, strikeMonth, vacuumMonth } from "./head";
import { hotCells } from "./incidents";
import { quarter } from "./town";

/** What was planted where an OCG's business is narrow: the junction, and each of its equal least sets. */
export interface Waist {
  readonly group: string;
  /** 'transport>storage'; absent = no junction of its business has a single route. */
  readonly junction?: string;
  readonly sets: readonly (readonly string[])[];
  /** Independent routes there. */
  readonly routes: number;
  /** False where it rests on a link that may not exist. */
  readonly stable: boolean;
}

const waists: readonly Waist[] = [
  { group: "g-kestrel", junction: "transport>storage", sets: [["n-treadgold"]], routes: 1, stable: true },
  { group: "g-rowan", junction: "collection>laundering", sets: [["n-r-acct"]], routes: 1, stable: true },
  { group: "g-ferry", junction: "source>transport", sets: [["n-whitlock"]], routes: 1, stable: true },
  { group: "g-lathe", sets: [], routes: 3, stable: true },
  {
    group: "g-pike",
    junction: "source>transport",
    sets: [["n-p-moped"], ["n-seddon"]],
    routes: 1,
    stable: false,
  },
];

/** What the case was made to hold, so that what the analyses find can be compared with it. */
export const truth = {
  waists,
  /** The one doubtful link that PIKE rests on, by its ends. */
  doubtful: { from: "n-seddon", to: "n-p-moped" },
  enablers: {
    accountant: { id: "n-accountant", groups: ["g-kestrel", "g-rowan", "g-ferry"] },
    clientAccount: { id: "n-client-acct", groups: ["g-kestrel", "g-ferry"] },
    carHire: { id: "n-hire-firm", groups: ["g-kestrel", "g-rowan", "g-pike"] },
  },
  union: { id: "g-u-stacey-luke", groups: ["g-rowan", "g-kestrel"] },
  exploited: exploitedKeys.map((key) => `n-${key}`),
  cuckooed: cuckooedKeys.map((key) => `n-${key}`),
  hotCells,
  strike: {
    date: strikeDate,
    /** June 2024 = 0. */
    month: strikeMonth,
    group: "g-rowan",
    areas: ["Lockside B", "Lockside C", "Lockside E"].map((name) => quarter(name).id),
  },
  displacement: { area: quarter("Fernhill A").id, from: strikeMonth + 1 },
  vacuum: { group: "g-pike", ground: "Lockside", from: vacuumMonth },
} as const;
