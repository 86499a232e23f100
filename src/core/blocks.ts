/** Which side of a question a record is on. */
export type Side = "open" | "added";

interface Block {
  readonly open: string[];
  readonly added: string[];
}

/** Records under keys that those which may be one share: only records of one block are ever compared. */
export interface Blocks {
  readonly add: (key: string, id: string, side: Side) => void;
  /** Pairs to compare: the open case's record first. Keys with more than `most` pairs are left out and told. */
  readonly pairs: (
    most: number,
  ) => Generator<{ readonly key: string; readonly pair: readonly [string, string] }>;
  /** Keys left out, with the number of records under each. */
  readonly tooMany: ReadonlyMap<string, number>;
}

/** Starts with nothing. `within` = pairs of two records of the open case count too; else one of the two is from the added part. */
export function blocks(within: boolean): Blocks {
  const table = new Map<string, Block>();
  const tooMany = new Map<string, number>();
  return {
    tooMany,
    add: (key, id, side) => {
      let block = table.get(key);
      if (!block) {
        block = { open: [], added: [] };
        table.set(key, block);
      }
      const list = block[side];
      if (list.at(-1) !== id) list.push(id);
    },
    pairs: function* (most) {
      for (const [key, { open, added }] of table) {
        const [m, n] = [open.length, added.length];
        const count = m * n + (n * (n - 1)) / 2 + (within ? (m * (m - 1)) / 2 : 0);
        if (count === 0) continue;
        if (count > most) {
          tooMany.set(key, m + n);
          continue;
        }
        const all = [...open, ...added];
        for (const [at, first] of all.entries())
          for (let other = Math.max(at + 1, within ? 0 : m); other < all.length; other++) {
            const second = all[other];
            if (second !== undefined && second !== first) yield { key, pair: [first, second] };
          }
      }
    },
  };
}
