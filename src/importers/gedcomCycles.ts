/** People who would be their own ancestors: the id of one of each ring of parents and children. Walks without recursion, whatever the depth. */
export function ownAncestors(
  edges: readonly (readonly [parent: string, child: string])[],
): readonly string[] {
  const children = new Map<string, string[]>();
  for (const [parent, child] of edges) {
    const list = children.get(parent);
    if (list) list.push(child);
    else children.set(parent, [child]);
  }
  const state = new Map<string, "open" | "done">();
  const found = new Set<string>();
  for (const start of children.keys()) {
    if (state.has(start)) continue;
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, "open");
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const child = children.get(top.id)?.[top.next++];
      if (child === undefined) {
        state.set(top.id, "done");
        path.pop();
      } else if (state.get(child) === "open") found.add(child);
      else if (!state.has(child)) {
        state.set(child, "open");
        path.push({ id: child, next: 0 });
      }
    }
  }
  return [...found];
}
