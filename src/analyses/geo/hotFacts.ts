import type { Case } from "../../core/case";
import { type CellGrid, cellCorner, cellIndex, nameOfCell } from "../../core/cells";
import type { HotCell, OffenceShare } from "../../core/hotCells";
import { casePoints } from "./casePoints";
import type { CellSums } from "./cellSums";
import { type ChosenEvents, offenceOf } from "./chosenEvents";
import { entityPoints, groupsPresent } from "./entityPoints";
import { many, n, percent } from "./method";
import { recordedAt, recordingPlace } from "./recording";

/** What the tests say of one cell. */
export interface CellTested {
  readonly z: number;
  readonly p: number;
  readonly hot: boolean;
  readonly countZ: number;
  readonly countP: number;
  readonly countHot: boolean;
}

/** OCGs and recording premises by cell. */
function presenceOf(kase: Case, grid: CellGrid) {
  const groups = new Map<number, Set<string>>();
  const artefacts = new Map<number, string>();
  for (const { item, easting, northing } of entityPoints(kase)) {
    const cell = cellIndex(grid, easting, northing);
    if (cell < 0) continue;
    for (const group of groupsPresent(kase, item))
      groups.set(cell, (groups.get(cell) ?? new Set()).add(group));
    const what = item.kind === "person" ? undefined : recordingPlace(`${item.label} ${item.typeName}`);
    if (what) artefacts.set(cell, what);
  }
  return { groups, artefacts };
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Makes the facts of a cell by its position among the sums. */
export function cellFacts(kase: Case, grid: CellGrid, chosen: ChosenEvents, sums: CellSums, unit: string) {
  const { incidents } = casePoints(kase);
  const recorded = recordedAt(kase);
  const { groups, artefacts } = presenceOf(kase, grid);
  return (at: number, tested: CellTested): HotCell => {
    const index = sums.cells[at] ?? 0;
    const members = [...sums.members.subarray(sums.starts[at] ?? 0, sums.starts[at + 1] ?? 0)];
    const harm = sums.harm[at] ?? 0;
    const byOffence = new Map<string, { events: number; harm: number }>();
    let gravest = { incident: "", share: 0 };
    const artefactsHere: string[] = [];
    const here = members.flatMap((member) => {
      const row = chosen.rows[member] ?? 0;
      const incident = incidents[row];
      if (!incident) return [];
      const weight = chosen.harm[member] ?? 0;
      const name = offenceOf(incident) || "no offence named";
      const before = byOffence.get(name) ?? { events: 0, harm: 0 };
      byOffence.set(name, { events: before.events + 1, harm: before.harm + weight });
      const share = harm > 0 ? weight / harm : 0;
      if (share > gravest.share) gravest = { incident: incident.id, share };
      const what = recorded.get(row);
      if (what) artefactsHere.push(what);
      return [incident];
    });
    const offences: readonly OffenceShare[] = [...byOffence]
      .map(([offence, each]) => ({ offence, ...each }))
      .sort((a, b) => b.harm - a.harm || b.events - a.events);
    const artefact = commonest(artefactsHere) || artefacts.get(index);
    const base = {
      index,
      name: nameOfCell(grid, index),
      ...cellCorner(grid, index),
      events: here.length,
      harm,
      ...tested,
      offences,
      gravest,
      drivenByOne: unit !== "events" && gravest.share > 0.5,
      where: commonest(here.map(({ place }) => place?.address ?? "")),
      incidents: here.map(({ id }) => id),
      groups: [...(groups.get(index) ?? [])],
      ...(artefact ? { artefact } : {}),
    };
    return { ...base, words: wordsOf(base, unit) };
  };
}

/** What has to be said of a cell, in sentences. */
function wordsOf(cell: Omit<HotCell, "words">, unit: string): readonly string[] {
  const [top] = cell.offences;
  const name = top ? top.offence.charAt(0).toUpperCase() + top.offence.slice(1) : "";
  const counted = unit === "events";
  const head = counted
    ? `${many(cell.events, "event")}.`
    : `${many(cell.events, "event")}, ${n(cell.harm)} ${unit}.`;
  const lead = top
    ? counted
      ? `${name}: ${n(top.events)} of ${n(cell.events)}.`
      : `${name}: ${percent(cell.harm > 0 ? top.harm / cell.harm : 0)} of the harm, ${many(top.events, "event")}.`
    : "";
  const one = cell.drivenByOne
    ? `Driven by one event: ${percent(cell.gravest.share)} of the harm here is one offence.`
    : "";
  const chance = Number.isNaN(cell.z)
    ? ""
    : cell.hot
      ? `More than chance with the cells round it (z ${cell.z.toFixed(1)}, p ${cell.p.toFixed(3)}).`
      : "Not more than chance would give somewhere on this map.";
  const counts =
    counted || Number.isNaN(cell.countZ)
      ? ""
      : cell.countHot
        ? "By number of events alone it is more than chance too."
        : cell.hot
          ? "By number of events alone it is not more than chance."
          : "";
  const artefact = cell.artefact
    ? `Has a ${cell.artefact}: events are recorded there, whatever happened elsewhere.`
    : "";
  return [head, lead, one, chance, counts, artefact].filter((words) => words !== "");
}
