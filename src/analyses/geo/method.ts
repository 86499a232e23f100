import { type HarmScheme, schemeTitles } from "../../core/harmScheme";
import { type Problem, problem } from "../../core/problem";
import type { Located, Method, ProfileAsked } from "../../core/profile";
import { dateText, type Interval } from "../../core/time";
import { type ChosenEvents, schemeOf } from "./chosenEvents";
import { tableOfScheme } from "./harmTables";

type Line = Method["lines"][number];

export const n = (value: number) => Math.round(value).toLocaleString("en-GB");
export const percent = (share: number) =>
  `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: share < 0.1 ? 1 : 0 })} %`;
/** '1 event', '2 events'. */
export const many = (value: number, one: string, more = `${one}s`) =>
  `${n(value)} ${value === 1 ? one : more}`;

/** '1 Dec 2025 to 28 Feb 2026'; empty for all time. */
export function periodText(period: Interval | undefined): string {
  if (!period || (period.from === undefined && period.to === undefined)) return "";
  if (period.from === undefined) return `until ${dateText(period.to ?? "")}`;
  if (period.to === undefined) return `since ${dateText(period.from)}`;
  return `${dateText(period.from)} to ${dateText(period.to)}`;
}

/** What one unit of harm is called. */
export function unitOf(scheme: HarmScheme): string {
  return scheme.type === "counts" ? "events" : "days of harm";
}

/** False where every event carries its own weight. */
const usesTable = ({ offence, group }: ChosenEvents["weights"]) => offence + group > 0;

function weightsLine(scheme: HarmScheme, { weights }: ChosenEvents): string {
  if (scheme.type === "counts") return "Each event counts as one.";
  const table = tableOfScheme(scheme);
  const name = table ? `${table.title}, ${table.edition}` : `${schemeTitles[scheme.type]}: no table loaded`;
  const all = weights.own + weights.offence + weights.group + weights.floor;
  const of = (count: number, what: string) =>
    count > 0 ? `${n(count)} of ${many(all, "event")} ${what}` : "";
  const parts = [
    of(weights.own, "carry their own weight"),
    of(weights.group, "used a group default"),
    of(weights.floor, `are not in the table and count as ${table?.floor ?? 1}`),
  ].filter((part) => part !== "");
  return `${name}. ${parts.length > 0 ? `${parts.join("; ")}.` : "Every event is in the table."}`;
}

function locatedLine({ events, placed, noPlace, strays, otherPeriod, undated, leftOut }: Located): string {
  const asked = events - otherPeriod - undated;
  const share = asked > 0 ? `, ${percent(placed / asked)}` : "";
  const rest = [
    noPlace > 0 ? `${n(noPlace)} not placed` : "",
    strays.length > 0 ? `${many(strays.length, "stray point")} left out` : "",
    leftOut > 0 ? `${n(leftOut)} at police stations, prisons, hospitals and courts left out` : "",
    otherPeriod > 0 ? `${n(otherPeriod)} in other periods` : "",
    undated > 0 ? `${n(undated)} undated` : "",
  ].filter((part) => part !== "");
  return `${n(placed)} of ${many(asked, "event")}${share}.${rest.length > 0 ? ` ${rest.join(", ")}.` : ""}`;
}

function problemsOf(scheme: HarmScheme, { weights, located, snapped }: ChosenEvents): readonly Problem[] {
  const found: Problem[] = [];
  if (scheme.type === "own" && !scheme.table)
    found.push(
      problem(
        "no-table",
        "Own weights need a file: a CSV with the columns 'offence' (or 'code') and 'weight'.",
        {
          done: "each event counts as its own weight, or 1",
        },
      ),
    );
  // One in ten events at the floor changes every cell's place.
  if (scheme.type !== "counts" && weights.floor > located.placed * 0.1)
    found.push(
      problem(
        "weights-missing",
        `The table has no weight for ${n(weights.floor)} of ${many(located.placed, "event")} (${weights.unknown.slice(0, 3).join(", ")}).`,
        { done: "they count as the floor: load the official file before you rely on this map" },
      ),
    );
  const ireland = located.strays.filter(({ why }) => why === "Northern Ireland").length;
  if (ireland > 0)
    found.push(
      problem(
        "northern-ireland",
        `${many(ireland, "event")} in Northern Ireland, which the British National Grid does not cover.`,
        { done: "not in any cell" },
      ),
    );
  const others = located.strays.length - ireland;
  if (others > 0) {
    const whys = [...new Set(located.strays.map(({ why }) => why))].filter(
      (why) => why !== "Northern Ireland",
    );
    found.push(
      problem("stray", `${many(others, "event")} cannot be where the file says (${whys.join(", ")}).`, {
        done: "not in any cell",
      }),
    );
  }
  if (snapped.snapped)
    found.push(
      problem(
        "snapped",
        `${percent(snapped.share)} of the events stand at ${n(snapped.points)} published snap points, which are no addresses.`,
        { severity: "note", done: "no chance test on cells under 250 m; no point is tied to premises" },
      ),
    );
  if (located.artefacts > 0 && located.leftOut === 0)
    found.push(
      problem(
        "recording",
        `${many(located.artefacts, "event")} at a police station, prison, hospital or court: recorded there, whatever happened elsewhere.`,
        { severity: "note", done: "flagged" },
      ),
    );
  return found;
}

/** Puts the method card together: the lines that every map of events has, then those of the analysis. */
export function methodOf(
  asked: ProfileAsked,
  events: ChosenEvents,
  lines: readonly Line[],
  problems: readonly Problem[] = [],
): Method {
  const scheme = schemeOf(asked);
  const period = periodText(asked.period);
  const layer: Line =
    (asked.layer ?? "harm") === "harm"
      ? ["Layer", "Harm as reported. Enforcement is a layer of its own."]
      : ["Layer", "Enforcement: where police looked. It is no measure of harm."];
  const table = tableOfScheme(scheme);
  const base: readonly Line[] = [
    layer,
    ["Weights", weightsLine(scheme, events)],
    ...(table && usesTable(events.weights) ? [["Source of weights", table.statement] as const] : []),
    ["Located", locatedLine(events.located)],
    ...(period === "" ? [] : [["Period", period] as const]),
  ];
  return {
    lines: [...base, ...lines],
    located: events.located,
    weights: events.weights,
    snapped: events.snapped,
    problems: [...problemsOf(scheme, events), ...problems],
  };
}

/** The method card in one line, with its remarks. */
export function methodText({ lines, problems }: Method): string {
  return [
    ...lines.map(([name, words]) => `${name}: ${words}${words.endsWith(".") ? "" : "."}`),
    ...problems.map(({ message, done }) => (done === "" ? message : `${message} (${done})`)),
  ].join(" ");
}
