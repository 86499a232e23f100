import type { Case } from "./case";
import type { Draft } from "./familyDrafts";
import { episodesOf } from "./familyEpisodes";
import { joined, leastSure, type Sureness, surenessOf } from "./familyEvidence";
import type { ParentTie } from "./familyTie";
import { type Twin, twinsIn } from "./familyTwins";
import type { ChildTie, FamilyChild, FamilyUnion } from "./familyUnion";
import { startOf } from "./time";

/** Less of a parent first: a child whose father adopted it is drawn as adopted in the union of both. */
const least: readonly ChildTie[] = ["step", "foster", "guardian", "adopted", "unknown", "birth"];

/** Eldest first; who has no date of birth stays behind the one that the source names before. */
function byAge(kase: Case, ids: readonly string[]): readonly string[] {
  let before = Number.NEGATIVE_INFINITY;
  return ids
    .map((id, at) => {
      const time = startOf(kase.entities.get(id)?.born ?? "");
      const known = !Number.isNaN(time);
      if (known) before = time;
      return { id, time: known ? time : before, at };
    })
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.at - b.at))
    .map(({ id }) => id);
}

function childOf(
  kase: Case,
  draft: Draft,
  person: string,
  parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>,
  twin: Twin | undefined,
): FamilyChild {
  const own = draft.children.get(person) ?? { links: [], groups: [] };
  const ties = draft.adults.flatMap((id) => parents.get(person)?.get(id) ?? []);
  const joining = own.links.length + own.groups.length > 0 && ties.length < draft.adults.length;
  const said: Sureness[] = [...ties, ...(ties.length === 0 || joining ? [surenessOf(kase, own)] : [])];
  const { strength, grade } = leastSure(said) ?? { strength: "unconfirmed", grade: "" };
  const tie = draft.half
    ? "unknown"
    : (least.find((each) => ties.some((item) => item.tie === each)) ?? "birth");
  return {
    ...{ person, tie, strength, grade },
    links: [...new Set([...ties.flatMap(({ links }) => links), ...own.links])],
    ...(twin ? { twin: twin.key } : {}),
    ...(twin?.identical ? { identical: true } : {}),
  };
}

/** Draft to union: children in order, twins found, its times and how sure it is. */
export function finished(
  kase: Case,
  draft: Draft,
  parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>,
): Omit<FamilyUnion, "related"> {
  const order = byAge(kase, [...draft.children.keys()]);
  const twins = twinsIn(kase, order);
  const children = order.map((id) => childOf(kase, draft, id, parents, twins.get(id)));
  const evidence = draft.groups.reduce(
    (sum, group) => joined(sum, { links: [], groups: [group.id] }),
    joined({ links: draft.couples.map(({ id }) => id), groups: [] }, { links: [], groups: [] }),
  );
  const recorded = evidence.links.length + evidence.groups.length > 0;
  // Nobody says that they were a couple: that they have a child together is as sure as the child.
  const { strength, grade } = recorded
    ? surenessOf(kase, evidence)
    : (children[0] ?? { strength: "unconfirmed" as const, grade: "" });
  const adults = [...draft.adults];
  const sorted = [...adults].sort().join("+");
  const named = adults.length >= 2 ? "" : `>${[...draft.children.keys()].sort().join("+")}`;
  const episodes = adults.length < 2 ? [] : episodesOf(draft.groups, draft.couples);
  return {
    key: `${draft.half ? "half" : "u"}:${sorted}${named}`,
    adults,
    episodes:
      adults.length >= 2 && episodes.length === 0 ? [{ kind: "unknown", ended: "unknown" }] : episodes,
    children,
    inferred: draft.inferred,
    strength,
    grade,
    links: evidence.links,
    groups: evidence.groups,
    whole: draft.whole,
    ...(draft.half ? { half: true } : {}),
  };
}
