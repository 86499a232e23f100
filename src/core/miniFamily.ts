import type { Case } from "./case";
import { familyOf } from "./family";
import type { FamilyUnion } from "./familyUnion";
import { isChild } from "./target";

/** A couple of the small family tree with their children: adults by name, children as a number. */
export interface MiniUnion {
  readonly adults: readonly string[];
  /** Grown-up children, eldest first. */
  readonly grown: readonly string[];
  /** Under eighteen: never named. */
  readonly young: number;
  readonly ended: boolean;
}

/** The family round one person: parents above, brothers and sisters with their partners beside, children below as numbers. */
export interface MiniFamily {
  readonly person: string;
  /** Unions in which the person, or a brother or sister, is a child. */
  readonly parents: readonly MiniUnion[];
  /** The person and their brothers and sisters, eldest first, each with the unions that they are in. */
  readonly siblings: readonly {
    readonly person: string;
    readonly half: boolean;
    readonly unions: readonly MiniUnion[];
  }[];
}

const over = ({ episodes }: FamilyUnion) =>
  episodes.length > 0 && episodes.every(({ ended }) => ended !== "no" && ended !== "unknown");

/** Undefined when nobody is known to be kin to the person. */
export function miniFamily(kase: Case, person: string): MiniFamily | undefined {
  const { unions } = familyOf(kase);
  const young = (id: string) => {
    const item = kase.entities.get(id);
    return item !== undefined && isChild(kase, item);
  };
  const told = (union: FamilyUnion): MiniUnion => {
    const children = union.children.map((child) => child.person);
    return {
      adults: union.adults.filter((id) => !young(id)),
      grown: children.filter((id) => !young(id)),
      young: children.filter(young).length,
      ended: over(union),
    };
  };
  const own = unions.filter((union) => union.children.some((child) => child.person === person));
  const adults = new Set(own.flatMap((union) => union.adults));
  const around = unions.filter((union) => union.adults.some((id) => adults.has(id)));
  const parents = around.length > 0 ? around : own;
  const order = [...new Set(parents.flatMap((union) => union.children.map((child) => child.person)))].filter(
    (id) => !young(id),
  );
  const siblings = (order.includes(person) ? order : [person, ...order]).map((id) => ({
    person: id,
    half: id !== person && !own.some((union) => union.children.some((child) => child.person === id)),
    unions: unions.filter((union) => union.adults.includes(id)).map(told),
  }));
  if (parents.length === 0 && siblings.every((each) => each.unions.length === 0)) return undefined;
  return { person, parents: parents.map(told), siblings };
}
