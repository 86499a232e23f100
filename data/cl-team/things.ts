import type { ChainFunction } from "../../src/core/chain";
import type { Entity, EntityKind } from "../../src/core/entity";
import { at } from "../kit/grid";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";

/** Two towns on sea squares of the National Grid, 24 km apart: the line runs from Eastmere to Calderhaven. */
export const calderhaven = [682_000, 308_500] as const;
export const eastmere = [690_000, 331_000] as const;

function place(
  key: string,
  label: string,
  caption: string,
  [easting, northing]: readonly [number, number],
  grade: string,
  source: string,
  functions: readonly ChainFunction[] = [],
  kind: EntityKind = "premises",
): Entity {
  return thing(key, kind, label, proof(grade, source, `${label}: ${caption}`), {
    sourceId: `CL-${key}`,
    caption,
    functions,
    place: at(easting, northing, label),
  });
}

const phone = (key: string, digits: string, caption: string, source = "L102"): Entity =>
  thing(key, "phone", `07700 900${digits}`, proof("1A/P", source, `07700 900${digits}: ${caption}`), {
    sourceId: `CL-${key}`,
    caption,
    functions: key.startsWith("line") ? ["communications"] : [],
    attributes: [fact("number", `07700 900${digits}`, "1A/P", source)],
  });

const vehicle = (key: string, plate: string, caption: string): Entity =>
  thing(key, "vehicle", `Car ${plate}`, proof("1A/P", "L104", `${plate}: ${caption}`), {
    sourceId: `CL-${key}`,
    typeName: "car",
    caption,
    functions: ["transport"],
    attributes: [fact("registration", plate, "1A/P", "L104")],
  });

const dated = (
  key: string,
  label: string,
  from: string,
  [easting, northing]: readonly [number, number],
  source: string,
): Entity =>
  thing(key, "event", label, proof("1A/P", source, label, { date: from.slice(0, 10) }), {
    sourceId: `CL-${key}`,
    times: { from },
    place: at(easting, northing, label, "street"),
  });

/** Hexagons, places, phones, vehicles, goods and the events that the guidance's second example tells. */
export const things: readonly Entity[] = [
  thing("ocg-cl", "ocg", "CL TEAM", proof("1B/P", "L101", "CL TEAM is a mapped OCG"), { sourceId: "OCG-21" }),
  thing("ocg-kappa", "ocg", "KAPPA", proof("1B/P", "L107", "KAPPA is a mapped OCG"), { sourceId: "OCG-22" }),
  place("flat-lund", "Flat 2, Pier Court", "cuckooed", [682_120, 308_760], "1B/C", "L114", [
    "storage",
    "distribution",
  ]),
  place("flat-shaw", "19 Net Loft", "cuckooed", [681_730, 308_420], "1B/C", "L114", [
    "storage",
    "distribution",
  ]),
  place("stash", "6 Gorse Way", "cut and bagged", [690_150, 331_240], "2B/P", "L103", ["production"]),
  place("marr-home", "30 Beacon Road", "home of MARR", [689_700, 330_880], "1A/P", "L101"),
  place("tony-home", "2 Mere Close", "supply address", [690_410, 330_600], "2B/P", "L103", ["source"]),
  place(
    "station-c",
    "Calderhaven station",
    "arrivals",
    [681_396, 309_148],
    "1A/P",
    "L115",
    [],
    "organisation",
  ),
  place(
    "station-e",
    "Eastmere station",
    "departures",
    [690_020, 330_950],
    "1A/P",
    "L115",
    [],
    "organisation",
  ),
  place("academy", "Calder Academy", "school", [681_764, 308_005], "1A/P", "L113", [], "organisation"),
  place("primary", "Westmoor Primary", "school", [681_050, 308_260], "1A/P", "L113", [], "organisation"),
  place("park-c", "Moor Park", "street deals", [681_500, 308_200], "1B/P", "L106", ["exchange"]),
  place("front-c", "Sea Front shelter", "street deals", [682_800, 308_900], "1B/P", "L106", ["exchange"]),
  place(
    "salon",
    "Beacon Nails",
    "takes cash",
    [689_960, 331_050],
    "2C/P",
    "L105",
    ["laundering"],
    "business",
  ),
  place(
    "arcade",
    "Pier Arcade",
    "where children are met",
    [682_660, 308_700],
    "2B/P",
    "L110",
    ["recruitment"],
    "business",
  ),
  phone("line1", "610", "line phone, Jan-Feb"),
  phone("line2", "623", "line phone, Mar-Apr"),
  phone("line3", "637", "line phone since May"),
  phone("phone-marr", "641", "MARR"),
  phone("phone-fenn", "648", "FENN"),
  phone("phone-bird", "655", "BIRD"),
  phone("phone-tony", "662", "MARR, Tony"),
  vehicle("hire-a", "ZZ99 CLA", "hire car"),
  vehicle("hire-b", "ZZ99 CLB", "hire car"),
  vehicle("car-bird", "ZZ99 CLC", "kept by BIRD"),
  ...(["heroin", "crack", "cannabis"] as const).map((name) =>
    thing(
      name,
      "commodity",
      name.charAt(0).toUpperCase() + name.slice(1),
      proof("1B/P", "L101", `The line sells ${name}`),
      {
        sourceId: `CL-${name}`,
      },
    ),
  ),
  thing("takings", "cash", "Takings", proof("2B/P", "L105", "About £11k a week"), {
    sourceId: "CL-takings",
    caption: "about £11k a week",
    functions: ["collection"],
  }),
  thing("account", "account", "Account …6120", proof("1A/C", "L105", "Held by MARR, Leah"), {
    sourceId: "CL-account",
    caption: "MARR, Leah",
    functions: ["reinvestment"],
    attributes: [fact("ends in", "6120", "1A/C", "L105")],
  }),
  thing("shotgun", "weapon", "Shotgun", proof("2B/P", "L108", "Not recovered"), {
    sourceId: "CL-shotgun",
    caption: "not recovered",
  }),
  dated("discharge", "Firearm discharge, 7 Apr 2026", "2026-04-07T22:20", [682_300, 308_300], "L108"),
  dated("assault1", "Assault, 18 Jan 2026", "2026-01-18T20:05", [681_530, 308_230], "L107"),
  dated("assault2", "Assault, 26 Feb 2026", "2026-02-26T21:40", [682_790, 308_880], "L107"),
  dated("stop-zac", "Stop, 12 Mar 2026", "2026-03-12T16:35", [681_396, 309_148], "L112"),
  dated("warrant", "Warrant, 21 May 2026", "2026-05-21T06:00", [682_120, 308_760], "L116"),
];
