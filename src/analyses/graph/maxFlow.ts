/** A directed network with capacities; Infinity = cannot be cut. Arcs are numbered in the order they are added. */
export interface FlowNetwork {
  readonly nodes: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly capacity: readonly number[];
}

export interface Flow {
  /** Infinity when source and sink are joined by arcs that cannot be cut. */
  readonly value: number;
  /** Flow on each arc. */
  readonly on: Float64Array;
  /** 1 = on the source's side of the cut nearest the source. */
  readonly side: Uint8Array;
}

/** Below this a remainder of volumes is rounding. */
const tiny = 1e-9;

/** Prepares a network for many runs between one source and one sink (Dinic 1970); `off` arcs (1 = off) are left out of a run, and a run may have capacities of its own. */
export function flowRunner(network: FlowNetwork, source: number, sink: number) {
  const { nodes, from, to, capacity } = network;
  const arcs = from.length;
  const start = new Uint32Array(nodes + 1);
  for (let arc = 0; arc < arcs; arc++) {
    start[(from[arc] as number) + 1] = (start[(from[arc] as number) + 1] as number) + 1;
    start[(to[arc] as number) + 1] = (start[(to[arc] as number) + 1] as number) + 1;
  }
  for (let v = 0; v < nodes; v++) start[v + 1] = (start[v + 1] as number) + (start[v] as number);
  // Places hold residual arcs: 2·arc = forwards, 2·arc + 1 = back.
  const places = new Uint32Array(2 * arcs);
  const fill = start.slice();
  for (let arc = 0; arc < arcs; arc++) {
    const a = from[arc] as number;
    const b = to[arc] as number;
    places[fill[a] as number] = 2 * arc;
    fill[a] = (fill[a] as number) + 1;
    places[fill[b] as number] = 2 * arc + 1;
    fill[b] = (fill[b] as number) + 1;
  }
  const room = new Float64Array(2 * arcs);
  const level = new Int32Array(nodes);
  const place = new Uint32Array(nodes);
  const queue = new Uint32Array(nodes);
  const headOf = (half: number) => ((half & 1) === 0 ? to[half >> 1] : from[half >> 1]) as number;

  const layers = (): boolean => {
    level.fill(-1);
    level[source] = 0;
    let tail = 0;
    queue[tail++] = source;
    for (let head = 0; head < tail; head++) {
      const v = queue[head] as number;
      for (let at = start[v] as number; at < (start[v + 1] as number); at++) {
        const half = places[at] as number;
        const w = headOf(half);
        if (level[w] !== -1 || (room[half] as number) <= tiny) continue;
        level[w] = (level[v] as number) + 1;
        queue[tail++] = w;
      }
    }
    return level[sink] !== -1;
  };

  /** One augmenting path down the layers, without recursion: chains can be as long as the network. */
  const push = (): number => {
    const path: number[] = [];
    let v = source;
    for (;;) {
      if (v === sink) {
        let least = Number.POSITIVE_INFINITY;
        for (const half of path) least = Math.min(least, room[half] as number);
        if (least === Number.POSITIVE_INFINITY) return least;
        for (const half of path) {
          room[half] = (room[half] as number) - least;
          room[half ^ 1] = (room[half ^ 1] as number) + least;
        }
        return least;
      }
      let went = false;
      for (; (place[v] as number) < (start[v + 1] as number); place[v] = (place[v] as number) + 1) {
        const half = places[place[v] as number] as number;
        const w = headOf(half);
        if ((room[half] as number) <= tiny || level[w] !== (level[v] as number) + 1) continue;
        path.push(half);
        v = w;
        went = true;
        break;
      }
      if (went) continue;
      const back = path.pop();
      if (back === undefined) return 0;
      v = headOf(back ^ 1);
      place[v] = (place[v] as number) + 1;
    }
  };

  return (off?: Uint8Array, own: ArrayLike<number> = capacity): Flow => {
    for (let arc = 0; arc < arcs; arc++) {
      room[2 * arc] = off?.[arc] ? 0 : (own[arc] as number);
      room[2 * arc + 1] = 0;
    }
    let value = 0;
    while (value !== Number.POSITIVE_INFINITY && layers()) {
      for (let v = 0; v < nodes; v++) place[v] = start[v] as number;
      for (let more = push(); more > 0; more = push()) {
        value += more;
        if (more === Number.POSITIVE_INFINITY) break;
      }
    }
    const on = new Float64Array(arcs);
    for (let arc = 0; arc < arcs; arc++) on[arc] = room[2 * arc + 1] as number;
    const side = new Uint8Array(nodes);
    if (value !== Number.POSITIVE_INFINITY) for (let v = 0; v < nodes; v++) side[v] = level[v] !== -1 ? 1 : 0;
    return { value, on, side };
  };
}
