import type { Attribute } from "../core/entity";
import { type Problem, problem } from "../core/problem";
import type { Assembly } from "./assemble";
import { bare } from "./cell";
import { countText } from "./limits";
import type { Pace } from "./pace";
import { addIncident, eachPoliceRow, type PoliceRow, type PoliceRun } from "./policeRows";
import { type PoliceKind, policeTable } from "./policeTable";
import type { Records } from "./records";
import { type SharedValues, sharedValues } from "./sharedValues";
import { tableOf } from "./table";

export interface PoliceReading {
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/** What tables of data.police.uk are called as a format. */
export const policeFormat = "data.police.uk tables";

export const noPolice: PoliceReading = { rows: 0, problems: [] };

/** True for a table of data.police.uk: it says itself what its columns are. */
export function isPolice(all: Records): boolean {
  return policeTable((all.records[0] ?? []).map(bare)) !== undefined;
}

interface Outcome {
  readonly row: PoliceRow;
  readonly run: PoliceRun;
  used: boolean;
}

/** Outcomes by the Crime ID that they refer to; those without one stand alone. */
type Outcomes = Map<string, Outcome[]>;

const run = (all: Records, shared: SharedValues, pause: Pace): PoliceRun | undefined => {
  const table = tableOf(all, true);
  const police = policeTable(table.headers);
  return police ? { table, police, shared, pause } : undefined;
};

/** What an outcome adds to its crime: the result and its month, in the order of the files. */
function added(outcomes: readonly Outcome[] | undefined, shared: SharedValues): readonly Attribute[] {
  if (!outcomes) return [];
  return outcomes.flatMap((outcome) => {
    outcome.used = true;
    const { what, from } = outcome.row;
    return [
      ...(what === "" ? [] : [shared.attribute("Outcome type", what)]),
      ...(from === undefined ? [] : [shared.attribute("Outcome month", from)]),
    ];
  });
}

/** Counts over all tables, told once at the end. */
interface Tally {
  rows: number;
  incidents: number;
  placeless: number;
  placed: number;
  repeated: number;
  months: boolean;
}

const number = (value: number) => value.toLocaleString("en-GB");

function told(tally: Tally, kinds: ReadonlySet<PoliceKind>): readonly Problem[] {
  const note = (code: string, message: string, done: string) =>
    problem(code, message, { severity: "note", done });
  return [
    ...(tally.placeless > 0
      ? [
          note(
            "no-place",
            `${number(tally.placeless)} of ${countText(tally.incidents, "row")} ${tally.placeless === 1 ? "has" : "have"} no place.`,
            "kept and counted, not on the map",
          ),
        ]
      : []),
    ...(tally.placed > 0
      ? [
          note(
            "snap-points",
            "Positions are published snap points: the middle of a street or a landmark nearby, shared by many rows, never the address.",
            "marked as snap points",
          ),
        ]
      : []),
    ...(tally.months
      ? [note("month-only", "Dates of crimes are published as months, without a day.", "kept as months")]
      : []),
    ...(tally.repeated > 0
      ? [
          note(
            "crime-id-repeats",
            `${countText(tally.repeated, "row repeats", "rows repeat")} the Crime ID of an earlier row.`,
            "kept: a Crime ID is no key, each row is an incident",
          ),
        ]
      : []),
    ...(kinds.has("search") && kinds.has("street")
      ? [
          note(
            "layers",
            "Crimes reported by victims and stops and searches are different things.",
            "kept as separate layers: harm and enforcement",
          ),
        ]
      : []),
  ];
}

/**
 * Reads the tables of data.police.uk: one row is one incident, whatever its Crime ID and place. Outcomes are put on their
 * crimes by Crime ID where crimes are among the tables; those that find none, and all of them alone, are incidents.
 * Undefined when the user has cancelled.
 */
export async function readPoliceTables(
  tables: readonly Records[],
  assembly: Assembly,
  pause: Pace,
): Promise<PoliceReading | undefined> {
  const shared = sharedValues();
  const runs = tables.flatMap((all) => run(all, shared, pause) ?? []);
  const kinds = new Set(runs.map(({ police }) => police.kind));
  const tally: Tally = { rows: 0, incidents: 0, placeless: 0, placed: 0, repeated: 0, months: false };
  const problems: Problem[] = [];
  const outcomes: Outcomes = new Map();
  const seen = new Set<string>();

  const add = (one: PoliceRun, row: PoliceRow, more: readonly Attribute[] = []) => {
    tally.incidents++;
    if (row.place) tally.placed++;
    else tally.placeless++;
    if (row.from?.length === 7) tally.months = true;
    addIncident(one, assembly, row, more);
  };
  const tell = (one: PoliceRun, words: string) => {
    tally.rows += one.table.rows.length;
    problems.push(
      ...one.table.remarks.all(),
      problem("table-read", `${one.table.name}: ${words}.`, {
        severity: "note",
        where: { file: one.table.name },
      }),
    );
  };
  const asIncidents = (count: number) =>
    countText(count, "row read as an incident", "rows read as incidents");

  const joins = kinds.has("street");
  for (const one of runs.filter(({ police }) => joins && police.kind === "outcomes")) {
    const whole = await eachPoliceRow(one, (row) => {
      const list = outcomes.get(row.sourceId);
      const outcome = { row, run: one, used: false };
      if (list) list.push(outcome);
      else outcomes.set(row.sourceId, [outcome]);
    });
    if (!whole) return undefined;
  }
  for (const one of runs.filter(({ police }) => !joins || police.kind !== "outcomes")) {
    const whole = await eachPoliceRow(one, (row) => {
      if (one.police.kind === "street" && row.sourceId !== "") {
        if (seen.has(row.sourceId)) tally.repeated++;
        else seen.add(row.sourceId);
        add(one, row, added(outcomes.get(row.sourceId), shared));
      } else add(one, row);
    });
    if (!whole) return undefined;
    tell(one, asIncidents(one.table.rows.length));
  }
  const left = new Map<PoliceRun, number>();
  for (const list of outcomes.values())
    for (const outcome of list) {
      if (outcome.used) continue;
      left.set(outcome.run, (left.get(outcome.run) ?? 0) + 1);
      add(outcome.run, outcome.row);
    }
  for (const one of runs.filter(({ police }) => joins && police.kind === "outcomes")) {
    const alone = left.get(one) ?? 0;
    const joined = one.table.rows.length - alone;
    const rest = alone > 0 ? `; ${asIncidents(alone)}, as no crime here has their Crime ID` : "";
    tell(one, `${countText(joined, "outcome", "outcomes")} put on the crimes with the same Crime ID${rest}`);
  }
  return { rows: tally.rows, problems: [...problems, ...told(tally, kinds)] };
}
