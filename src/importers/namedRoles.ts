import type { Attribute } from "../core/entity";
import { plainWord } from "./kindWords";

/** A free attribute of a graph file: name and value as text. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const noProvenance: readonly never[] = Object.freeze([]);
const noAttributes: readonly never[] = Object.freeze([]);

/** Which field of ours an attribute's name stands for, the likeliest name first. */
export type RoleNames<Role extends string> = ReadonlyMap<
  string,
  { readonly role: Role; readonly rank: number }
>;

export function roleNames<Role extends string>(lists: readonly (readonly [Role, string])[]): RoleNames<Role> {
  const names = new Map<string, { role: Role; rank: number }>();
  for (const [role, list] of lists)
    list.split("|").forEach((name, rank) => void names.set(name, { role, rank }));
  return names;
}

/** Attributes of one item, taken one by one by the fields that they fill; the rest stay attributes. */
export interface RoleValues<Role extends string> {
  /** True when some value has the role: most items of a large file have none, and need not be asked in many ways. */
  readonly has: (role: Role) => boolean;
  /** The first value of the role that `read` understands. It is used up unless `keep` says that the field holds less than it. */
  readonly take: <T>(
    role: Role,
    read: (text: string) => T | undefined,
    keep?: (text: string, read: T) => boolean,
  ) => T | undefined;
  readonly rest: () => readonly Attribute[];
}

const plainNames = new Map<string, string>();
/** Names repeat for every item of a file; what is remembered is bounded, since a hostile file may have a new name in each. */
const maxPlainNames = 2_000;

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const made = plainWord(name);
  if (plainNames.size < maxPlainNames) plainNames.set(name, made);
  return made;
}

/** Sorts the attributes of one item by role. Empty values say nothing and are left out. */
export function roleValues<Role extends string>(
  values: readonly NamedValue[],
  names: RoleNames<Role>,
): RoleValues<Role> {
  const left: NamedValue[] = [];
  const candidates: { readonly item: NamedValue; readonly role: Role; readonly rank: number }[] = [];
  for (const item of values) {
    if (item.value.trim() === "") continue;
    left.push(item);
    const named = names.get(plainName(item.name));
    if (named) candidates.push({ item, role: named.role, rank: named.rank });
  }
  if (candidates.length > 1) candidates.sort((a, b) => a.rank - b.rank);
  const used: NamedValue[] = [];
  return {
    has: (role) => candidates.some((each) => each.role === role),
    take: (role, read, keep) => {
      for (const { item, role: its } of candidates) {
        if (its !== role || used.includes(item)) continue;
        const result = read(item.value);
        if (result === undefined) continue;
        if (!keep?.(item.value, result)) used.push(item);
        return result;
      }
      return undefined;
    },
    rest: () => {
      const rest: Attribute[] = [];
      for (const item of left)
        if (!used.includes(item)) rest.push({ name: item.name, value: item.value, provenance: noProvenance });
      return rest.length === 0 ? noAttributes : rest;
    },
  };
}
