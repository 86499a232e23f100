import { emptyArrangement } from "../src/core/arrangement";
import type { Case } from "../src/core/case";
import { caseFile } from "../src/core/caseFile";
import { type Entity, entity } from "../src/core/entity";
import { ocg } from "../src/core/group";
import { link } from "../src/core/link";
import { emptyPlan } from "../src/core/plan";
import { because, caseOf } from "./fixtures";

const secret = "He keeps the ledger of ŻUKOWSKA under the third stair of the lock-up";
const photo = `data:image/jpeg;base64,${Buffer.from(`\xff\xd8\xff\xe1Exif\0\0 owner KESTERTON, Marlon 07700 900991 ${"x".repeat(120)}`, "latin1").toString("base64")}`;
const because2 = [
  because(
    "KESTERTON told a neighbour of the lock-up in Harrow Lane",
    "CHIS-REF-7781",
    "1B/P",
    "2026-03-14T21:40",
  ),
];
const note = (text: string) => ({ id: "t1", text, at: "2026-03-14T21:40", handling: "P" as const });

const person = (id: string, label: string, rest: Partial<Entity> = {}) =>
  entity(id, "person", label, {
    sourceId: `NOM-55${id}`,
    caption: `courier for ${label}`,
    provenance: because2,
    notes: [note(`${secret}; seen with ${label}`)],
    times: { from: "2026-03-14T21:40" },
    ...rest,
  });

const member = (role: "principal" | "significant") => [
  { group: "g-kesterton", role, times: {}, provenance: because2 },
];

/** A case in which names, numbers and places hide wherever there is room for words: notes, ids, captions, photos, links, plan, scenes. */
export const plantedCase: Case = {
  ...caseOf({
    head: {
      id: "op-harrowgate",
      title: "KESTERTON OCG",
      asAt: "2026-06-12",
      note: "Operation HARROWGATE",
      files: ["kesterton nominals.xlsx"],
      marking: { level: "OFFICIAL-SENSITIVE", local: "", handling: "", descriptor: "" },
    },
    entities: [
      person("marlon-kesterton", "KESTERTON, Marlon", {
        aliases: ["Big Marl", "M. Kesterton"],
        memberships: member("principal"),
        born: "1981-03-14",
        photo,
        place: {
          lon: 2.34567,
          lat: 52.98765,
          precision: "exact",
          address: "9 Harrow Lane, Calderhaven CH7 9QX",
        },
      }),
      person("zofia", "ŻUKOWSKA, Zofia", {
        memberships: member("significant"),
        born: "1990-11-02",
        attributes: [{ name: "telephone", value: "07700 900991", provenance: because2 }],
      }),
      person("tenant", "ASHDOWN, Peter", {
        born: "1975-01-09",
        attributes: [{ name: "address", value: "4 Cannon Row, Calderhaven", provenance: [] }],
      }),
      person("kid", "KESTERTON, Robyn", { status: ["child"], born: "2012-05-05" }),
      person("informant", "QUILLFEATHER, Ada", { handling: "C", memberships: member("significant") }),
      entity("home", "premises", "4 Cannon Row", {
        place: {
          lon: 2.35001,
          lat: 52.98001,
          precision: "exact",
          address: "4 Cannon Row, Calderhaven CH7 1AB",
        },
        notes: [note(secret)],
      }),
      entity("yard", "premises", "Kesterton's yard", {
        typeName: "KESTERTON yard",
        place: {
          lon: 2.36123,
          lat: 52.97123,
          precision: "exact",
          address: "Rear of 9 Harrow Lane, Calderhaven",
        },
      }),
      entity("van", "vehicle", "Van ZZ99 KES", {
        typeName: "van",
        attributes: [{ name: "registration", value: "ZZ99 KES", provenance: [] }],
        memberships: member("significant"),
      }),
      entity("phone", "phone", "07700 900992", {
        attributes: [{ name: "number", value: "07700 900992", provenance: [] }],
      }),
      entity("acc", "account", "Account 20-00-00 55779934", {
        attributes: [{ name: "account", value: "20-00-00 55779934", provenance: [] }],
      }),
      entity("hex", "ocg", "KESTERTON", { sourceId: "OCG-KESTERTON" }),
      entity("gear", "commodity", "Cocaine", { caption: "stamped KESTERTON" }),
      entity("meet", "event", "Meeting of KESTERTON and ŻUKOWSKA", { times: { from: "2026-02-03T19:15" } }),
    ],
    links: [
      link("l-marlon-zofia", "marlon-kesterton", "zofia", "directs", {
        label: "tells ŻUKOWSKA where",
        sourceId: "REL-KESTERTON-1",
        direction: "forward",
        provenance: because2,
        notes: [note(secret)],
      }),
      link("l2", "zofia", "van", "uses", { label: "drives ZZ99 KES", provenance: because2 }),
      link("l3", "tenant", "home", "resides", {
        label: "rents from Marlon Kesterton",
        strength: "confirmed",
      }),
      link("l4", "kid", "home", "resides"),
      link("l5", "marlon-kesterton", "kid", "family", { kin: "parent", label: "father of Robyn" }),
      link("l6", "marlon-kesterton", "gear", "supplies", {
        label: "to M. KESTERTON",
        flow: "commodity",
        direction: "forward",
      }),
      link("l7", "marlon-kesterton", "hex", "member"),
    ],
    groups: [
      ocg("g-kesterton", "KESTERTON OCG", {
        entity: "hex",
        planOwner: "DI Rosalind Thwaite",
        locality: "Harrow Lane",
        summary: secret,
        criminality: ["supply from Kesterton's yard"],
        band: { criminality: 2, intent: "B" },
      }),
    ],
  }),
  plan: {
    ...emptyPlan,
    gaps: [
      {
        id: "R-01",
        about: ["zofia"],
        requirement: "Where does Zofia ŻUKOWSKA keep the ledger",
        collection: "Ask CHIS-REF-7781",
        response: "Search 9 Harrow Lane",
      },
    ],
    scenes: [
      {
        id: "S-01",
        title: "KESTERTON and his yard",
        words: `Speaker: ${secret}`,
        view: "chart",
        state: '{"focus":["marlon-kesterton"]}',
      },
    ],
  },
};

/** The planted case with folds and places named after people. */
export const plantedFile = caseFile(plantedCase, {
  arrangement: {
    ...emptyArrangement,
    positions: new Map([
      ["marlon-kesterton", { x: 10, y: 20, pinned: true }],
      ["zofia", { x: 200, y: 40, pinned: false }],
      ["fhome", { x: 90, y: 300, pinned: false }],
    ]),
    folds: new Map([
      ["fhome", { id: "fhome", label: "KESTERTON's places", by: "chosen", members: ["home", "yard"] }],
    ]),
    focus: ["g-kesterton"],
  },
  filter: [{ id: "f1", clause: { type: "typeName", names: ["KESTERTON yard"] } }],
});
