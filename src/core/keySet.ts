/** The keys of a map as a set, without a copy: of 250,000 ids one would cost a page a tenth of a second and 15 MB. */
class KeySet implements ReadonlySet<string> {
  constructor(private readonly map: ReadonlyMap<string, unknown>) {}

  get size(): number {
    return this.map.size;
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  forEach(each: (value: string, again: string, set: ReadonlySet<string>) => void, self?: unknown): void {
    for (const key of this.map.keys()) each.call(self, key, key, this);
  }

  keys(): SetIterator<string> {
    return this.map.keys();
  }

  values(): SetIterator<string> {
    return this.map.keys();
  }

  *entries(): SetIterator<[string, string]> {
    for (const key of this.map.keys()) yield [key, key];
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.map.keys();
  }
}

/** All keys of a map that does not change. */
export function keySet(map: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new KeySet(map);
}
