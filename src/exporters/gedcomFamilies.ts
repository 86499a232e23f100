import type { Case } from "../core/case";
import type { Union } from "../core/group";
import type { KinKind, Link } from "../core/link";

/** A family record to be written: what it says, a reader turns into exactly the links that it stands for. */
export interface Family {
  readonly union?: Union;
  readonly partners: readonly string[];
  /** The link between the partners, where there are two. */
  readonly couple?: Link;
  readonly children: readonly Child[];
}

export interface Child {
  readonly id: string;
  /** The link from each partner, in their order. */
  readonly from: readonly Link[];
}

/** Families, and the links that no family record can say: they become associations. */
export interface FamilyPlan {
  readonly families: readonly Family[];
  readonly ties: readonly Link[];
}

const descents: ReadonlySet<KinKind | undefined> = new Set([
  "parent",
  "step-parent",
  "foster-parent",
  "adoptive-parent",
]);
const couples: ReadonlySet<KinKind | undefined> = new Set(["partner", "former partner"]);

/** Links that are not in a family yet, by what they say and between whom; each is taken once. */
function linkPool(links: readonly Link[]) {
  const free = new Set(links);
  const byPair = new Map<string, Map<string, Link[]>>();
  for (const link of links) {
    const inner = byPair.get(link.from) ?? new Map<string, Link[]>();
    byPair.set(link.from, inner);
    const list = inner.get(link.to);
    if (list) list.push(link);
    else inner.set(link.to, [link]);
  }
  const between = (from: string, to: string, fits: (link: Link) => boolean) =>
    byPair
      .get(from)
      ?.get(to)
      ?.find((link) => free.has(link) && fits(link));
  return {
    free,
    couple: (one: string, other: string) => {
      const fits = (link: Link) => couples.has(link.kin);
      return between(one, other, fits) ?? between(other, one, fits);
    },
    /** In a union the source may have said of a child more than a link alone could: guardian, other. */
    descent: (parent: string, child: string, wide: boolean) =>
      between(parent, child, (link) => {
        const said =
          wide && (link.kin === "guardian" || (link.kin === "other" && /^parent in /.test(link.label)));
        return descents.has(link.kin) || said;
      }),
    sibling: (one: string, other: string) => {
      const fits = (link: Link) => link.kin === "sibling";
      return between(one, other, fits);
    },
    take: (link: Link) => void free.delete(link),
  };
}

type Pool = ReturnType<typeof linkPool>;

/** The part of a union that links bear out; undefined where they say something else. */
function ofUnion(union: Union, people: ReadonlySet<string>, pool: Pool): Family | undefined {
  const partners = [...new Set(union.partners)].filter((id) => people.has(id));
  const children = [...new Set(union.children)].filter((id) => people.has(id));
  const nobody = partners.length + children.length === 0;
  if (partners.length > 2 || (nobody && union.partners.length + union.children.length > 0)) return undefined;
  const [one, other] = partners;
  if (one === undefined) {
    const [eldest, ...others] = children;
    const kept = others.flatMap((id) => {
      const link = pool.sibling(eldest ?? "", id);
      if (!link) return [];
      pool.take(link);
      return [{ id, from: [] }];
    });
    return { union, partners, children: eldest === undefined ? [] : [{ id: eldest, from: [] }, ...kept] };
  }
  const couple = other === undefined ? undefined : pool.couple(one, other);
  if (other !== undefined && !couple) {
    const linked = partners.some((parent) => children.some((id) => pool.descent(parent, id, true)));
    // Nothing but the union says that these belong together: then it is what is written.
    return linked ? undefined : { union, partners, children: children.map((id) => ({ id, from: [] })) };
  }
  if (couple) pool.take(couple);
  // The link says who stands first.
  const order = couple ? [couple.from, couple.to] : partners;
  const kept = children.flatMap((id): readonly Child[] => {
    const from = order.flatMap((parent) => (parent === id ? [] : (pool.descent(parent, id, true) ?? [])));
    if (from.length < order.length) return [];
    from.forEach(pool.take);
    return [{ id, from }];
  });
  return { union, partners: order, ...(couple ? { couple } : {}), children: kept };
}

/** Couples without a union, with the children that both are parents of. */
function ofCouple(couple: Link, childrenOf: (id: string) => readonly string[], pool: Pool): Family {
  pool.take(couple);
  const partners = [couple.from, couple.to];
  const children = childrenOf(couple.from).flatMap((id): readonly Child[] => {
    const from = partners.flatMap((parent) => pool.descent(parent, id, false) ?? []);
    if (from.length < 2) return [];
    from.forEach(pool.take);
    return [{ id, from }];
  });
  return { partners, couple, children };
}

/** Children of one parent alone; a child that stands there twice goes into a second family. */
function ofParent(parent: string, links: readonly Link[]): readonly Family[] {
  const families: { partners: string[]; children: Child[] }[] = [];
  const seen = new Map<string, number>();
  for (const link of links) {
    const nth = seen.get(link.to) ?? 0;
    seen.set(link.to, nth + 1);
    const child = { id: link.to, from: [link] };
    const family = families[nth];
    if (family) family.children.push(child);
    else families.push({ partners: [parent], children: [child] });
  }
  return families;
}

/** Brothers and sisters of whom no parent is known: a family without partners for each first of them. */
function ofSiblings(pool: Pool, hasParents: ReadonlySet<string>): readonly Family[] {
  const byFirst = new Map<string, Link[]>();
  const placed = new Set<string>();
  for (const link of pool.free) {
    if (link.kin !== "sibling" || hasParents.has(link.from) || hasParents.has(link.to)) continue;
    const list = byFirst.get(link.from);
    if (placed.has(link.to) || (!list && placed.has(link.from)) || list?.some((each) => each.to === link.to))
      continue;
    if (list) list.push(link);
    else byFirst.set(link.from, [link]);
    placed.add(link.from).add(link.to);
  }
  return [...byFirst].map(([first, links]) => {
    links.forEach(pool.take);
    const others = links.map((link) => ({ id: link.to, from: [] }));
    return { partners: [], children: [{ id: first, from: [] }, ...others] };
  });
}

/** Which family records say the family links of a case, and no others: nobody becomes a partner by having a child. */
export function familyPlan(kase: Case, people: ReadonlySet<string>, links: readonly Link[]): FamilyPlan {
  const pool = linkPool(links.filter((link) => link.from !== link.to));
  const families: Family[] = [];
  for (const group of kase.groups.values()) {
    const family = group.type === "union" ? ofUnion(group, people, pool) : undefined;
    if (family) families.push(family);
  }
  const children = new Map<string, Set<string>>();
  for (const link of pool.free)
    if (descents.has(link.kin)) {
      const known = children.get(link.from);
      if (known) known.add(link.to);
      else children.set(link.from, new Set([link.to]));
    }
  const childrenOf = (id: string) => [...(children.get(id) ?? [])];
  for (const link of [...pool.free])
    if (couples.has(link.kin)) families.push(ofCouple(link, childrenOf, pool));
  const alone = new Map<string, Link[]>();
  for (const link of [...pool.free]) {
    if (!descents.has(link.kin)) continue;
    pool.take(link);
    const list = alone.get(link.from);
    if (list) list.push(link);
    else alone.set(link.from, [link]);
  }
  for (const [parent, own] of alone) families.push(...ofParent(parent, own));
  const hasParents = new Set(families.flatMap((family) => family.children.map((child) => child.id)));
  families.push(...ofSiblings(pool, hasParents));
  return { families, ties: [...pool.free, ...links.filter((link) => link.from === link.to)] };
}
