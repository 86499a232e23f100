import type { Case } from "../../src/core/case";
import type { Attribute } from "../../src/core/entity";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { Area, Incident } from "../../src/core/place";
import { because, caseOf, tinyCase } from "../fixtures";

export const attribute = (name: string, value: string): Attribute => ({ name, value, provenance: [] });

/** Names that fields, formats and JavaScript itself have taken; values that are numbers, blanks and markup. */
const awkward: readonly Attribute[] = [
  attribute("Colour", "red"),
  attribute("Colour", "blue"),
  attribute("name", "not the label"),
  attribute("linchpin:kind", "mine"),
  attribute("12", "twelve"),
  attribute("__proto__", "p"),
  attribute("constructor", "c"),
  attribute("empty", ""),
  attribute("phone", "07700 900123"),
  attribute("leading", "007"),
  attribute("exact", "1.50"),
  attribute("number", "42"),
  attribute("markup", '<img src=x> ]]> & </script> "q"'),
  attribute("lines", "one\ntwo\tthree"),
  attribute(" padded ", " x "),
  { name: "graded", value: "yes", provenance: [because("graded", "IR-7", "2B/P")] },
];

export function mapCase(): Case {
  const incident: Incident = {
    id: "i1",
    sourceId: "c-9",
    label: "Robbery at Quay Yard",
    offence: "Robbery",
    layer: "harm",
    reportedBy: "victim",
    times: { from: "2026-03-14T21:40" },
    place: { lon: 0.6123456789, lat: 51.31, precision: "snap", address: "On or near Quay Yard" },
    weight: 365,
    attributes: awkward,
    provenance: [because("reported", "IR-8", "1A/P")],
  };
  const { place: _, ...placeless } = incident;
  const area: Area = {
    id: "a1",
    sourceId: "E01",
    name: "Quayside 001A",
    layer: "vulnerability",
    polygons: [
      [
        [
          [0, 51],
          [1, 51],
          [1, 52],
          [0, 52],
          [0, 51],
        ],
      ],
      [
        [
          [2, 51],
          [3, 51],
          [3, 52],
          [2, 51],
        ],
      ],
    ],
    indicators: [attribute("IMD decile", "1"), attribute("IMD decile", "2")],
    provenance: [],
  };
  const tiny = tinyCase();
  const things = [
    entity("n1", "premises", "Unit 7", {
      sourceId: "p-1",
      typeName: "lock-up",
      caption: "store",
      aliases: ["The unit"],
      attributes: awkward,
      functions: ["storage"],
      times: { from: "2026-01", to: "2026-02-03" },
      place: { lon: 0.61, lat: 51.31, precision: "street", address: "Unit 7, Quay Yard" },
      provenance: [because("seen", "IR-1", "1B/P")],
      handling: "C",
      notes: [{ id: "k", text: "Ask first", at: "", handling: "C" }],
    }),
    entity("n2", "person", "סמית, \u202EDavid 👩‍👧‍👦", {
      sourceId: "__proto__",
      status: ["child"],
      place: { lon: -2, lat: 51.4, precision: "area", address: "" },
    }),
    ...tiny.entities.values(),
  ];
  return {
    ...caseOf({
      head: { title: tiny.head.title, ...(tiny.head.marking ? { marking: tiny.head.marking } : {}) },
      entities: things,
      links: [link("e1", "n1", "n2", "owns")],
      groups: [...tiny.groups.values()],
    }),
    incidents: new Map([
      ["i1", incident],
      ["i2", { ...placeless, id: "i2", sourceId: "" }],
    ]),
    areas: new Map([["a1", area]]),
  };
}

/** What a map file gives back: ids inside of a case are its own, places have six decimals, memberships name groups. */
export function comparableMap(kase: Case) {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const placed = <T extends Pick<Incident, "place">>(item: T) =>
    item.place
      ? { ...item, place: { ...item.place, lon: round(item.place.lon), lat: round(item.place.lat) } }
      : item;
  const groupName = (id: string) => kase.groups.get(id)?.name ?? id;
  const text = (item: object) => JSON.stringify({ ...item, id: "" }, Object.keys(flat(item)).sort());
  const flat = (item: object): Record<string, true> => {
    const keys: Record<string, true> = Object.create(null);
    JSON.stringify(item, (key, value) => {
      keys[key] = true;
      return value;
    });
    return keys;
  };
  return {
    entities: [...kase.entities.values()]
      .map(placed)
      .map(({ photo: _, ...item }) => ({
        ...item,
        memberships: item.memberships.map((each) => ({ ...each, group: groupName(each.group) })),
      }))
      .map(text)
      .sort(),
    incidents: [...kase.incidents.values()].map(placed).map(text).sort(),
    areas: [...kase.areas.values()].map(text).sort(),
  };
}
