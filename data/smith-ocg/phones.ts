import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";
import { tie } from "../kit/tie";

/** A number from the range that Ofcom reserves for drama, by its last three digits. */
function phone(
  key: string,
  digits: string,
  label: string,
  caption: string,
  grade: string,
  source: string,
): Entity {
  const number = `07700 900${digits}`;
  return thing(key, "phone", label, proof(grade, source, `${number}: ${caption || "in use"}`), {
    sourceId: `T${digits}`,
    caption,
    aliases: label === number ? [] : [number],
    attributes: [fact("number", number, grade, source)],
    functions: ["runner line", "found at Holt Sands"].includes(caption) ? ["communications"] : [],
  });
}

/** Phones of the opening chart. */
export const chartPhones: readonly Entity[] = [
  phone("phone142", "142", "07700 900142", "runner line", "1B/P", "L021"),
  phone("phone163", "163", "…900163", "", "1A/P", "L008"),
  phone("phone118", "118", "…900118", "", "1A/P", "L008"),
  phone("handset1", "201", "…900201", "found at Holt Sands", "1A/P", "L022"),
  phone("handset2", "207", "…900207", "found at Holt Sands", "1A/P", "L022"),
  phone("handset3", "214", "…900214", "found at Holt Sands", "1A/P", "L022"),
];

const owners: readonly (readonly [key: string, owner: string, digits: string])[] = [
  ["phone-lowe", "lowe", "305"],
  ["phone-price", "price", "311"],
  ["phone-gibbs", "gibbs", "318"],
  ["phone-kerr", "kerr", "322"],
  ["phone-mercer", "mercer", "327"],
  ["phone-vane", "vane", "334"],
  ["phone-rusk", "rusk", "339"],
  ["phone-tate", "tate", "341"],
  ["phone-voss", "voss", "346"],
  ["phone-stone", "stone", "352"],
  ["phone-lyle", "lyle", "358"],
];

/** Phones that the opening leaves out: those of people further off. */
export const otherPhones: readonly Entity[] = [
  ...owners.map(([key, owner, digits]) =>
    phone(key, digits, `…900${digits}`, owner.toUpperCase(), "1B/P", "L008"),
  ),
  phone("phone-unknown", "399", "…900399", "user not known", "2C/P", "L008"),
];

/** Use of phones and calls that the opening chart draws. */
export const chartCalls: readonly Link[] = [
  ...["baker", "coyle", "dunn", "odell"].map((runner, index) =>
    tie(
      runner,
      "phone142",
      "uses",
      "use",
      proof(index === 0 ? "2B/P" : "2C/P", "L021", "Held the line in turn"),
    ),
  ),
  tie("nesbitt", "phone163", "uses", "uses", proof("1A/P", "L008", "Handset seized and returned")),
  tie("wood", "phone118", "uses", "uses", proof("1A/P", "L008", "Contract in his name")),
  tie(
    "phone118",
    "phone163",
    "communicates",
    "calls",
    proof("1A/P", "L008", "7 of the 11 calls between them on load days"),
    {
      direction: "forward",
      count: 7,
      times: { from: "2026-01-09", to: "2026-05-28" },
    },
  ),
  tie("phone163", "phone118", "communicates", "calls", proof("1A/P", "L008", "4 calls back on load days"), {
    direction: "forward",
    count: 4,
    times: { from: "2026-01-10", to: "2026-05-29" },
  }),
  ...([1, 2, 3] as const).map((number) =>
    tie(
      `handset${number}`,
      `caravan${number + 2}`,
      "located",
      "found at",
      proof("1A/P", "L022", "Found in a lawful search"),
    ),
  ),
  tie("handset1", "handset2", "communicates", "calls", proof("1A/P", "L022", "Call log"), {
    direction: "both",
    count: 9,
  }),
  tie("handset1", "handset3", "communicates", "calls", proof("1A/P", "L022", "Call log"), {
    direction: "both",
    count: 2,
  }),
  tie("handset2", "handset3", "communicates", "calls", proof("1A/P", "L022", "Call log"), {
    direction: "both",
    count: 6,
  }),
];

/** Who uses the other phones, and the line to the delivery firm. */
export const otherCalls: readonly Link[] = [
  ...owners.map(([key, owner]) =>
    tie(owner, key, "uses", "uses", proof("1B/P", "L008", "Subscriber or usage")),
  ),
  tie("phone-lowe", "phone142", "communicates", "calls", proof("1A/P", "L008", "Daily calls to the line"), {
    direction: "both",
    count: 64,
  }),
  tie(
    "phone-gibbs",
    "phone142",
    "communicates",
    "takes orders from",
    proof("1A/P", "L008", "Texts with addresses"),
    {
      direction: "both",
      count: 31,
    },
  ),
];
