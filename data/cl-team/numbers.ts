import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import type { Incident } from "../../src/core/place";
import { at } from "../kit/grid";
import { fact, proof } from "../kit/proof";
import { type Random, random } from "../kit/random";
import { thing } from "../kit/thing";
import { flow, tie } from "../kit/tie";
import { calderhaven, eastmere } from "./things";

interface Made {
  readonly entities: Entity[];
  readonly links: Link[];
}

/** Day 0 = 1 December 2025; 181 = 31 May 2026. */
function moment(day: number, dice: Random, first: number, hours: number): string {
  const date = new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10);
  return `${date}T${String(first + dice.whole(0, hours)).padStart(2, "0")}:${String(dice.whole(0, 11) * 5).padStart(2, "0")}`;
}

/** A journey from one town to the other: seen where it ends, tied to both ends and to who or what travelled. */
function journey(made: Made, dice: Random, number: number, by: "train" | "car"): void {
  const from = moment(by === "train" ? 5 + number * 7 : 9 + number * 12, dice, 14, 7);
  const key = `${by}${number + 1}`;
  const label = `${by === "train" ? "Train" : "Car"} journey, ${from.slice(8, 10)}/${from.slice(5, 7)}`;
  const grade = dice.pick(["1A/C", "1B/C", "2B/C"]);
  const when = { times: { from } };
  made.entities.push(
    thing(key, "event", label, proof(grade, "L115", label, { date: from.slice(0, 10) }), {
      sourceId: `CL-${key}`,
      typeName: `${by} journey`,
      caption: "Eastmere to Calderhaven",
      ...when,
      place: at(681_396, 309_148, "Calderhaven", "street"),
    }),
  );
  const who =
    by === "train"
      ? dice.pick(["zac", "zac", "kayden", "alfie", "hogg"])
      : dice.pick(["hire-a", "hire-b", "car-bird"]);
  made.links.push(tie(key, who, "involved", "travelled", proof(grade, "L115", `${label}: seen`), when));
  if (by === "train")
    made.links.push(
      tie(key, "station-e", "located", "left from", proof(grade, "L115", "Ticket or camera"), when),
      tie(key, "station-c", "located", "arrived at", proof(grade, "L115", "Ticket or camera"), when),
    );
}

const surnames =
  "ADDY BLAKE CROSS DUTTON ESSEX FRY GATES HURD IRONS JUPP KERSHAW LAMB MOULE NUNN OTTER PIKE QUAIL RAND SELBY TOVEY UPTON VALE WICK YULE ZOUCH".split(
    " ",
  );
const forenames = "Ash Bo Chris Dee Eli Fran Gill Hal Ira Jo Kit Lou".split(" ");

/** Customers with their phones, train and car journeys: what makes up the numbers. Seeded: the same each time. */
export function numbers(): Made {
  const dice = random(11);
  const made: Made = { entities: [], links: [] };
  for (const [index, surname] of surnames.entries()) {
    const key = `customer${index + 1}`;
    const number = `07700 900${700 + index * 9}`;
    made.entities.push(
      thing(
        key,
        "person",
        `${surname}, ${dice.pick(forenames)}`,
        proof("2C/P", "L106", "Buys from the line"),
        {
          sourceId: `CL-${key}`,
          caption: "customer",
          categories: ["other"],
        },
      ),
      thing(`${key}-phone`, "phone", number, proof("1A/P", "L102", "In the line's call record"), {
        sourceId: `CL-${key}-phone`,
        caption: "customer",
        attributes: [fact("number", number, "1A/P", "L102")],
      }),
    );
    const spot = index % 2 === 0 ? "park-c" : "front-c";
    const line = `line${1 + (index % 3)}`;
    made.links.push(
      flow(
        "commodity",
        spot,
        key,
        "sells to",
        0.05,
        proof(dice.pick(["2B/P", "2C/P", "3C/P"]), "L106", "Bought there"),
      ),
      tie(key, `${key}-phone`, "uses", "uses", proof("1B/P", "L102", "Subscriber")),
      tie(`${key}-phone`, line, "communicates", "calls", proof("1A/P", "L102", "Call record"), {
        direction: "forward",
        count: dice.whole(3, 40),
      }),
    );
  }
  for (let index = 0; index < 24; index++) journey(made, dice, index, "train");
  for (let index = 0; index < 15; index++) journey(made, dice, index, "car");
  return made;
}

/** Recorded incidents in both towns over the six months. */
export function incidents(): readonly Incident[] {
  const dice = random(12);
  return Array.from({ length: 120 }, (_, index) => {
    const [easting, northing] = index % 4 === 0 ? eastmere : calderhaven;
    const offence = dice.pick([
      "violence with injury",
      "robbery",
      "criminal damage",
      "public order",
      "drug search",
    ]);
    const from = moment(dice.whole(0, 181), dice, 12, 11);
    const search = offence === "drug search";
    const town = index % 4 === 0 ? "Eastmere" : "Calderhaven";
    return {
      id: `i${index + 1}`,
      sourceId: `CR${String(270_001 + index)}`,
      label: `${offence.charAt(0).toUpperCase()}${offence.slice(1)}, ${town}`,
      offence,
      layer: search ? "enforcement" : "harm",
      reportedBy: search ? "enforcement" : "victim",
      times: { from },
      place: at(
        Math.round(easting + dice.normal() * 420),
        Math.round(northing + dice.normal() * 360),
        town,
        "street",
      ),
      attributes: [],
      provenance: [proof("1A/P", "L118", `${offence}, ${town}: recorded`, { date: from.slice(0, 10) })],
    };
  });
}
