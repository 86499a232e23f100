import type { Family } from "./family";
import type { Evidence } from "./familyEvidence";
import type { ParentTie } from "./familyTie";
import type { ChildTie, FamilyUnion } from "./familyUnion";
import type { KinStepKind } from "./kinStep";
import { weightOf } from "./kinWeight";

/** A way from one node to another; two half-ways through a hub make one step between siblings. */
export interface KinWay extends Evidence {
  readonly to: number;
  /** In half steps, since brothers and sisters meet half-way: a parent is 2. */
  readonly cost: number;
  /** The cost, and what decides between ways that cost the same. */
  readonly weight: number;
  readonly kind: KinStepKind;
  readonly tie?: ChildTie;
  readonly married?: boolean;
}

/**
 * Everybody of a family with the ways to their nearest. Nodes below `people` are people; the others are hubs at which
 * brothers and sisters meet, so that twelve hundred of them are twelve hundred ways and not a million.
 */
export interface KinGraph {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly people: number;
  readonly ways: readonly (readonly KinWay[])[];
}

/** Steps of kin, in half steps (parent and child 1, siblings 1, partners 1, step 2; a relation that is named without its way costs what the way would). */
export const kinCost = {
  parent: 2,
  step: 4,
  sibling: 2,
  partner: 2,
  grandparent: 4,
  aunt: 4,
  cousin: 6,
  /** How they are related is not recorded: as far as counts at all. */
  relative: 8,
  household: 2,
} as const;

const full: ReadonlySet<ChildTie> = new Set(["birth", "adopted", "unknown"]);
const nothing: Evidence = { links: [], groups: [] };

type Bench = {
  readonly node: (id: string) => number | undefined;
  readonly hub: () => number;
  readonly lay: (from: number, way: Omit<KinWay, "weight">) => void;
};

/** Lays a way and the way back. */
function both(
  bench: Bench,
  one: string,
  other: string,
  cost: number,
  kinds: readonly [there: KinStepKind, back: KinStepKind],
  rest: Evidence & { readonly tie?: ChildTie; readonly married?: boolean },
): void {
  const [a, b] = [bench.node(one), bench.node(other)];
  if (a === undefined || b === undefined || a === b) return;
  bench.lay(a, { to: b, cost, kind: kinds[0], ...rest });
  bench.lay(b, { to: a, cost, kind: kinds[1], ...rest });
}

function atHub(
  bench: Bench,
  kind: KinStepKind,
  cost: number,
  members: readonly (readonly [string, Evidence])[],
) {
  if (members.length < 2) return;
  const hub = bench.hub();
  for (const [id, { links, groups }] of members) {
    const node = bench.node(id);
    if (node === undefined) continue;
    const way = { kind, cost: cost / 2, links, groups };
    bench.lay(node, { ...way, to: hub });
    bench.lay(hub, { ...way, to: node });
  }
}

function layUnion(bench: Bench, union: FamilyUnion): void {
  const last = union.episodes.at(-1);
  const recorded = union.links.length + union.groups.length > 0;
  const over = last?.ended === "separated" || last?.ended === "divorced";
  const kind = over ? "former partner" : "partner";
  const married = union.episodes.some((item) => item.married);
  if (recorded)
    for (const [at, one] of union.adults.entries())
      for (const other of union.adults.slice(at + 1))
        both(bench, one, other, kinCost.partner, [kind, kind], {
          ...{ links: union.links, groups: union.groups },
          ...(married ? { married } : {}),
        });
  if (union.adults.length > 0 && !union.whole && union.adults.length < 2) return;
  atHub(
    bench,
    union.half ? "half-sibling" : "sibling",
    kinCost.sibling,
    union.children
      .filter(({ tie }) => full.has(tie))
      .map(({ person, links }) => [
        person,
        { links, groups: union.adults.length === 0 || links.length === 0 ? union.groups : [] },
      ]),
  );
}

function layParents(bench: Bench, family: Family): void {
  const children = new Map<string, ParentTie[]>();
  const stepChildren = new Map<string, ParentTie[]>();
  const under = (map: Map<string, ParentTie[]>, item: ParentTie) => {
    const list = map.get(item.parent);
    if (list) list.push(item);
    else map.set(item.parent, [item]);
  };
  for (const own of family.parents.values())
    for (const item of own.values()) {
      const { parent, child, tie, links, groups } = item;
      const cost = tie === "step" ? kinCost.step : kinCost.parent;
      both(bench, child, parent, cost, ["parent", "child"], { tie, links, groups });
      if (full.has(tie)) under(children, item);
      if (tie === "step") under(stepChildren, item);
    }
  for (const [parent, own] of children) {
    // Which of the two is seen from all their parents, when two have met here.
    atHub(
      bench,
      "sibling or half-sibling",
      kinCost.sibling,
      own.map((item) => [item.child, item]),
    );
    const steps = stepChildren.get(parent);
    if (steps)
      // At a hub of their own: two step-children of one man are brothers by somebody else, if at all.
      for (const step of steps) {
        const hub = bench.hub();
        for (const item of [step, ...own]) {
          const node = bench.node(item.child);
          if (node === undefined) continue;
          const way = {
            kind: "step-sibling",
            cost: kinCost.step / 2,
            links: item.links,
            groups: item.groups,
          } as const;
          if (item === step || item.child !== step.child) {
            bench.lay(node, { ...way, to: hub });
            bench.lay(hub, { ...way, to: node });
          }
        }
      }
  }
}

function layTies(bench: Bench, family: Family): void {
  for (const { from, to, kin, links } of family.ties) {
    const rest = { ...nothing, links };
    // Read from → to: from is the grandparent of to, so the way from `to` leads to a grandparent.
    switch (kin) {
      case "sibling":
      case "half-sibling":
        both(bench, from, to, kinCost.sibling, [kin, kin], rest);
        break;
      case "step-sibling":
        both(bench, from, to, kinCost.step, [kin, kin], rest);
        break;
      case "step-parent":
        both(bench, to, from, kinCost.step, ["parent", "child"], { ...rest, tie: "step" });
        break;
      case "grandparent":
        both(bench, to, from, kinCost.grandparent, ["grandparent", "grandchild"], rest);
        break;
      case "aunt or uncle":
        both(bench, to, from, kinCost.aunt, ["aunt or uncle", "niece or nephew"], rest);
        break;
      case "cousin":
        both(bench, from, to, kinCost.cousin, [kin, kin], rest);
        break;
      case "other":
        both(bench, from, to, kinCost.relative, ["relative", "relative"], rest);
        break;
    }
  }
}

const known = new WeakMap<Family, KinGraph>();

/** Who is next to whom by kin alone; homes are laid on it where they are asked for. Made once for a family. */
export function kinGraph(family: Family): KinGraph {
  const held = known.get(family);
  if (held) return held;
  const ids = family.people;
  const index = new Map(ids.map((id, at) => [id, at]));
  const ways: KinWay[][] = ids.map(() => []);
  const bench: Bench = {
    node: (id) => index.get(id),
    hub: () => ways.push([]) - 1,
    lay: (from, way) =>
      void ways[from]?.push({ ...way, weight: weightOf(way, way.cost, from >= ids.length) }),
  };
  layParents(bench, family);
  for (const union of family.unions) layUnion(bench, union);
  layTies(bench, family);
  const graph = { ids, index, people: ids.length, ways };
  known.set(family, graph);
  return graph;
}
