import { type Case, caseCounts } from "./case";
import { type Clusters, clusters } from "./clusters";
import type { Accepted } from "./mergeEdit";
import { becauseOf, type Proposal } from "./proposal";

export const undecided = 0;
export const accepted = 1;
export const apart = 2;
/** What was decided about a proposal. Undecided ones stay apart. */
export type Decision = typeof undecided | typeof accepted | typeof apart;

/** Decisions by the places of the proposals in their list. */
export type Decisions = Uint8Array;

/** What the decisions come to. */
export interface Outcome {
  /** Accepted pairs that count: a pair of links does only while its ends are one. */
  readonly accepted: Uint32Array;
  /** 1 for every pair of links whose ends are not one under these decisions: there is nothing to decide yet. */
  readonly waiting: Uint8Array;
  /** Pairs kept apart by one decision and brought together by others. */
  readonly contradictions: readonly number[];
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Proposals between two rests. */
const stride = 1000;

function* joined(
  proposals: readonly Proposal[],
  decisions: Decisions,
  markOf: (group: string) => string | undefined,
): Generator<void, Clusters> {
  const made = clusters();
  for (const [at, { table, keep, other }] of proposals.entries()) {
    if (at % stride === stride - 1) yield;
    if (decisions[at] !== accepted || table === "links") continue;
    made.join(keep, other);
    const [one, two] = table === "groups" ? [markOf(keep), markOf(other)] : [];
    if (one !== undefined && two !== undefined) made.join(one, two);
  }
  return made;
}

/** Works out what the decisions come to, with rests between; `linkOf` and `markOf` look a link and the mark of an OCG up in both cases. */
export function* outcomeOf(
  proposals: readonly Proposal[],
  decisions: Decisions,
  linkOf: (id: string) => Ends | undefined,
  markOf: (group: string) => string | undefined,
): Generator<void, Outcome> {
  const one = yield* joined(proposals, decisions, markOf);
  const waiting = new Uint8Array(proposals.length);
  const taken: number[] = [];
  const contradictions: number[] = [];
  for (const [at, { table, keep, other }] of proposals.entries()) {
    if (at % stride === stride - 1) yield;
    if (table === "links") {
      const [first, second] = [linkOf(keep), linkOf(other)];
      const same =
        first &&
        second &&
        ((one.together(first.from, second.from) && one.together(first.to, second.to)) ||
          (one.together(first.from, second.to) && one.together(first.to, second.from)));
      if (!same) waiting[at] = 1;
    }
    if (decisions[at] === accepted && !waiting[at]) taken.push(at);
    if (decisions[at] === apart && table !== "links" && one.together(keep, other)) contradictions.push(at);
  }
  return { accepted: Uint32Array.from(taken), waiting, contradictions };
}

/** The pairs at some places of a list of proposals. Page and worker ask this alike, so that both make the same edit. */
export function acceptedOf(proposals: readonly Proposal[], chosen: Uint32Array): readonly Accepted[] {
  return [...chosen].flatMap((at) => {
    const proposal = proposals[at];
    if (!proposal) return [];
    const { table, keep, other, reasons } = proposal;
    return [{ table, keep, other, because: becauseOf(reasons) }];
  });
}

/** '12 entities, 9 links and 1 area': what there is in a case, in words. */
export function contentsText(kase: Case): string {
  const { entities, links, groups, incidents, areas } = caseCounts(kase);
  const parts = [
    [entities, "entity", "entities"],
    [links, "link", "links"],
    [groups, "group", "groups"],
    [incidents, "incident", "incidents"],
    [areas, "area", "areas"],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`);
  const last = words.pop();
  if (last === undefined) return "nothing";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}
