import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { ParamValues } from "../core/param";
import { rankedPlaces, rowKey } from "../core/rankedPlaces";
import { type SourceType, sourceTypes } from "../core/sourceType";
import { network } from "./network";
import { networkOptions } from "./networkParams";

/** How many places are looked at: who is not among the first ten without telephone is there because of telephone. */
export const firstPlaces = 10;

/** Rows of a ranking, by key, with the kinds of source without any one of which they are not among the first ten. */
export interface RestsOn {
  readonly title: string;
  readonly rows: readonly (readonly [key: string, types: readonly SourceType[]])[];
}

export interface SourceCheck {
  readonly rests: readonly RestsOn[];
  /** Kinds of source that contacts are known from, those left out not counted. With one only, nothing can be told. */
  readonly present: readonly SourceType[];
}

const isRanking = (finding: Finding) => finding.type === "ranking";

function firstOf(finding: Finding): ReadonlySet<string> {
  if (finding.type !== "ranking") return new Set();
  const places = rankedPlaces(finding.rows);
  return new Set(finding.rows.filter((_, at) => (places[at]?.place ?? 0) <= firstPlaces).map(rowKey));
}

/** The first of each ranking, as keys: what the check without a source is compared with. */
export interface FirstRows {
  readonly title: string;
  readonly keys: readonly string[];
}

export function firstRows(findings: readonly Finding[]): readonly FirstRows[] {
  return findings.filter(isRanking).map((each) => ({ title: each.title, keys: [...firstOf(each)] }));
}

/** Kinds of source that the contacts of a case are known from. */
function presentTypes(kase: Case, params: ParamValues): readonly SourceType[] {
  const found = new Set(
    network(kase, networkOptions(params))
      .edges.flat()
      .map((contact) => contact.source),
  );
  return sourceTypes.filter((type) => found.has(type));
}

/** Runs an analysis once without each kind of source, and tells whose place in the first ten rests on one. */
export async function restsOn(
  kase: Case,
  params: ParamValues,
  first: readonly FirstRows[],
  run: (params: ParamValues, done: number, of: number) => Promise<readonly Finding[]>,
): Promise<SourceCheck> {
  const present = presentTypes(kase, params);
  if (present.length < 2) return { rests: [], present };
  const types = new Map(first.map(({ title }) => [title, new Map<string, SourceType[]>()]));
  const without = Array.isArray(params.without) ? params.without.map(String) : [];
  for (const [at, type] of present.entries()) {
    const findings = await run({ ...params, without: [...without, type] }, at, present.length);
    for (const { title, keys } of first) {
      const now = findings.find((each) => each.title === title);
      const still = now ? firstOf(now) : new Set();
      const rows = types.get(title);
      for (const key of keys) if (!still.has(key)) rows?.set(key, [...(rows.get(key) ?? []), type]);
    }
  }
  return { present, rests: [...types].map(([title, rows]) => ({ title, rows: [...rows] })) };
}
