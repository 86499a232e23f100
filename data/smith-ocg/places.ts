import type { Entity, EntityKind } from "../../src/core/entity";
import { at } from "../kit/grid";
import { proof } from "../kit/proof";
import { thing } from "../kit/thing";

type Spot = readonly [easting: number, northing: number];

function place(
  key: string,
  kind: EntityKind,
  label: string,
  caption: string,
  [easting, northing]: Spot,
  grade: string,
  source: string,
  rest: Partial<Entity> = {},
): Entity {
  return thing(key, kind, label, proof(grade, source, `${label}: ${caption || "known address"}`), {
    caption,
    place: at(easting, northing, `${label}, Calderhaven`),
    ...rest,
  });
}

const park: Spot = [683_159, 307_571];

/** Premises and businesses of the opening chart. */
export const chartPlaces: readonly Entity[] = [
  place("first-terrace", "premises", "5 First Terrace", "home, supply", [682_450, 309_650], "1A/P", "L001", {
    sourceId: "A501",
    functions: ["exchange"],
  }),
  place("ropewalk", "premises", "14 Ropewalk", "safe house", [682_148, 308_786], "1B/P", "L020", {
    sourceId: "A502",
    functions: ["distribution"],
  }),
  place("mill-lane", "premises", "3 Mill Lane", "safe house", [682_093, 308_082], "1B/P", "L025", {
    sourceId: "A503",
    functions: ["distribution", "collection"],
  }),
  place("unit7", "premises", "Unit 7, Quay Street", "lock-up", [683_027, 308_363], "3D/P", "L040", {
    sourceId: "A504",
    typeName: "lock-up",
    functions: ["storage"],
  }),
  place("main-road", "premises", "31 Main Road", "rented, WHITE", [681_900, 308_450], "1B/P", "L012", {
    sourceId: "A505",
    functions: ["reinvestment"],
  }),
  place("cannery-row", "premises", "12 Cannery Row", "rented home", [683_150, 308_700], "1B/P", "L012", {
    sourceId: "A506",
    functions: ["reinvestment"],
  }),
  ...[1, 2, 3, 4, 5].map((number) =>
    place(
      `caravan${number}`,
      "premises",
      `Static caravan ${number}`,
      number < 3 ? "Holt Sands park" : "cut and pressed",
      [park[0] + number * 14, park[1] + (number % 2) * 18],
      "1B/P",
      number < 3 ? "L014" : "L022",
      {
        sourceId: `A51${number}`,
        typeName: "static caravan",
        functions: number < 3 ? ["storage", "reinvestment"] : ["storage", "production", "reinvestment"],
      },
    ),
  ),
  place("lettings", "business", "Smith Lettings", "", [682_330, 309_140], "1A/P", "L012", {
    sourceId: "B601",
    functions: ["reinvestment"],
  }),
  place("shop", "business", "Darby's shop", "", [682_994, 309_016], "1A/P", "L017", {
    sourceId: "B602",
    typeName: "shop",
    place: at(682_994, 309_016, "44 Quay Street, Calderhaven"),
    functions: ["laundering"],
  }),
];

/** Premises, businesses and services that the opening chart leaves out. */
export const otherPlaces: readonly Entity[] = [
  place("second-terrace", "premises", "6 Second Terrace", "home of WOOD", [682_520, 309_720], "1A/P", "L001"),
  place("third-street", "premises", "7 Third Street", "home of DARBY", [682_860, 309_240], "1A/P", "L001"),
  place(
    "fourth-avenue",
    "premises",
    "8 Fourth Avenue",
    "home of NESBITT",
    [681_500, 309_800],
    "1A/P",
    "L001",
  ),
  place(
    "high-street",
    "premises",
    "22 High Street",
    "home of John SMITH",
    [682_300, 309_100],
    "1A/P",
    "L001",
  ),
  place(
    "white-terrace",
    "premises",
    "4 White Terrace",
    "home, cash counted",
    [683_250, 309_760],
    "2B/P",
    "L023",
    {
      functions: ["collection"],
    },
  ),
  place("quayside", "premises", "Flat 3, Quayside", "home of KERR", [683_380, 309_180], "1B/P", "L004"),
  place("park", "business", "Holt Sands park", "holiday park, Mar-Oct", park, "1A/P", "L031"),
  place(
    "quay-deals",
    "premises",
    "Quay Street car park",
    "street deals",
    [682_640, 308_760],
    "1B/P",
    "L021",
    {
      functions: ["exchange"],
    },
  ),
  place(
    "station-deals",
    "premises",
    "Station Road arches",
    "DELTA contests",
    [681_850, 308_960],
    "1B/P",
    "L024",
    {
      functions: ["exchange"],
    },
  ),
  place("lay-by", "premises", "Dock Road lay-by", "wholesale to BETA", [683_420, 308_180], "2B/P", "L011", {
    functions: ["exchange"],
  }),
  place("deliveries", "business", "Coast Deliveries", "phone orders", [682_760, 308_420], "2B/P", "L037", {
    functions: ["distribution", "collection"],
  }),
  place("removals", "business", "Wood Removals", "WOOD's money is in it", [682_700, 309_900], "2B/P", "L028"),
  place("darbies", "business", "Darbies", "sold in 2021", [682_900, 308_950], "1A/P", "L017", {
    times: { from: "2015", to: "2021" },
  }),
  place("auction", "business", "Coast Auctions", "sells to SMITH", [681_200, 307_900], "1A/P", "L012"),
  place("primary", "organisation", "Harbour Primary School", "school", [683_000, 309_600], "1A/P", "L041"),
  place("academy", "organisation", "Calder Academy", "school", [681_800, 307_980], "1A/P", "L041"),
  place("delta-house", "premises", "9 Arch Lane", "DELTA safe house", [681_420, 309_220], "2C/P", "L024"),
  place("delta-bar", "business", "The Signal Box", "bar used by DELTA", [681_560, 309_020], "2B/P", "L024"),
  ...(
    [
      ["let1", "3 Sail Court", 681_700, 308_300],
      ["let2", "27 Tern Road", 682_600, 307_900],
      ["let3", "8 Gannet Close", 682_950, 308_050],
      ["let4", "40 Moor Road", 680_900, 308_100],
    ] as const
  ).map(([key, label, easting, northing]) =>
    place(key, "premises", label, "rented home", [easting, northing], "1B/P", "L012", {
      functions: ["reinvestment"],
    }),
  ),
];
