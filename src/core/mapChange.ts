/** A change of an ordered map: puts a value (in place when its id is there, else before `before`, else last) or, with null, takes it away. */
export type MapChange<T> = readonly [id: string, value: T | null, before?: string];

/** Makes the changes one after the other; the map given is not touched, and is returned itself when there is nothing to do. */
export function changedMap<T>(
  map: ReadonlyMap<string, T>,
  changes: readonly MapChange<T>[],
): ReadonlyMap<string, T> {
  if (changes.length === 0) return map;
  const next = new Map(map);
  // Inserts wait until the end and go in together: one pass over a large map, not one for each.
  const waiting = new Map<string, { value: T; before: string }>();
  for (const [id, value, before] of changes) {
    if (value === null) {
      next.delete(id);
      waiting.delete(id);
      continue;
    }
    const known = waiting.get(id);
    if (known) known.value = value;
    else if (before === undefined || next.has(id) || !next.has(before)) next.set(id, value);
    else waiting.set(id, { value, before });
  }
  if (waiting.size === 0) return next;
  const inserts = new Map<string, [string, T][]>();
  for (const [id, { value, before }] of waiting) {
    const list = inserts.get(before);
    if (list) list.push([id, value]);
    else inserts.set(before, [[id, value]]);
  }
  const ordered = new Map<string, T>();
  for (const [id, value] of next) {
    for (const [inserted, made] of inserts.get(id) ?? []) ordered.set(inserted, made);
    inserts.delete(id);
    ordered.set(id, value);
  }
  // What it was to stand before was taken away by a later change.
  for (const list of inserts.values()) for (const [id, value] of list) ordered.set(id, value);
  return ordered;
}

/** The changes that give `before` back, order included, worked out on the map as it was before `changes`. */
export function invertedChanges<T>(
  before: ReadonlyMap<string, T>,
  changes: readonly MapChange<T>[],
): readonly MapChange<T>[] {
  const touched = new Set<string>();
  const removed = new Set<string>();
  for (const [id, value] of changes) {
    touched.add(id);
    if (value === null && before.has(id)) removed.add(id);
  }
  const away: MapChange<T>[] = [];
  const back: MapChange<T>[] = [];
  for (const id of touched) {
    const value = before.get(id);
    // Something removed may have been put again elsewhere: it leaves that place first.
    if (value === undefined || removed.has(id)) away.push([id, null]);
    else back.push([id, value]);
  }
  if (removed.size === 0) return [...away, ...back];
  // Each goes back before the next item that was never away; in the order of the map, so that neighbours keep theirs.
  const reversed: MapChange<T>[] = [];
  let following: string | undefined;
  for (const [id, value] of [...before].reverse()) {
    if (!removed.has(id)) following = id;
    else reversed.push(following === undefined ? [id, value] : [id, value, following]);
  }
  return [...away, ...back, ...reversed.reverse()];
}
