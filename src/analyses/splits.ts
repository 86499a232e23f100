import { letterOf, type Piece, type Split } from "../core/whatIf";
import { pieces } from "./graph/pieces";
import type { Network } from "./network";
import { type Removal, removal } from "./removal";

/** Pieces listed, and members listed of each. */
const mostPieces = 40;
const mostMembers = 200;

function fragmented(sizes: readonly number[], n: number): number {
  const pairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return n > 1 ? 1 - pairs / (n * (n - 1)) : 0;
}

const largestOf = (sizes: readonly number[]) => sizes.reduce((most, size) => Math.max(most, size), 0);

/** Piece numbers of what is touched, largest first, and what each holds. */
function touchedPieces(of: Network, found: Removal, gone: ReadonlySet<string>): readonly Piece[] {
  const { before, after } = found;
  const hit = new Set<number>();
  const cut = new Set(found.cutsOff);
  // A piece is touched when somebody in it lost touch, or was in one piece with somebody who goes or lost touch.
  const olds = new Set<number>();
  of.ids.forEach((id, v) => {
    if (gone.has(id) || cut.has(id)) olds.add(before.of[v] ?? -1);
  });
  of.ids.forEach((_, v) => {
    const piece = after.of[v] ?? -1;
    if (piece >= 0 && olds.has(before.of[v] ?? -1)) hit.add(piece);
  });
  const order = [...hit].sort((x, y) => (after.sizes[y] ?? 0) - (after.sizes[x] ?? 0) || x - y);
  const shown = order.slice(0, mostPieces);
  const place = new Map(shown.map((piece, index) => [piece, index]));
  const members: string[][] = shown.map(() => []);
  of.ids.forEach((id, v) => {
    const at = place.get(after.of[v] ?? -1);
    const list = at === undefined || at === 0 ? undefined : members[at];
    if (list && list.length < mostMembers) list.push(id);
  });
  return order.map((piece, index) => ({
    letter: letterOf(index),
    size: after.sizes[piece] ?? 0,
    members: members[index] ?? [],
  }));
}

export interface Parted {
  readonly split: Split;
  readonly removal: Removal;
}

/** What becomes of a network's pieces when entities and links go. */
export function parted(of: Network, entities: ReadonlySet<string>, links: ReadonlySet<string>): Parted {
  const found = removal(of, entities, links);
  const { before, after } = found;
  const all = touchedPieces(of, found, entities);
  return {
    removal: found,
    split: {
      nodes: of.graph.n,
      before: before.sizes.length,
      after: after.sizes.length,
      largestBefore: largestOf(before.sizes),
      largest: largestOf(after.sizes),
      pieces: all.slice(0, mostPieces),
      more: Math.max(0, all.length - mostPieces),
      cutsOff: found.cutsOff,
      fBefore: fragmented(pieces(of.graph).sizes, of.graph.n),
      f: fragmented(after.sizes, of.graph.n),
    },
  };
}
