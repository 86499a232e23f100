/** Groups of things that reach each other (Tarjan 1972), without the groups of one; a thing that reaches itself counts. */
export function rings(arrows: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const found: string[][] = [];

  const visit = (at: string): number => {
    const mine = order.size;
    order.set(at, mine);
    let lowest = mine;
    stack.push(at);
    open.add(at);
    for (const next of arrows.get(at) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.has(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    if (lowest === mine) {
      const ring = stack.splice(stack.indexOf(at));
      for (const member of ring) open.delete(member);
      if (ring.length > 1 || arrows.get(at)?.includes(at)) found.push(ring);
    }
    return lowest;
  };
  for (const at of arrows.keys()) if (!order.has(at)) visit(at);
  return found;
}
