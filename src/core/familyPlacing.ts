import { addChild, type Draft, type DraftBench } from "./familyDrafts";
import type { Descent, FamilyFacts } from "./familyFacts";
import type { ChildTie } from "./familyUnion";

/** Ways of being a child that one couple may share, in the order in which they are placed: step-children hang on what is there then. */
const kinds: readonly (readonly [ChildTie, ...ChildTie[]])[] = [
  ["birth", "unknown"],
  ["adopted"],
  ["foster"],
  ["guardian"],
  ["step"],
];

/** Splits parents of one kind into unions: a known couple together, else two or three together. */
function pairs(ids: readonly string[], bench: DraftBench): readonly (readonly string[])[] {
  const [first] = ids;
  if (ids.length <= 2 || first === undefined) return ids.length === 0 ? [] : [ids];
  for (const [at, one] of ids.entries())
    for (const other of ids.slice(at + 1))
      if (bench.with(one).some(({ adults }) => adults.length === 2 && adults.includes(other)))
        return [
          [one, other],
          ...pairs(
            ids.filter((id) => id !== one && id !== other),
            bench,
          ),
        ];
  return [ids.slice(0, 3), ...pairs(ids.slice(3), bench)];
}

/** Where a child of one lone parent of this kind belongs: with the parent's partner, where that is another parent of the child. */
function withPartner(
  parent: string,
  own: ReadonlyMap<string, Descent>,
  bench: DraftBench,
): Draft | undefined {
  return bench
    .with(parent)
    .find(({ adults }) => adults.length === 2 && adults.every((id) => id === parent || own.has(id)));
}

/** Puts every child under the parents that its own links name, where no union record has done so. */
export function placeChildren(facts: FamilyFacts, bench: DraftBench): void {
  const recorded = new Map<string, Draft[]>();
  for (const draft of bench.all)
    for (const child of draft.children.keys()) {
      const list = recorded.get(child);
      if (list) list.push(draft);
      else recorded.set(child, [draft]);
    }
  for (const [child, own] of facts.parents) {
    const known = recorded.get(child) ?? [];
    const covered = new Set(known.flatMap(({ adults }) => adults));
    for (const kind of kinds) {
      const parents = [...own].flatMap(([id, { tie }]) =>
        kind.includes(tie) && !covered.has(id) ? [id] : [],
      );
      const [only] = parents;
      if (only === undefined) continue;
      const birth = kind.includes("birth");
      const lone = known.find(
        ({ adults: [adult, second] }) =>
          adult !== undefined && second === undefined && kind.includes(own.get(adult)?.tie ?? "step"),
      );
      if (parents.length === 1 && birth && lone) {
        // A family record names one parent, a link of the child the other: they are its parents together.
        addChild(bench.couple([...lone.adults, only]), child);
        lone.children.delete(child);
        continue;
      }
      if (parents.length === 1 && !birth) {
        addChild(withPartner(only, own, bench) ?? bench.single(only, kind[0]), child);
        continue;
      }
      for (const ids of pairs(parents, bench)) {
        const [one] = ids;
        if (one !== undefined)
          addChild(ids.length === 1 ? bench.single(one, kind[0]) : bench.couple(ids), child);
      }
    }
  }
}
