import type { Case } from "../core/case";
import { cellIndex } from "../core/cells";
import type { Finding } from "../core/finding";
import type { Change, MovedCell, Shift } from "../core/harmChange";
import { defaultPeriods } from "../core/harmPeriods";
import type { ParamValues } from "../core/param";
import { type Interval, readDate } from "../core/time";
import type { Analysis } from "./analysis";
import { askedOf, chanceParams, profileParams } from "./geo/askedOf";
import { casePoints } from "./geo/casePoints";
import { changeSteps } from "./geo/changeMap";
import { methodText } from "./geo/method";
import { drained } from "./stepped";

/** Incidents of the layer in each cell. */
function incidentsIn(kase: Case, { grid }: Change, layer: string): (index: number) => readonly string[] {
  const { incidents, x, y } = casePoints(kase);
  const by = new Map<number, string[]>();
  for (const [row, { id, layer: of }] of incidents.entries()) {
    if (of !== layer || Number.isNaN(x[row] ?? Number.NaN)) continue;
    const cell = cellIndex(grid, x[row] ?? 0, y[row] ?? 0);
    const list = by.get(cell);
    if (list) list.push(id);
    else by.set(cell, [id]);
  }
  return (index) => by.get(index) ?? [];
}

function found(kase: Case, change: Change, layer: string): readonly Finding[] {
  const idsOf = incidentsIn(kase, change, layer);
  const moved = (cell: MovedCell) => ({
    ids: idsOf(cell.index),
    value: cell.eventsAfter - cell.eventsBefore,
    reason: `${cell.name}: ${cell.words}`,
  });
  const shift = (name: string, { change: value, words }: Shift) => ({
    ids: [],
    value,
    reason: `${name}: ${words}.`,
  });
  const base = { type: "ranking" } as const;
  return [
    {
      ...base,
      title: "Before and after",
      unit: `share of ${change.unit}`,
      about: `${change.words.join(" ")} ${methodText(change.method)}`,
      rows: [
        shift(change.byAreas ? "The areas of the operation" : "Hot cells", change.hot),
        shift("Next door", change.nextDoor),
        shift("Elsewhere", change.elsewhere),
      ],
    },
    {
      ...base,
      title: "Cells that rose",
      unit: "events",
      about: "More than chance would move them, the most striking first.",
      rows: change.rose.map(moved),
    },
    {
      ...base,
      title: "Cells that fell",
      unit: "events",
      about: "More than chance would move them, the most striking first.",
      rows: change.fell.map(moved),
    },
  ];
}

const noPeriods: Finding = {
  type: "ranking",
  title: "Before and after",
  unit: "share",
  about: "The dates of the events are too few for two periods: it takes two weeks of them.",
  rows: [],
};

/** The two periods that are named; without them, those on both sides of the first Pursue disruption. */
function periodsOf(
  kase: Case,
  params: ParamValues,
): { readonly before: Interval; readonly after: Interval } | undefined {
  const date = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? readDate(value) : undefined;
  };
  const [from, until, since, to] = ["from", "beforeTo", "afterFrom", "to"].map(date);
  if (until === undefined || since === undefined) return defaultPeriods(kase);
  return {
    before: { ...(from ? { from } : {}), to: until },
    after: { from: since, ...(to ? { to } : {}) },
  };
}

/** Harm before and after an operation, on one scale: hot cells, next door, elsewhere; cells that rose and fell. */
export const change: Analysis = {
  title: "Change in harm",
  about: "Two periods on one scale, by the day, with the range that chance alone would give.",
  params: {
    ...profileParams,
    beforeTo: {
      type: "words",
      title: "Before ends",
      about: "A date; empty = the day before the first Pursue disruption",
      default: "",
    },
    afterFrom: {
      type: "words",
      title: "After begins",
      about: "A date; empty = the day of the first Pursue disruption",
      default: "",
    },
    ...chanceParams,
  },
  run: (kase, params) => {
    const periods = periodsOf(kase, params);
    if (!periods) return [noPeriods];
    const { period: _whole, ...asked } = askedOf(params);
    const steps = changeSteps(kase, { ...asked, before: periods.before, after: periods.after });
    return found(kase, drained(steps), asked.layer ?? "harm");
  },
};
