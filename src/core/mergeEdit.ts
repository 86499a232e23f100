import { addAreas } from "./addAreas";
import type { CaseHead } from "./case";
import type { CaseFile } from "./caseFile";
import { clusters } from "./clusters";
import type { Edit, Put, TableName, Tables } from "./edit";
import { highestMarking } from "./marking";
import { mergedArrangement } from "./mergedArrangement";
import { mergedEntity, mergedMemberships } from "./mergeEntities";
import { mergedLink, mergedOcg, turnedLink } from "./mergeLinks";
import type { Plan } from "./plan";
import { repointedEntity, repointedGroup, repointedLink, repointedPlan } from "./repoint";
import { type NewId, repointedFilter } from "./repointFilter";

/** Two records that somebody decided are one. The first goes on; `because` is kept with the merged record. */
export interface Accepted {
  readonly table: "entities" | "groups" | "links";
  readonly keep: string;
  readonly other: string;
  readonly because: string;
}

const fileOf = (head: CaseHead) => head.files.join(" or ");

type Table<Name extends TableName> = ReadonlyMap<string, Tables[Name]>;

/** What a table of the open case and that of the added part become together: only what changes. */
interface TableEdit<T> {
  readonly put: Put<T>[];
  readonly remove: string[];
}

interface Merging<T> {
  readonly open: ReadonlyMap<string, T>;
  readonly added: ReadonlyMap<string, T>;
  /** The id that stands for an id of this table. */
  readonly of: NewId;
  /** Pairs of this table; only what they name can change by merging. */
  readonly pairs: readonly Accepted[];
  readonly repoint: (item: T) => T;
  readonly merge: (first: T, second: T, secondId: string) => T;
}

/** Items between two rests. */
const stride = 500;

function* mergedTable<T extends { readonly id: string }>(how: Merging<T>): Generator<void, TableEdit<T>> {
  const { open, added, of, pairs, repoint, merge } = how;
  let steps = 0;
  const get = (id: string) => open.get(id) ?? added.get(id);
  const members = new Map<string, string[]>();
  const named = new Set(pairs.flatMap(({ keep, other }) => [keep, other]));
  for (const id of named) {
    if (++steps % stride === 0) yield;
    const root = of(id);
    const list = members.get(root);
    if (root === id) members.set(root, [id, ...(list ?? [])]);
    else if (list) list.push(id);
    else members.set(root, [id]);
  }
  const made = new Map<string, T>();
  for (const [root, ids] of members) {
    if (++steps % stride === 0) yield;
    const first = get(root);
    if (!first) continue;
    let item = repoint(first);
    for (const id of ids) {
      const other = id === root ? undefined : get(id);
      if (other) item = merge(item, repoint(other), id);
    }
    made.set(root, item);
  }
  const put: Put<T>[] = [];
  const remove: string[] = [];
  for (const [id, item] of open) {
    if (++steps % stride === 0) yield;
    if (of(id) !== id) {
      remove.push(id);
      continue;
    }
    const next = made.get(id) ?? repoint(item);
    if (next !== item) put.push({ item: next });
  }
  for (const [id, item] of added) {
    if (++steps % stride === 0) yield;
    if (of(id) === id) put.push({ item: made.get(id) ?? repoint(item) });
  }
  return { put, remove };
}

/** Both plans about those that stand now; undefined where nothing of the open one changes. */
function mergedPlan(open: Plan, added: Plan | undefined, of: NewId): Plan | undefined {
  const own = repointedPlan(open, of);
  if (!added) return own === open ? undefined : own;
  const other = repointedPlan(added, of);
  const empty = Object.values(other).every((list) => list.length === 0);
  if (empty) return own === open ? undefined : own;
  return {
    decisions: [...own.decisions, ...other.decisions],
    disruptions: [...own.disruptions, ...other.disruptions],
    gaps: [...own.gaps, ...other.gaps],
    referrals: [...own.referrals, ...other.referrals],
    scenes: [...own.scenes, ...other.scenes],
    disclosures: [...own.disclosures, ...other.disclosures],
    vulnerabilities: [...own.vulnerabilities, ...other.vulnerabilities],
    alternatives: [...own.alternatives, ...other.alternatives],
    profiles: own.profiles,
    ledger: own.ledger,
  };
}

function mergedHead(open: CaseHead, added: CaseHead | undefined): CaseHead | undefined {
  if (!added) return undefined;
  const marking = highestMarking([open.marking, added.marking]);
  return {
    ...open,
    asAt: open.asAt || added.asAt,
    files: [...new Set([...open.files, ...added.files])],
    ...(marking ? { marking } : {}),
  };
}

/** The id that goes on for each id, by the decisions of one table; OCGs that become one bring their marks together too. */
function* standing(open: CaseFile, added: CaseFile | undefined, accepted: readonly Accepted[]) {
  let steps = 0;
  const groupOf = (id: string) => open.case.groups.get(id) ?? added?.case.groups.get(id);
  const entities = clusters();
  const groups = clusters();
  const links = clusters();
  const marks: Accepted[] = [];
  const tables = { entities, groups, links };
  // An id of the open case goes on before one of the added part: filters, scenes and the plan know it.
  const first = ({ table, keep, other }: Accepted) => {
    const { of, join } = tables[table];
    const known = (id: string) => open.case[table].has(of(id));
    if (known(other) && !known(keep)) join(other, keep);
    else join(keep, other);
  };
  // A record that is not there any more is one with nothing.
  const there = accepted.filter(({ table, keep, other }) =>
    [keep, other].every((id) => open.case[table].has(id) || added?.case[table].has(id)),
  );
  for (const pair of there) {
    if (++steps % stride === 0) yield;
    if (pair.table === "links") continue;
    first(pair);
    if (pair.table !== "groups") continue;
    const [one, two] = [groupOf(pair.keep), groupOf(pair.other)];
    if (one?.type !== "ocg" || two?.type !== "ocg" || !one.entity || !two.entity) continue;
    const mark: Accepted = {
      table: "entities",
      keep: one.entity,
      other: two.entity,
      because: pair.because,
    };
    marks.push(mark);
    first(mark);
  }
  const linkOf = (id: string) => open.case.links.get(id) ?? added?.case.links.get(id);
  const ends = (id: string) => {
    const item = linkOf(id);
    return item ? [entities.of(item.from), entities.of(item.to)].sort().join("\n") : undefined;
  };
  // Links stay two while what they lead to is two.
  const joined: Accepted[] = [];
  for (const pair of there) {
    if (pair.table !== "links") continue;
    if (++steps % stride === 0) yield;
    const [one, two] = [ends(pair.keep), ends(pair.other)];
    if (one === undefined || one !== two) continue;
    joined.push(pair);
    first(pair);
  }
  const pairs = [...there.filter(({ table }) => table !== "links"), ...marks, ...joined];
  return { entities, groups, links, pairs };
}

/** `mergeSteps` in one go. */
export function mergeEdit(
  open: CaseFile,
  added: CaseFile | undefined,
  accepted: readonly Accepted[],
  note: string,
): Edit {
  const run = mergeSteps(open, added, accepted, note);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

/**
 * One edit that adds the part (if any) to the open case and makes one record of each pair that was accepted. Nothing else
 * is merged; every link, membership, group, decision, filter and fold follows the record that goes on. Yields between small
 * steps: with 100,000 items it takes seconds, and a page must not stand still.
 */
export function* mergeSteps(
  open: CaseFile,
  added: CaseFile | undefined,
  accepted: readonly Accepted[],
  note: string,
): Generator<void, Edit> {
  const { entities, groups, links, pairs } = yield* standing(open, added, accepted);
  yield;
  const of: NewId = (id) => {
    const entity = entities.of(id);
    return entity === id ? groups.of(id) : entity;
  };
  const files = { open: fileOf(open.case.head), added: added ? fileOf(added.case.head) : "" };
  const fileFor = (table: Table<TableName>, id: string) => (table.has(id) ? files.open : files.added);
  const reasons = new Map<string, string>();
  for (const { keep, other, because } of pairs) {
    reasons.set(other, because);
    // Where the ids changed places, the kept one is the one that goes.
    if (!reasons.has(keep)) reasons.set(keep, because);
  }
  const none = new Map<string, never>();
  const table = <Name extends "entities" | "groups" | "links">(
    name: Name,
    how: Pick<Merging<Tables[Name]>, "of" | "repoint" | "merge">,
  ) =>
    mergedTable<Tables[Name]>({
      ...how,
      open: open.case[name] as Table<Name>,
      added: (added?.case[name] ?? none) as Table<Name>,
      pairs: pairs.filter((pair) => pair.table === name),
    });
  const tables = {
    entities: yield* table("entities", {
      of: entities.of,
      repoint: (item) => {
        const next = repointedEntity(item, of);
        // Memberships in two OCGs that became one are one membership.
        return next === item ? item : { ...next, memberships: mergedMemberships([], next.memberships) };
      },
      merge: (first, second, id) =>
        mergedEntity(first, second, fileFor(open.case.entities, first.id), {
          file: fileFor(open.case.entities, id),
          because: reasons.get(id) ?? "",
        }),
    }),
    links: yield* table("links", {
      of: links.of,
      repoint: (item) => repointedLink(item, of),
      merge: (first, second, id) =>
        mergedLink(
          first,
          second.from === first.from ? second : turnedLink(second),
          fileFor(open.case.links, id),
        ),
    }),
    groups: yield* table("groups", {
      of: groups.of,
      repoint: (item) => repointedGroup(item, of),
      merge: (first, second, id) =>
        first.type === "ocg" && second.type === "ocg"
          ? mergedOcg(first, second, fileFor(open.case.groups, id))
          : first,
    }),
  };
  const head = mergedHead(open.case.head, added?.case.head);
  const plan = mergedPlan(open.case.plan, added?.case.plan, of);
  const arrangement = mergedArrangement(open, added, of);
  const filter = repointedFilter(open.filter, of);
  const areas = addAreas(open.case.areas, added?.case.areas ?? none);
  return {
    note,
    put: {
      entities: tables.entities.put,
      links: tables.links.put,
      groups: tables.groups.put,
      areas: areas.put,
      incidents: [...(added?.case.incidents.values() ?? [])].map((item) => ({ item })),
    },
    remove: {
      entities: tables.entities.remove,
      links: tables.links.remove,
      groups: tables.groups.remove,
      areas: areas.remove,
    },
    ...(head ? { head } : {}),
    ...(plan ? { plan } : {}),
    ...(arrangement ? { arrangement } : {}),
    ...(filter === open.filter ? {} : { filter }),
  };
}
