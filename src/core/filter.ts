import { type Case, linksAt } from "./case";
import type { Clause, Filter, FilterRow } from "./clause";
import type { Entity } from "./entity";
import { type Link, otherEnd, strengthOf } from "./link";
import { suspectedFalse } from "./provenance";
import { isUndated, overlaps } from "./time";

export type { Clause, Filter, FilterRow };

export interface Hides {
  readonly entities: number;
  readonly links: number;
}

/** What passes the filter, and how many each row hides taken alone. */
export interface Shown {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly hides: ReadonlyMap<string, Hides>;
}

type EntityTest = (item: Entity) => boolean;
type LinkTest = (item: Link) => boolean;

/** Ids within `steps` links of any of `of`, those included. */
export function withinSteps(kase: Case, of: readonly string[], steps: number): ReadonlySet<string> {
  const reached = new Set(of.filter((id) => kase.entities.has(id)));
  const at = linksAt(kase);
  let edge = [...reached];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: string[] = [];
    for (const id of edge) {
      for (const linkId of at.get(id) ?? []) {
        const item = kase.links.get(linkId);
        const other = item ? otherEnd(item, id) : id;
        if (!reached.has(other)) {
          reached.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return reached;
}

function roleOf(item: Entity): readonly string[] {
  if (item.kind !== "person") return [];
  const found: string[] = item.memberships.map((membership) => membership.role);
  if (item.status.some((status) => ["child", "victim", "exploited", "vulnerable adult"].includes(status)))
    found.push("protected");
  if (found.length === 0) found.push("associate");
  return found;
}

function entityTest(kase: Case, clause: Clause): EntityTest | undefined {
  switch (clause.type) {
    case "kind":
      return (item) => clause.kinds.includes(item.kind);
    case "typeName":
      return (item) => clause.names.includes(item.typeName);
    case "ocg": {
      const wanted = new Set(clause.groups);
      const own = new Set(
        [...kase.groups.values()].flatMap((group) =>
          group.type === "ocg" && wanted.has(group.id) && group.entity ? [group.entity] : [],
        ),
      );
      return (item) =>
        item.memberships.some((membership) => wanted.has(membership.group)) ||
        own.has(item.id) ||
        (clause.others && item.memberships.length === 0 && item.kind !== "ocg");
    }
    case "role":
      // Roles are of people; things are not what this row asks about.
      return (item) =>
        item.kind !== "person" || roleOf(item).some((role) => clause.roles.some((wanted) => wanted === role));
    case "function":
      return (item) => item.functions.some((each) => clause.functions.includes(each));
    case "handling":
      return (item) => clause.handling.includes(item.handling);
    case "linkCount": {
      const at = linksAt(kase);
      return (item) => {
        const count = at.get(item.id)?.length ?? 0;
        return count >= clause.min && count <= clause.max;
      };
    }
    case "within": {
      const reached = withinSteps(kase, clause.of, clause.steps);
      return (item) => reached.has(item.id);
    }
    case "only": {
      const ids = new Set(clause.ids);
      return (item) => ids.has(item.id);
    }
    case "hidden": {
      const ids = new Set(clause.ids);
      return (item) => !ids.has(item.id);
    }
    case "date":
      // Only dated events fall outside a window; a person has no date of their own.
      return (item) => item.kind !== "event" || isUndated(item.times) || overlaps(item.times, clause.window);
    case "also":
    case "linkKind":
    case "strength":
    case "grade":
      return undefined;
  }
}

function linkTest(clause: Clause): LinkTest | undefined {
  switch (clause.type) {
    case "linkKind":
      return (item) => clause.kinds.includes(item.kind);
    case "strength":
      return (item) =>
        clause.strengths.includes(strengthOf(item)) &&
        (clause.suspectedFalse || !suspectedFalse(item.provenance));
    case "grade":
      return (item) => {
        const graded = item.provenance.flatMap((each) => (each.grade ? [each.grade.information] : []));
        return graded.length === 0
          ? clause.grades.includes("ungraded")
          : graded.some((grade) => clause.grades.includes(grade));
      };
    case "handling":
      return (item) => clause.handling.includes(item.handling);
    case "date":
      return (item) => isUndated(item.times) || overlaps(item.times, clause.window);
    default:
      return undefined;
  }
}

/**
 * Evaluates a filter on the whole case. A link is shown when both its ends are and every link clause holds.
 * Each row's `hides` counts what that row alone takes from the whole case (links that lose an end included).
 */
export function shown(kase: Case, filter: Filter): Shown {
  const tests = filter.map((row) => ({
    id: row.id,
    entity: entityTest(kase, row.clause),
    link: linkTest(row.clause),
  }));
  const lost = tests.map(() => ({ entities: 0, links: 0 }));
  const out = tests.map(() => new Set<string>());
  const entities = new Set<string>();
  const links = new Set<string>();
  const also = new Set(filter.flatMap((row) => (row.clause.type === "also" ? row.clause.ids : [])));
  const byHand = new Set(filter.flatMap((row) => (row.clause.type === "hidden" ? row.clause.ids : [])));
  for (const item of kase.entities.values()) {
    let keep = true;
    for (let index = 0; index < tests.length; index++) {
      if (tests[index]?.entity?.(item) === false) {
        keep = false;
        out[index]?.add(item.id);
        const count = lost[index];
        if (count) count.entities++;
      }
    }
    if (keep || (also.has(item.id) && !byHand.has(item.id))) entities.add(item.id);
  }
  for (const item of kase.links.values()) {
    let keep = entities.has(item.from) && entities.has(item.to);
    for (let index = 0; index < tests.length; index++) {
      const fails = tests[index]?.link?.(item) === false;
      if (fails) keep = false;
      const gone = out[index];
      const count = lost[index];
      if (count && (fails || gone?.has(item.from) || gone?.has(item.to))) count.links++;
    }
    if (keep) links.add(item.id);
  }
  return {
    entities,
    links,
    hides: new Map(tests.map((test, index) => [test.id, lost[index] ?? { entities: 0, links: 0 }])),
  };
}
