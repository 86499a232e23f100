import type { Link } from "../../src/core/link";
import { proof } from "../kit/proof";
import { flow, tie } from "../kit/tie";

/** Commodity links of the opening chart: one van and one driver carry all that is stored. */
export const chartSupply: readonly Link[] = [
  flow(
    "commodity",
    "kerr",
    "nesbitt",
    "supplies",
    2.1,
    proof("2B/P", "L010", "KERR supplies NESBITT", { date: "2026-05-11" }),
  ),
  flow(
    "commodity",
    "sigma-contact",
    "nesbitt",
    "may supply",
    0.1,
    proof("3D/P", "L032", "May supply NESBITT", { opinion: true }),
  ),
  flow(
    "commodity",
    "nesbitt",
    "cocaine",
    "sources",
    2.1,
    proof("1B/P", "L010", "NESBITT sources the cocaine"),
  ),
  flow("commodity", "nesbitt", "wood", "loads", 2.1, proof("1B/P", "L008", "Hands the load to WOOD"), {
    count: 6,
  }),
  ...([1, 2] as const).map((number) =>
    flow(
      "commodity",
      `hire${number}`,
      "wood",
      "swaps load with",
      0.2,
      proof("2C/P", "L013", "Swap seen near Unit 7"),
    ),
  ),
  flow(
    "commodity",
    "wood",
    "van",
    "drives",
    2.5,
    proof("1A/P", "L014", "Drives van TR41 NGA, observed 7 times", { date: "2026-05-28" }),
    {
      kind: "carries",
      count: 7,
    },
  ),
  ...[2, 1, 1, 1, 1].map((count, index) =>
    flow(
      "commodity",
      "van",
      `caravan${index + 1}`,
      "seen at",
      0.5,
      [
        proof("1B/P", "L014", "Van at the caravan", { date: "2026-05-28" }),
        ...(index === 0
          ? [proof("2B/P", "L022", "Van at the caravan"), proof("2B/P", "L031", "Van at the caravan")]
          : []),
      ],
      { kind: "carries", count },
    ),
  ),
  flow(
    "commodity",
    "ropewalk",
    "white",
    "kept by",
    1,
    proof("1B/P", "L020", "WHITE keeps the keys of 14 Ropewalk"),
  ),
  ...["baker", "coyle", "dunn", "odell"].map((runner) =>
    flow("commodity", "white", runner, "hands to", 0.2, proof("2B/P", "L021", "Hand-overs at the back gate")),
  ),
  flow(
    "commodity",
    "darby",
    "counterfeit",
    "sells",
    1,
    proof("1A/P", "L018", "Sells luxury handbags and watches"),
    {
      volume: { amount: 40, unit: "pieces a month" },
    },
  ),
  ...["yates", "moss"].map((buyer) =>
    flow(
      "money",
      buyer,
      "darby",
      "buys from",
      3000,
      proof("2B/P", "L011", "Pays DARBY for wholesale cocaine"),
    ),
  ),
];

/** Commodity links beyond the opening: three ways out of storage and three to the customer. */
export const otherSupply: readonly Link[] = [
  flow(
    "commodity",
    "sigma-contact",
    "second-load",
    "may supply",
    0.4,
    proof("3D/P", "L032", "Second route", { opinion: true }),
  ),
  ...([1, 2] as const).map((number) =>
    flow(
      "commodity",
      "second-load",
      `hire${number}`,
      "loaded into",
      0.2,
      proof("3D/P", "L032", "Loaded into a hire car"),
    ),
  ),
  ...([1, 2] as const).map((number) =>
    flow(
      "commodity",
      `caravan${number}`,
      "packs",
      "packs",
      0.5,
      proof("1B/P", "L022", "Wraps found in the caravan"),
    ),
  ),
  ...([3, 4, 5] as const).map((number) =>
    flow(
      "commodity",
      `caravan${number}`,
      "pressed",
      "presses",
      0.5,
      proof("2B/P", "L022", "Press marks in the caravan"),
    ),
  ),
  flow(
    "commodity",
    "packs",
    "ropewalk",
    "brought to",
    0.9,
    proof("1B/P", "L020", "Same wraps at 14 Ropewalk"),
  ),
  flow(
    "commodity",
    "packs",
    "first-terrace",
    "brought to",
    0.1,
    proof("2C/P", "L019", "Supplied from Smith's address"),
  ),
  flow(
    "commodity",
    "pressed",
    "mill-lane",
    "brought to",
    1.1,
    proof("2B/P", "L025", "Blocks seen at 3 Mill Lane"),
  ),
  flow(
    "commodity",
    "pressed",
    "unit7",
    "may be stored at",
    0.4,
    proof("3D/P", "L040", "May be moved to Unit 7", { opinion: true }),
  ),
  flow(
    "commodity",
    "unit7",
    "deliveries",
    "collected by",
    0.4,
    proof("3C/P", "L040", "Collected with parcels", { opinion: true }),
  ),
  flow(
    "commodity",
    "mill-lane",
    "price",
    "handed out by",
    1.1,
    proof("2B/P", "L025", "Keeps and hands out the blocks"),
  ),
  flow("commodity", "price", "lay-by", "takes to", 1.1, proof("2B/P", "L011", "Seen at the lay-by")),
  flow("commodity", "lay-by", "yates", "collected by", 0.6, proof("2B/P", "L011", "Collected for BETA")),
  flow("commodity", "lay-by", "moss", "collected by", 0.5, proof("2C/P", "L011", "Collected for BETA")),
  flow(
    "commodity",
    "deliveries",
    "gibbs",
    "parcels with",
    0.4,
    proof("2B/P", "L037", "Parcels carry phone orders"),
  ),
  ...(
    [
      ["baker", "quay-deals"],
      ["coyle", "quay-deals"],
      ["dunn", "station-deals"],
      ["odell", "station-deals"],
    ] as const
  ).map(([runner, spot]) =>
    flow("commodity", runner, spot, "deals at", 0.2, proof("1B/P", "L021", "Seen dealing"), { count: 5 }),
  ),
  tie(
    "nesbitt",
    "counterfeit",
    "supplies",
    "finds stock of",
    proof("1B/P", "L018", "Sells luxury goods with DARBY"),
    {
      times: { from: "2025-03", to: "2025-10" },
    },
  ),
];
