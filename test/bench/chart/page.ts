import "@fontsource-variable/inter/wght.css";
import { emptyArrangement } from "../../../src/core/arrangement";
import { type Case, emptyCase } from "../../../src/core/case";
import { drawn } from "../../../src/core/drawn";
import { type EntityKind, entity, roles } from "../../../src/core/entity";
import { shown } from "../../../src/core/filter";
import { ocg } from "../../../src/core/group";
import { link } from "../../../src/core/link";
import { strengths } from "../../../src/core/provenance";
import { Chart } from "../../../src/views/chart/chart";
import { noPins } from "../../../src/views/chart/pinsOn";
import { sceneOf } from "../../../src/views/chart/scene";

const entities = 500;
const links = 900;
const columns = 25;

let seed = 7;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

/** 500 entities and 900 links with every line convention: three strengths, arrows, rivals, words, five OCGs. */
function benchCase(): Case {
  const kinds: readonly EntityKind[] = [
    "person",
    "person",
    "person",
    "phone",
    "vehicle",
    "premises",
    "account",
    "event",
  ];
  const items = Array.from({ length: entities }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "person";
    const role = roles[index % 10 === 0 ? 0 : index % 4 === 0 ? 1 : 2] ?? "peripheral";
    const memberships = [{ group: `g${index % 5}`, role, times: {}, provenance: [] }];
    const member = kind === "person" && index % 4 !== 3 ? { memberships, caption: "courier" } : {};
    return entity(
      `n${index}`,
      kind,
      kind === "person" ? `PERSON ${index}, First` : `${kind} ${index}`,
      member,
    );
  });
  // Most links of a laid-out chart are short: ends are near each other in the grid, one in ten goes anywhere.
  const near = (index: number) => {
    const far = random() < 0.1;
    const other = far
      ? Math.floor(random() * entities)
      : index + Math.floor(random() * 5 - 2) + columns * Math.floor(random() * 5 - 2);
    return Math.min(entities - 1, Math.max(0, other));
  };
  const ties = Array.from({ length: links }, (_, index) => {
    const from = Math.floor(random() * entities);
    const arrow = index % 5 === 0 ? ({ direction: "forward", flow: "money" } as const) : {};
    return link(`e${index}`, `n${from}`, `n${near(from)}`, index % 40 === 0 ? "rival" : "association", {
      strength: strengths[index % 3] ?? "confirmed",
      label: index % 2 === 0 ? "" : "calls",
      count: 1 + (index % 4),
      ...arrow,
    });
  });
  const groups = Array.from({ length: 5 }, (_, index) => ocg(`g${index}`, `OCG ${index}`));
  return {
    ...emptyCase(),
    entities: new Map(items.map((item) => [item.id, item])),
    links: new Map(ties.map((item) => [item.id, item])),
    groups: new Map(groups.map((group) => [group.id, group])),
  };
}

const nothing = () => undefined;
const kase = benchCase();
const arrangement = { ...emptyArrangement, focus: ["g0", "g1", "g2", "g3"], multiplicity: "all" as const };
const scene = sceneOf(kase, drawn(kase, shown(kase, []), arrangement), arrangement.focus, "light");
const positions = new Map(
  [...scene.marks.keys()].map((id, index) => [
    id,
    { x: (index % columns) * 150 + random() * 40, y: Math.floor(index / columns) * 130 + random() * 40 },
  ]),
);
const place = document.getElementById("place");
if (place) {
  const chart = new Chart(place, {
    selectMarks: nothing,
    selectLine: nothing,
    clear: nothing,
    moved: nothing,
    open: nothing,
    menu: nothing,
    dropped: nothing,
    lassoArmed: () => false,
    lassoUsed: nothing,
  });
  chart.set({ scene, positions, theme: "light", selected: new Set(), inked: new Set(), pins: noPins });
  chart.fit();
  (window as unknown as { benchChart: Chart }).benchChart = chart;
}
