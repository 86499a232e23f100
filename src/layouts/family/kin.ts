import type { TreeHousehold, TreeInput, TreePerson, TreeUnion } from "./treeInput";

/** A union by numbers of people. */
export interface KinUnion {
  readonly of: TreeUnion;
  readonly adults: readonly number[];
  readonly children: readonly { readonly person: number; readonly birth: boolean; readonly twin?: string }[];
}

/** The input with people as numbers; what refers to nobody, or twice to the same, is left out. */
export interface Kin {
  readonly people: readonly TreePerson[];
  readonly unions: readonly KinUnion[];
  readonly households: readonly { readonly of: TreeHousehold; readonly members: readonly number[] }[];
}

function distinct(ids: readonly string[], index: ReadonlyMap<string, number>): readonly number[] {
  return [...new Set(ids.flatMap((id) => index.get(id) ?? []))];
}

export function kinOf({ people, unions, households }: TreeInput): Kin {
  const index = new Map(people.map((person, at) => [person.id, at] as const));
  return {
    people,
    unions: unions.map((of) => {
      const adults = distinct(of.adults, index).slice(0, 3);
      const seen = new Set(adults);
      const children = of.children.flatMap(({ person, birth, twin }) => {
        const at = index.get(person);
        if (at === undefined || seen.has(at)) return [];
        seen.add(at);
        return [{ person: at, birth, ...(twin === undefined ? {} : { twin }) }];
      });
      return { of, adults, children };
    }),
    households: households.map((of) => ({ of, members: distinct(of.members, index) })),
  };
}
