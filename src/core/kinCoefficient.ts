import type { Family } from "./family";
import { birthParents } from "./familyRelated";

/** Coefficients of kinship φ of a family; blood relationship r is twice that. */
export interface KinCoefficients {
  /** φ of two people; of one with themselves (1 + inbreeding) / 2. */
  readonly between: (a: string, b: string) => number;
  /** Chance that both genes at a place come from one ancestor: φ of the parents. */
  readonly inbreeding: (id: string) => number;
}

const known = new WeakMap<Family, KinCoefficients>();

/** Identical twins are one, genetically: the first of them stands for all. */
function standIns(family: Family): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const { children } of family.unions)
    for (const { person, twin, identical } of children) {
      if (twin === undefined || !identical) continue;
      const first = firsts.get(twin);
      if (first === undefined) firsts.set(twin, person);
      else found.set(person, first);
    }
  return found;
}

/**
 * φ(a,b) = (φ(father of a, b) + φ(mother of a, b)) / 2 and φ(a,a) = (1 + φ(father, mother)) / 2, for two at a time and in
 * time that grows with the number of people: A e = T D Tᵀ e (Colleau 2002), where A = 2φ. Without recursion: lines of
 * descent may be long.
 */
export function kinCoefficients(family: Family): KinCoefficients {
  const held = known.get(family);
  if (held) return held;
  const twins = standIns(family);
  const self = (id: string) => twins.get(id) ?? id;
  const above = birthParents(family.unions, family.parents);
  // Parents before children; a third parent by birth has no place in genetics.
  const order: string[] = [];
  const place = new Map<string, number>();
  const state = new Set<string>();
  const lay = (start: string) => {
    const open: { readonly id: string; done: boolean }[] = [{ id: start, done: false }];
    for (let top = open.pop(); top; top = open.pop()) {
      if (top.done) {
        place.set(top.id, order.length);
        order.push(top.id);
        continue;
      }
      if (state.has(top.id)) continue;
      state.add(top.id);
      open.push({ id: top.id, done: true });
      for (const parent of (above.get(top.id) ?? []).slice(0, 2))
        open.push({ id: self(parent), done: false });
    }
  };
  for (const id of family.people) lay(self(id));
  const parents = order.map((id) =>
    (above.get(id) ?? []).slice(0, 2).map((parent) => place.get(self(parent)) ?? -1),
  );
  const inbred = new Float64Array(order.length);
  /** Mendelian part of each: 1 − ¼ of what the parents have. */
  const own = new Float64Array(order.length);
  const q = new Float64Array(order.length);
  const x = new Float64Array(order.length);

  /** 2φ of two, of whom all ancestors have been worked out. */
  const twice = (a: number, b: number) => {
    const last = Math.max(a, b);
    q.fill(0, 0, last + 1);
    q[a] = 1;
    for (let at = a; at >= 0; at--) {
      const share = q[at] ?? 0;
      if (share === 0) continue;
      for (const parent of parents[at] ?? []) q[parent] = (q[parent] ?? 0) + share / 2;
    }
    for (let at = 0; at <= last; at++) {
      let sum = (q[at] ?? 0) * (own[at] ?? 0);
      for (const parent of parents[at] ?? []) sum += (x[parent] ?? 0) / 2;
      x[at] = sum;
    }
    return x[b] ?? 0;
  };
  for (let at = 0; at < order.length; at++) {
    const [father, mother] = parents[at] ?? [];
    let rest = 1;
    for (const parent of parents[at] ?? []) rest -= (1 + (inbred[parent] ?? 0)) / 4;
    own[at] = rest;
    const founders = [father, mother].some((parent) => parent === undefined || parents[parent]?.length === 0);
    // Where one parent has no ancestors on record the two are related only if that one is an ancestor of the other.
    if (father !== undefined && mother !== undefined)
      inbred[at] = founders && !isAbove(parents, father, mother) ? 0 : twice(father, mother) / 2;
  }
  const coefficients: KinCoefficients = {
    between: (a, b) => {
      const [one, other] = [place.get(self(a)), place.get(self(b))];
      if (one === undefined || other === undefined) return 0;
      return one === other ? (1 + (inbred[one] ?? 0)) / 2 : twice(one, other) / 2;
    },
    inbreeding: (id) => inbred[place.get(self(id)) ?? -1] ?? 0,
  };
  known.set(family, coefficients);
  return coefficients;
}

/** True when one of two is an ancestor of the other. */
function isAbove(parents: readonly (readonly number[])[], one: number, other: number): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  const seen = new Set([high]);
  const open = [high];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === low) return true;
    for (const parent of parents[at] ?? [])
      if (parent >= low && !seen.has(parent)) {
        seen.add(parent);
        open.push(parent);
      }
  }
  return false;
}
