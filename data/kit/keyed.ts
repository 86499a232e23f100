/** A map by id, in the order given. A repeated id is a slip in the sample, so it throws. */
export function keyed<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(items.map((item) => [item.id, item]));
  if (map.size !== items.length) throw new Error("an id stands for two items of the sample");
  return map;
}
