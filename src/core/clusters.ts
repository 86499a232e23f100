/** Things that were said to be one: joined pair by pair, asked one by one. */
export interface Clusters {
  readonly join: (first: string, second: string) => void;
  /** One id for all that were joined to it; an id that was not joined is its own. */
  readonly of: (id: string) => string;
  readonly together: (first: string, second: string) => boolean;
}

/** Starts with everything apart. Of two that are joined, the first one's id goes on standing for both. */
export function clusters(): Clusters {
  const parents = new Map<string, string>();
  const of = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // Shorter ways for the next question.
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    of,
    join: (first, second) => {
      const [keep, drop] = [of(first), of(second)];
      if (keep !== drop) parents.set(drop, keep);
    },
    together: (first, second) => of(first) === of(second),
  };
}
