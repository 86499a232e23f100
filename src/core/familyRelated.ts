import type { ParentTie } from "./familyTie";
import type { FamilyUnion } from "./familyUnion";

type Unrelated = Omit<FamilyUnion, "related">;

/** Parents by birth; who is not recorded, but shared with whole siblings, has a name that nobody else has. */
export function birthParents(
  unions: readonly Pick<FamilyUnion, "key" | "adults" | "children" | "whole" | "half">[],
  parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (child: string, parent: string) => {
    const list = found.get(child);
    if (!list) found.set(child, [parent]);
    else if (!list.includes(parent)) list.push(parent);
  };
  for (const [child, own] of parents)
    for (const [parent, { tie }] of own) if (tie === "birth") add(child, parent);
  for (const { key, adults, children, whole, half } of unions) {
    if (adults.length > 1 || !(whole || half)) continue;
    for (const { person, tie } of children) {
      if (!half && tie !== "birth") continue;
      if ((found.get(person)?.length ?? 0) > adults.length) continue;
      if (adults.length === 0) add(person, `?${key}`);
      if (!half) add(person, `??${key}`);
    }
  }
  return found;
}

/** Which partners descend from a common ancestor, or one from the other. */
export function relatedUnions(
  unions: readonly Unrelated[],
  parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>,
): ReadonlySet<Unrelated> {
  const above = birthParents(unions, parents);
  const line = (id: string) => {
    const seen = new Set([id]);
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const parent of above.get(at) ?? [])
        if (!seen.has(parent)) {
          seen.add(parent);
          open.push(parent);
        }
    return seen;
  };
  const found = new Set<Unrelated>();
  for (const union of unions) {
    if (union.adults.length < 2) continue;
    const lines = union.adults.map(line);
    const meets = lines.some((one, at) =>
      lines.slice(at + 1).some((other) => {
        const [small, large] = one.size < other.size ? [one, other] : [other, one];
        return [...small].some((id) => large.has(id));
      }),
    );
    if (meets) found.add(union);
  }
  return found;
}
