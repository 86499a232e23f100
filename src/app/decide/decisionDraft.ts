import type { Case } from "../../core/case";
import type { Decision, DecisionVersion, Tactic } from "../../core/plan";
import type { PlacedPoint } from "../../core/point";
import { proposedReview, tierFor } from "../../core/review";

/** A decision while it is written: every field there, empty where nothing is said yet. */
export type DecisionDraft = Required<Omit<DecisionVersion, "by" | "at" | "draft" | "tactic">>;

const seenOf = ({ place, point }: PlacedPoint) => ({ id: point.id, place, title: point.title });

/** The time now as it stands on the wall, to the second. Who did it is not known to a page without accounts. */
export function nowText(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}

/** A new draft about points of the ranking and entities: why and aim are proposed from the reasons, the review date from the tier. */
export function newDraft(
  kase: Case,
  about: { readonly points: readonly PlacedPoint[]; readonly entities: readonly string[] },
  focus: readonly string[],
  today: string,
): DecisionDraft {
  const { points, entities } = about;
  const targets = [
    ...new Set([...points.flatMap(({ point }) => [...point.entities, ...point.links]), ...entities]),
  ];
  return {
    targets,
    points: points.map(seenOf),
    pillar: "Pursue",
    besides: [],
    decided: "",
    aim: "",
    objective: "",
    rationale: points.map(({ point }) => point.reasons.slice(0, 3).join(" ")).join("\n"),
    notDone: "",
    safeguarding: "",
    tactics: [],
    partners: "",
    owner: "",
    review: proposedReview(tierFor(kase, targets, focus), today).date,
    measure: "",
  };
}

/** What a record says now, to be added to. */
export function draftOf(record: Decision): DecisionDraft {
  return {
    targets: record.targets,
    points: record.points ?? [],
    pillar: record.pillar,
    besides: record.besides ?? [],
    decided: record.decided || record.aim,
    aim: record.decided ? record.aim : "",
    objective: record.objective ?? "",
    rationale: record.rationale,
    notDone: record.notDone,
    safeguarding: record.safeguarding ?? "",
    tactics: record.tactics ?? [{ heading: record.tactic, words: "" }],
    partners: record.partners ?? "",
    owner: record.owner ?? record.by,
    review: record.review ?? "",
    measure: record.measure ?? "",
  };
}

/** The draft with one more point of the ranking, or without it and what only it was about. */
export function withPoint(draft: DecisionDraft, added: PlacedPoint): DecisionDraft {
  const { point } = added;
  return {
    ...draft,
    points: [...draft.points, seenOf(added)],
    targets: [...new Set([...draft.targets, ...point.entities, ...point.links])],
    rationale: [draft.rationale, point.reasons.slice(0, 3).join(" ")].filter(Boolean).join("\n"),
  };
}

export function withoutPoint(draft: DecisionDraft, id: string, list: readonly PlacedPoint[]): DecisionDraft {
  const points = draft.points.filter((each) => each.id !== id);
  const of = (wanted: string) => {
    const found = list.find(({ point }) => point.id === wanted)?.point;
    return found ? [...found.entities, ...found.links] : [];
  };
  const kept = new Set(points.flatMap((each) => of(each.id)));
  const gone = new Set(of(id).filter((each) => !kept.has(each)));
  return { ...draft, points, targets: draft.targets.filter((each) => !gone.has(each)) };
}

const kept = <Key extends string>(key: Key, value: string): { readonly [K in Key]?: string } =>
  value.trim() === "" ? {} : ({ [key]: value.trim() } as { readonly [K in Key]: string });

/** What is saved of a draft: empty fields are left out, tactics without words stand for their heading alone. */
export function versionFrom(draft: DecisionDraft, at: string, asDraft: boolean): DecisionVersion {
  const [first]: readonly (Tactic | undefined)[] = draft.tactics;
  return {
    targets: draft.targets,
    pillar: draft.pillar,
    tactic: first?.heading ?? "Crime",
    aim: draft.aim.trim(),
    rationale: draft.rationale.trim(),
    notDone: draft.notDone.trim(),
    by: "",
    at,
    decided: draft.decided.trim(),
    ...kept("review", draft.review),
    ...kept("objective", draft.objective),
    ...kept("safeguarding", draft.safeguarding),
    ...kept("partners", draft.partners),
    ...kept("owner", draft.owner),
    ...kept("measure", draft.measure),
    ...(draft.points.length > 0 ? { points: draft.points } : {}),
    ...(draft.besides.length > 0 ? { besides: draft.besides } : {}),
    ...(draft.tactics.length > 0 ? { tactics: draft.tactics } : {}),
    ...(asDraft ? { draft: true } : {}),
  };
}

/** What still has to be said before it can be saved; undefined = nothing. */
export function missingOf(draft: DecisionDraft): string | undefined {
  if (draft.targets.length === 0) return "Choose a point or an entity that it is about";
  if (draft.decided.trim() === "") return "Say what is decided";
  if (draft.rationale.trim() === "") return "Say why";
  if (draft.notDone.trim() === "")
    return "Say what will not be done, and why (or that nothing was set aside)";
  return undefined;
}
