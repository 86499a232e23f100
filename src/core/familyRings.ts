import type { Case } from "./case";
import { doubt, surenessOf } from "./familyEvidence";
import type { Descent, FamilyFacts } from "./familyFacts";
import type { FamilyTie } from "./familyTie";
import { type Problem, problem } from "./problem";

type Edge = readonly [parent: string, child: string];

const isBlood = ({ tie }: Descent) => tie === "birth" || tie === "unknown";

/** Looks for a way down from `from` to `to`. Walks without recursion, whatever the depth. */
function reaches(children: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    for (const child of children.get(id) ?? [])
      if (!seen.has(child)) {
        seen.add(child);
        open.push(child);
      }
  }
  return false;
}

/** Edges that stand in some ring: those whose two ends can reach each other (Tarjan, without recursion). */
function inRings(edges: readonly Edge[]): readonly Edge[] {
  const next = new Map<string, string[]>();
  for (const [parent, child] of edges) {
    const list = next.get(parent);
    if (list) list.push(child);
    else next.set(parent, [child]);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const part = new Map<string, number>();
  const stack: string[] = [];
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const open: { readonly id: string; at: number }[] = [{ id: root, at: 0 }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { id } = top;
      if (top.at === 0 && !index.has(id)) {
        index.set(id, index.size);
        low.set(id, index.get(id) ?? 0);
        stack.push(id);
      }
      const child = next.get(id)?.[top.at++];
      if (child === undefined) {
        open.pop();
        const under = open.at(-1);
        if (under) low.set(under.id, Math.min(low.get(under.id) ?? 0, low.get(id) ?? 0));
        if (low.get(id) === index.get(id))
          for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
            part.set(member, index.get(id) ?? 0);
            if (member === id) break;
          }
      } else if (!index.has(child)) open.push({ id: child, at: 0 });
      else if (!part.has(child)) low.set(id, Math.min(low.get(id) ?? 0, index.get(child) ?? 0));
    }
  }
  return edges.filter(([parent, child]) => part.get(parent) === part.get(child));
}

/**
 * Takes out of the facts what would make somebody their own ancestor, the least sure tie first, and says so. What is not by
 * birth may run in a ring in life (a man whose step-daughter marries his father): it is kept as a tie without a line.
 */
export function withoutRings(
  kase: Case,
  facts: FamilyFacts,
): { readonly ties: readonly FamilyTie[]; readonly problems: readonly Problem[] } {
  const edges: Edge[] = [];
  for (const [child, parents] of facts.parents)
    for (const parent of parents.keys()) edges.push([parent, child]);
  const tangled = inRings(edges);
  if (tangled.length === 0) return { ties: [], problems: [] };
  const descent = ([parent, child]: Edge) => facts.parents.get(child)?.get(parent);
  const name = (id: string) => kase.entities.get(id)?.label || id;
  const sure = new Map(
    tangled.map((edge) => {
      const known = descent(edge);
      return [edge, known ? doubt(surenessOf(kase, known.evidence).strength) : 2] as const;
    }),
  );
  const blood = (edge: Edge) => {
    const known = descent(edge);
    return known !== undefined && isBlood(known);
  };
  // The surest ties by birth are laid first; one that would close a ring stays out.
  const sorted = tangled
    .map((edge, at) => ({ edge, at }))
    .sort(
      (a, b) =>
        Number(blood(b.edge)) - Number(blood(a.edge)) ||
        (sure.get(a.edge) ?? 0) - (sure.get(b.edge) ?? 0) ||
        a.at - b.at,
    )
    .map(({ edge }) => edge);
  const laid = new Map<string, string[]>();
  const ties: FamilyTie[] = [];
  const problems: Problem[] = [];
  for (const edge of sorted) {
    const [parent, child] = edge;
    if (!reaches(laid, child, parent)) {
      const list = laid.get(parent);
      if (list) list.push(child);
      else laid.set(parent, [child]);
      continue;
    }
    const known = descent(edge);
    const links = known?.evidence.links ?? [];
    const where = { entity: parent, ...(links[0] === undefined ? {} : { link: links[0] }) };
    facts.parents.get(child)?.delete(parent);
    if (known && isBlood(known))
      problems.push(
        problem(
          "own-ancestor",
          `${name(parent)} is recorded as a parent of ${name(child)} and as a descendant too, so as their own ancestor.`,
          { done: "the less sure of these ties is left out of the tree", where },
        ),
      );
    else {
      ties.push({ from: parent, to: child, kin: "step-parent", links });
      problems.push(
        problem(
          "ring-of-ties",
          `${name(parent)} is a step- or foster parent of ${name(child)} and comes after them in the tree.`,
          { severity: "note", done: "kept as a tie, not drawn as a line of descent", where },
        ),
      );
    }
  }
  return { ties, problems };
}
