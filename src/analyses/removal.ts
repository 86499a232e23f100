import { makeGraph } from "./graph/graph";
import { type Pieces, pieces } from "./graph/pieces";
import type { Network } from "./network";

/** What is left of the contacts when entities or links are taken out. */
export interface Removal {
  readonly before: Pieces;
  readonly after: Pieces;
  /** Pieces that the touched ones fall into, by number of people, largest first. */
  readonly parts: readonly number[];
  /** People who lose contact with the largest part. */
  readonly cutsOff: readonly string[];
}

/**
 * Takes entities and links out of the network. A contact falls when an end, the thing it is through or any link behind it
 * goes; people stay in contact as long as one way is left. Only the pieces that lose somebody or some contact are counted.
 */
export function removal(
  network: Network,
  entities: ReadonlySet<string>,
  links: ReadonlySet<string> = new Set(),
): Removal {
  const { graph, ids } = network;
  const removed = Uint8Array.from(ids, (id) => (entities.has(id) ? 1 : 0));
  const before = pieces(graph);
  const touched = new Set<number>();
  const pairs: number[] = [];
  network.edges.forEach((contacts, edge) => {
    const a = graph.ends[2 * edge] ?? 0;
    const b = graph.ends[2 * edge + 1] ?? 0;
    const holds = contacts.some(
      (contact) =>
        !(contact.through !== undefined && entities.has(contact.through)) &&
        contact.links.every(
          (item) => !links.has(item.id) && !entities.has(item.from) && !entities.has(item.to),
        ),
    );
    if (holds && !removed[a] && !removed[b]) pairs.push(a, b);
    else touched.add(before.of[a] ?? -1);
  });
  ids.forEach((_, v) => {
    if (removed[v]) touched.add(before.of[v] ?? -1);
  });
  const after = pieces(makeGraph(graph.n, pairs).graph, removed);
  const hit = new Set<number>();
  for (let v = 0; v < graph.n; v++)
    if (!removed[v] && touched.has(before.of[v] ?? -1)) hit.add(after.of[v] ?? -1);
  const parts = [...hit].sort((x, y) => (after.sizes[y] ?? 0) - (after.sizes[x] ?? 0));
  const largest = parts[0];
  return {
    before,
    after,
    parts: parts.map((piece) => after.sizes[piece] ?? 0),
    cutsOff: ids.filter((_, v) => !removed[v] && touched.has(before.of[v] ?? -1) && after.of[v] !== largest),
  };
}
