import type { Case } from "./case";
import { csvTable } from "./csvTable";
import { type Decision, type DecisionVersion, type Pillar, type Tactic, versionOf } from "./plan";

/** One line of the log: a record as it was at one time. */
export interface LogEntry {
  readonly id: string;
  /** 1 = as it was first saved. */
  readonly version: number;
  /** True for what the record says now. */
  readonly current: boolean;
  readonly says: DecisionVersion;
}

/** All versions of a record, oldest first. */
export function versionsOf(decision: Decision): readonly LogEntry[] {
  const all = [...(decision.earlier ?? []), versionOf(decision)];
  return all.map((says, at) => ({
    id: decision.id,
    version: at + 1,
    current: at === all.length - 1,
    says,
  }));
}

/** Records in which a pillar leads or takes part; all of them without one. Those saved last come first. */
export function logOf(decisions: readonly Decision[], pillar?: Pillar): readonly Decision[] {
  return [...decisions]
    .filter((each) => pillar === undefined || each.pillar === pillar || each.besides?.includes(pillar))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What is decided; older records say it as their aim. */
export function decidedText({ decided, aim }: DecisionVersion): string {
  return decided || aim;
}

/** Tactics of a version; older records name only the heading. */
export function tacticsOf({ tactics, tactic }: DecisionVersion): readonly Tactic[] {
  return tactics && tactics.length > 0 ? tactics : [{ heading: tactic, words: "" }];
}

/** 'Vehicles: ANPR marker; Business'. */
export function tacticsText(version: DecisionVersion): string {
  return tacticsOf(version)
    .map(({ heading, words }) => (words ? `${heading}: ${words}` : heading))
    .join("; ");
}

/** Names of what a record is about; an id that the case no longer knows is given as it is. */
export function aboutText(kase: Case, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const item = kase.links.get(id);
      const name = (end: string) => kase.entities.get(end)?.label || end;
      if (item) return `${name(item.from)} – ${name(item.to)}`;
      return kase.entities.get(id)?.label || kase.groups.get(id)?.name || id;
    })
    .join("; ");
}

const head = [
  "record",
  "version",
  "state",
  "saved",
  "decision",
  "interdiction points",
  "about",
  "lead P",
  "other Ps",
  "tactics",
  "aim",
  "SMART objective",
  "rationale",
  "what will not be done and why",
  "safeguarding first",
  "partners",
  "owner",
  "review on",
  "how we will know",
];

/** The decision log as CSV, every version a row. */
export function decisionsCsv(kase: Case, decisions: readonly Decision[]): string {
  const rows = decisions
    .flatMap(versionsOf)
    .map(({ id, version, current, says }) => [
      id,
      String(version),
      `${says.draft ? "draft" : "saved"}${current ? "" : ", later changed"}`,
      says.at,
      decidedText(says),
      (says.points ?? []).map(({ place, title }) => `${place} ${title}`).join("; "),
      aboutText(kase, says.targets),
      says.pillar,
      (says.besides ?? []).join("; "),
      tacticsText(says),
      says.decided ? says.aim : "",
      says.objective ?? "",
      says.rationale,
      says.notDone,
      says.safeguarding ?? "",
      says.partners ?? "",
      says.owner ?? "",
      says.review ?? "",
      says.measure ?? "",
    ]);
  return csvTable(head, rows);
}
