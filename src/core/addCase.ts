import type { Arrangement, Position } from "./arrangement";
import type { Case } from "./case";
import type { CaseFile } from "./caseFile";
import { tableNames } from "./edit";
import type { Plan } from "./plan";
import {
  repointedArrangement,
  repointedEntity,
  repointedGroup,
  repointedLink,
  repointedPlan,
} from "./repoint";
import type { NewId } from "./repointFilter";

const letters = { entities: "n", links: "e", groups: "g", areas: "a", incidents: "i" } as const;

/** Every id that means something in a case file, those included that only the plan or the chart still knows: a decision about somebody who was deleted must not come to be about somebody else. */
function* idsOf({ case: kase, arrangement, filter }: CaseFile): Generator<string> {
  for (const name of tableNames) yield* kase[name].keys();
  const { decisions, disruptions, gaps, referrals, vulnerabilities, alternatives } = kase.plan;
  for (const item of [...decisions, ...disruptions]) yield* item.targets;
  for (const item of decisions) for (const old of item.earlier ?? []) yield* old.targets;
  for (const item of [...gaps, ...vulnerabilities]) yield* item.about;
  for (const item of alternatives) {
    yield* item.entities;
    yield* item.links;
    for (const judgement of item.judgements) yield* judgement.about;
  }
  for (const item of referrals) yield item.person;
  yield* arrangement.positions.keys();
  yield* arrangement.folds.keys();
  for (const fold of arrangement.folds.values()) yield* fold.members;
  for (const { clause } of filter) {
    if (clause.type === "within") yield* clause.of;
    else if (clause.type === "only" || clause.type === "hidden" || clause.type === "also") yield* clause.ids;
  }
}

/** Ids that items of the part refer to, where nothing promises that they are in it. */
function* referred(part: CaseFile): Generator<string> {
  for (const item of part.case.entities.values()) for (const own of item.memberships) yield own.group;
  for (const group of part.case.groups.values()) {
    if (group.type === "union") yield* [...group.partners, ...group.children];
    else if (group.type !== "ocg") yield* group.members;
    if (group.type === "household") yield group.address ?? "";
    else if (group.type !== "union") yield group.entity ?? "";
  }
  for (const item of part.case.links.values()) yield* [item.from, item.to];
  yield* part.arrangement.focus;
  yield* idsOf(part);
}

/** The number of the next file: 2 for the first that is added, so that its things are 'n2.1', 'n2.2' … No new thing of the user's ('n12') can ever meet these. */
function nextSeries(ids: Iterable<string>): number {
  let highest = 1;
  for (const id of ids) {
    const series = /^[a-z](\d{1,9})\.\d+$/.exec(id)?.[1];
    if (series !== undefined) highest = Math.max(highest, Number(series));
  }
  return highest + 1;
}

/**
 * New ids for everything in the part, none of which the open case knows in any place. What the part refers to and has not
 * got keeps its id unless that is one of the open case's: then it would refer to something else from now on.
 */
function newIds(part: CaseFile, open: CaseFile): ReadonlyMap<string, string> {
  const taken = new Set(idsOf(open));
  const series = nextSeries(taken);
  const ids = new Map<string, string>();
  for (const name of tableNames) {
    let number = 0;
    for (const id of part.case[name].keys())
      if (!ids.has(id)) ids.set(id, `${letters[name]}${series}.${++number}`);
  }
  let number = 0;
  for (const id of part.arrangement.folds.keys()) if (!ids.has(id)) ids.set(id, `f${series}.${++number}`);
  for (const id of referred(part)) if (!ids.has(id) && taken.has(id)) ids.set(id, `x${series}.${++number}`);
  return ids;
}

/** True when two plan items say the same, whatever they are about: the same decision, read a second time. */
function sameWords(first: object, second: object): boolean {
  const about = ["targets", "about", "person", "state"];
  const words = (item: object) =>
    JSON.stringify(
      Object.entries(item)
        .filter(([key]) => !about.includes(key))
        .sort(),
    );
  return words(first) === words(second);
}

/** The items of a second plan that the open one has not got, under ids of their own. */
function newItems(plan: Plan, open: Plan): Plan {
  const taken = new Map<string, object>();
  for (const list of Object.values(open) as readonly (readonly { readonly id: string }[])[])
    for (const item of list) taken.set(item.id, item);
  const fresh = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.flatMap((item) => {
      const known = taken.get(item.id);
      if (known && sameWords(known, item)) return [];
      let id = item.id;
      for (let copy = 2; taken.has(id); copy++) id = `${item.id}-${copy}`;
      const made = id === item.id ? item : { ...item, id };
      taken.set(id, made);
      return [made];
    });
  return {
    decisions: fresh(plan.decisions),
    disruptions: fresh(plan.disruptions),
    gaps: fresh(plan.gaps),
    referrals: fresh(plan.referrals),
    scenes: fresh(plan.scenes),
    disclosures: fresh(plan.disclosures),
    vulnerabilities: fresh(plan.vulnerabilities),
    alternatives: fresh(plan.alternatives),
    // How a case was shared, and the chain over its log, are of that case alone.
    profiles: [],
    ledger: [],
  };
}

/** Free space between the chart of the open case and that of the added part, in chart units. */
const gap = 240;

/** The places of the added part moved to the right of everything placed, so that its shape stays and nothing lies on anything. */
function aside(part: Arrangement, open: Arrangement): ReadonlyMap<string, Position> {
  if (part.positions.size === 0 || open.positions.size === 0) return part.positions;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  for (const { x, y } of open.positions.values()) {
    right = Math.max(right, x);
    top = Math.min(top, y);
  }
  let partLeft = Number.POSITIVE_INFINITY;
  let partTop = Number.POSITIVE_INFINITY;
  for (const { x, y } of part.positions.values()) {
    partLeft = Math.min(partLeft, x);
    partTop = Math.min(partTop, y);
  }
  const [byX, byY] = [right + gap - partLeft, top - partTop];
  return new Map([...part.positions].map(([id, at]) => [id, { ...at, x: at.x + byX, y: at.y + byY }]));
}

function renumbered<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  of: NewId,
  next: (item: T) => T,
): ReadonlyMap<string, T> {
  const made = new Map<string, T>();
  for (const [id, item] of table) made.set(of(id), { ...next(item), id: of(id) });
  return made;
}

/** A second case file under ids of its own, with the way from its old ids to them. */
export interface ReadyToAdd {
  readonly file: CaseFile;
  readonly idOf: NewId;
}

/**
 * A second case file made ready to stand in the open one: ids of its own that never meet those of the open case, its plan
 * and folds about the same things as before, its picture beside the other. Facts are not touched.
 */
export function readyToAdd(part: CaseFile, open: CaseFile): ReadyToAdd {
  const ids = newIds(part, open);
  const of: NewId = (id) => ids.get(id) ?? id;
  const { case: kase } = part;
  const inScenes: NewId = (id) => (kase.entities.has(id) || kase.groups.has(id) ? of(id) : id);
  const next: Case = {
    head: kase.head,
    entities: renumbered(kase.entities, of, (item) => repointedEntity(item, of)),
    links: renumbered(kase.links, of, (item) => repointedLink(item, of)),
    groups: renumbered(kase.groups, of, (item) => repointedGroup(item, of)),
    areas: renumbered(kase.areas, of, (item) => item),
    incidents: renumbered(kase.incidents, of, (item) => item),
    plan: newItems(repointedPlan(kase.plan, of, inScenes), open.case.plan),
  };
  const arrangement = repointedArrangement(part.arrangement, of);
  const positions = aside(arrangement, open.arrangement);
  return { file: { case: next, arrangement: { ...arrangement, positions }, filter: [] }, idOf: of };
}
