import { type Arrangement, emptyArrangement } from "../../../src/core/arrangement";
import type { Case } from "../../../src/core/case";
import { type Drawn, drawn } from "../../../src/core/drawn";
import { entity } from "../../../src/core/entity";
import { shown } from "../../../src/core/filter";
import { link } from "../../../src/core/link";
import { type Scene, sceneOf } from "../../../src/views/chart/scene";
import { member, sampleCase } from "../../encode/sampleCase";

export const arrangement: Arrangement = { ...emptyArrangement, focus: ["g0", "g1", "g2", "g3"] };

const people = [
  entity("boss", "person", "SMITH, David", member("principal", "g0")),
  entity("wood", "person", "WOOD, Gary", { ...member("significant", "g0"), caption: "courier" }),
  entity("kerr", "person", "KERR, Sean", member("significant", "g1")),
  entity("vane", "person", "VANE, Marcus", member("peripheral", "g1")),
  entity("doyle", "person", "DOYLE, Karen"),
];
const things = [
  entity("h0", "ocg", "SMITH OCG"),
  entity("h1", "ocg", "ALPHA"),
  entity("van", "vehicle", "Van ZZ99 ABC", { place: { lon: -1, lat: 54, precision: "area", address: "" } }),
];
const links = [
  link("e0", "h0", "h1", "rival", { label: "rival", strength: "unconfirmed" }),
  link("e1", "wood", "boss", "directs", {
    label: "directs",
    strength: "confirmed",
    direction: "back",
    count: 6,
  }),
  link("e2", "wood", "van", "uses", { label: "drives", strength: "confirmed" }),
  link("e3", "wood", "van", "owns", { strength: "tentative" }),
  link("e4", "kerr", "doyle", "family", { label: "partner of", strength: "unconfirmed" }),
  link("e5", "van", "van", "other", { label: "seen again" }),
];

/** Two OCGs (SMITH in the middle, its rival ALPHA in a box), an associate and a van with two links and a loop. */
export function chartScene(change: Partial<Arrangement> = {}): {
  readonly kase: Case;
  readonly drawn: Drawn;
  readonly scene: Scene;
  readonly arrangement: Arrangement;
} {
  const kase = sampleCase([...people, ...things], links);
  const arranged = { ...arrangement, ...change };
  const picture = drawn(kase, shown(kase, []), arranged);
  return {
    kase,
    drawn: picture,
    scene: sceneOf(kase, picture, arranged.focus, "light"),
    arrangement: arranged,
  };
}

/** Everyone of ALPHA at the left, the others far from them. */
export const apart: ReadonlyMap<string, { x: number; y: number }> = new Map([
  ["h1", { x: 0, y: 0 }],
  ["kerr", { x: 100, y: 0 }],
  ["vane", { x: 50, y: 110 }],
  ["boss", { x: 600, y: 0 }],
  ["wood", { x: 600, y: 220 }],
  ["doyle", { x: 380, y: 0 }],
  ["van", { x: 820, y: 220 }],
]);
