import { Joined } from "./joined";
import type { Kin } from "./kin";

/** People who are kin of each other, and lodgers of their households; families that share a household follow each other. */
export interface FamilyPart {
  readonly kin: Kin;
  /** People without any tie of kin who live with somebody here: numbers in `kin`, and with whom. */
  readonly lodgers: readonly { readonly person: number; readonly beside: readonly number[] }[];
}

/** Splits the input into families that can be laid out one by one, the largest first. */
export function familiesOf(kin: Kin): readonly FamilyPart[] {
  const count = kin.people.length;
  const tied = new Joined(count);
  const related = new Set<number>();
  for (const { adults, children } of kin.unions) {
    const all = [...adults, ...children.map(({ person }) => person)];
    const [first, ...rest] = all;
    if (first === undefined || all.length < 2) continue;
    for (const each of rest) tied.join(first, each);
    for (const each of all) related.add(each);
  }
  const beside = new Map<number, readonly number[]>();
  for (const { members } of kin.households) {
    const host = members.find((each) => related.has(each)) ?? members[0];
    if (host === undefined) continue;
    for (const each of members)
      if (!related.has(each) && !beside.has(each)) {
        tied.join(host, each);
        beside.set(
          each,
          members.filter((other) => other !== each),
        );
      }
  }
  const parts = new Map<number, number[]>();
  for (let person = 0; person < count; person++) {
    const root = tied.find(person);
    parts.set(root, [...(parts.get(root) ?? []), person]);
  }
  const near = new Joined(count);
  for (const { members } of kin.households)
    for (const each of members) near.join(tied.find(members[0] ?? 0), tied.find(each));
  const sizes = new Map<number, number>();
  for (const [root, people] of parts) {
    const group = near.find(root);
    sizes.set(group, Math.max(sizes.get(group) ?? 0, people.length));
  }
  const size = (root: number) => sizes.get(near.find(root)) ?? 0;
  const roots = [...parts.keys()].sort(
    (a, b) =>
      size(b) - size(a) ||
      near.find(a) - near.find(b) ||
      (parts.get(b)?.length ?? 0) - (parts.get(a)?.length ?? 0) ||
      a - b,
  );
  const unions = new Map<number, Kin["unions"][number][]>();
  for (const union of kin.unions) {
    const first = union.adults[0] ?? union.children[0]?.person;
    if (first === undefined) continue;
    const root = tied.find(first);
    const known = unions.get(root);
    if (known) known.push(union);
    else unions.set(root, [union]);
  }
  return roots.map((root) => partOf(kin, parts.get(root) ?? [], unions.get(root) ?? [], beside));
}

function partOf(
  kin: Kin,
  people: readonly number[],
  unions: readonly Kin["unions"][number][],
  beside: ReadonlyMap<number, readonly number[]>,
): FamilyPart {
  const index = new Map(people.map((person, at) => [person, at] as const));
  const to = (list: readonly number[]) => list.flatMap((each) => index.get(each) ?? []);
  return {
    kin: {
      people: people.flatMap((person) => kin.people[person] ?? []),
      unions: unions.map((union) => ({
        of: union.of,
        adults: to(union.adults),
        children: union.children.flatMap((child) => {
          const person = index.get(child.person);
          return person === undefined ? [] : [{ ...child, person }];
        }),
      })),
      households: [],
    },
    lodgers: people.flatMap((person) => {
      const with_ = beside.get(person);
      const self = index.get(person);
      return with_ && self !== undefined ? [{ person: self, beside: to(with_) }] : [];
    }),
  };
}
