import type { Entity } from "../../src/core/entity";
import type { Link, LinkKind } from "../../src/core/link";
import { at } from "../kit/grid";
import { fact, proof } from "../kit/proof";
import { type Random, random } from "../kit/random";
import { thing } from "../kit/thing";
import { flow, tie } from "../kit/tie";
import { dayOf } from "./incidents";

const surnames =
  "ABBEY ARDEN BECK BLYTHE BRAY CARR CROFT DALE DRURY ELLERY FARROW FIELD FOYLE GALE HARTE HAYLE HOBBS INGHAM JARVIS KEMP LACEY LOCKE MARSH NAYLOR OAKES PARR QUILL RUDD SAYER THORN TULLY UDALL VANNER WADE WEBB WREN YORKE ZELL ASHBY BOWEN COYNE DENT".split(
    " ",
  );
const forenames =
  "Alex Beth Carl Dawn Evan Faye Glen Hope Ivor Jade Kirk Lena Marc Nell Otis Pam Rhys Sian Theo Una".split(
    " ",
  );

interface Made {
  readonly entities: Entity[];
  readonly links: Link[];
}

const days = (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;

/** A dated sighting at a place, tied to the things seen; none of them stands next to the principal. */
function sighting(
  made: Made,
  dice: Random,
  day: number,
  what: string,
  [easting, northing, where]: readonly [number, number, string],
  grade: string,
  source: string,
  seen: readonly (readonly [key: string, kind: LinkKind, label: string])[],
): void {
  const from = dayOf(day, dice);
  const key = `seen${made.entities.length + 1}`;
  const label = `${what}, ${days(from)}`;
  made.entities.push(
    thing(key, "event", label, proof(grade, source, `${what} at ${where}`, { date: from.slice(0, 10) }), {
      sourceId: `E${2000 + made.entities.length}`,
      typeName: what.toLowerCase(),
      caption: where,
      times: { from },
      place: at(
        easting + dice.whole(-25, 25),
        northing + dice.whole(-25, 25),
        `${where}, Calderhaven`,
        "street",
      ),
    }),
  );
  for (const [end, kind, phrase] of seen) {
    made.links.push(
      tie(key, end, kind, phrase, proof(grade, source, `${phrase}: ${label}`, { date: from.slice(0, 10) }), {
        times: { from },
      }),
    );
  }
}

const park = [683_159, 307_571, "Holt Sands"] as const;
const roads = [
  [682_900, 308_150, "Dock Road"],
  [682_200, 307_800, "Southgate"],
  [681_300, 308_900, "Station Road"],
  [682_500, 309_700, "Second Terrace"],
] as const;
const shopfront = [682_994, 309_016, "Quay Street"] as const;
const quay = [682_640, 308_760, "Quay Street car park"] as const;
const arches = [681_850, 308_960, "Station Road arches"] as const;
/** Where DELTA is seen: Station Quarter and the west end of Station Road. */
const deltaGround = [
  arches,
  [681_420, 309_200, "Arch Lane"],
  [681_610, 309_330, "Station Quarter"],
  [681_330, 309_020, "Station Quarter"],
  [681_760, 309_120, "Station Road"],
  [681_930, 308_870, "Station Road"],
  [681_560, 308_880, "Station Road"],
  [681_700, 309_230, "Station Quarter"],
  [681_860, 309_080, "Station Road"],
] as const;
/** Where SMITH presses debts: from the arches east along Station Road to Ropewalk. */
const debtGround = [
  arches,
  [681_960, 308_890, "Station Road"],
  [682_090, 308_850, "Station Road"],
  [682_230, 308_830, "Ropewalk"],
  [682_380, 308_900, "Ropewalk"],
] as const;

function customers(made: Made, dice: Random): void {
  const spots = ["quay-deals", "station-deals", "gibbs"] as const;
  for (let index = 0; index < 30; index++) {
    const key = `customer${index + 1}`;
    const name = `${surnames[index]}, ${dice.pick(forenames)}`;
    const number = `07700 900${500 + index * 7}`;
    made.entities.push(
      thing(key, "person", name, proof("2C/P", "L021", "Buys from the runner line"), {
        sourceId: `P3${String(index + 1).padStart(3, "0")}`,
        caption: "customer",
        categories: ["other"],
        functions: [],
      }),
      thing(`${key}-phone`, "phone", number, proof("1B/P", "L008", `Number in the line's call record`), {
        sourceId: `T${500 + index * 7}`,
        caption: "customer",
        attributes: [fact("number", number, "1B/P", "L008")],
      }),
    );
    const spot = spots[index % 3] ?? "quay-deals";
    const grade = dice.pick(["2B/P", "2C/P", "2C/P", "1B/P", "3C/P"]);
    made.links.push(
      flow("commodity", spot, key, "sells to", 0.03, proof(grade, "L021", "Bought there"), {
        count: dice.whole(1, 6),
      }),
      tie(key, `${key}-phone`, "uses", "uses", proof("1B/P", "L008", "Subscriber")),
      tie(`${key}-phone`, "phone142", "communicates", "calls", proof("1A/P", "L008", "Call record"), {
        direction: "forward",
        count: dice.whole(2, 30),
        times: {
          from: dayOf(dice.whole(0, 60), dice).slice(0, 10),
          to: dayOf(dice.whole(100, 181), dice).slice(0, 10),
        },
      }),
    );
  }
}

function tenants(made: Made, dice: Random): void {
  for (let index = 0; index < 12; index++) {
    const key = `tenant${index + 1}`;
    made.entities.push(
      thing(
        key,
        "person",
        `${surnames[30 + index]}, ${dice.pick(forenames)}`,
        proof("1B/P", "L012", "Tenancy register"),
        {
          sourceId: `P4${String(index + 1).padStart(3, "0")}`,
          caption: "tenant",
          categories: ["other"],
        },
      ),
    );
    made.links.push(
      tie(key, `let${(index % 4) + 1}`, "resides", "tenant of", proof("1B/P", "L012", "Tenancy register")),
    );
  }
}

/** The six loads since January that went into Holt Sands; day 0 = 1 December 2025. */
const loads = [39, 60, 81, 122, 150, 178] as const;

function sightings(made: Made, dice: Random): void {
  for (const day of loads)
    sighting(made, dice, day, "Load", park, "1B/P", "L014", [
      ["van", "involved", "carried by"],
      ["park", "located", "at"],
    ]);
  for (let index = 0; index < 34; index++)
    sighting(made, dice, dice.whole(0, 181), "Van seen", dice.pick(roads), "1A/P", "L014", [
      ["van", "involved", "seen"],
    ]);
  for (let index = 0; index < 22; index++)
    sighting(made, dice, index * 8 + dice.whole(0, 4), "Cash run", shopfront, "1B/P", "L016", [
      ["car", "involved", "seen"],
      ...(index < 12 ? ([["shop", "located", "at"]] as const) : []),
    ]);
  for (let index = 0; index < 24; index++) {
    const east = index % 2 === 0;
    sighting(
      made,
      dice,
      dice.whole(0, 181),
      "Hand-over",
      east ? quay : arches,
      dice.pick(["1B/P", "2B/P", "2C/P"]),
      "L021",
      [[east ? "quay-deals" : "station-deals", "located", "at"]],
    );
  }
  for (let index = 0; index < 10; index++)
    sighting(
      made,
      dice,
      dice.whole(20, 181),
      "Debt call",
      debtGround[index % debtGround.length] ?? arches,
      dice.pick(["2B/P", "2C/P", "3C/P"]),
      "L024",
      [["lowe", "involved", "present"]],
    );
  for (let index = 0; index < 9; index++)
    sighting(made, dice, dice.whole(0, 181), "DELTA seen", deltaGround[index] ?? arches, "1B/P", "L024", [
      [index % 2 === 0 ? "vane" : "tate", "involved", "present"],
    ]);
  // Before and after the period of the opening, so that the time brush has something to leave out.
  for (const day of [-27, -22, -16, -9, -4, 183, 186, 188, 190, 192, 193, 193])
    sighting(made, dice, day, "Van seen", dice.pick(roads), "1A/P", "L014", [["van", "involved", "seen"]]);
}

/** What makes up the numbers: customers and their calls, tenants, dated sightings. Seeded: the same each time. */
export function numbers(): Made {
  const dice = random(900_142);
  const made: Made = { entities: [], links: [] };
  customers(made, dice);
  tenants(made, dice);
  sightings(made, dice);
  return made;
}
