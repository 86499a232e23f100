import type { Net } from "./nets";

/** Level parts nearer than this share no track. */
const apart = 8;
/** Two upright lines on one another read as one: worse than any crossing. */
const overlap = 40;

const inside = (x: number, net: Net) => x > net.low + 1 && x < net.high - 1;
const level = (net: Net) => net.high - net.low > 0.5 || net.tops.length + net.bottoms.length > 2;

/** What it costs to put one level part above the other: crossings, and lines that would run together. */
function over(high: Net, low: Net): number {
  let cost = 0;
  if (low.from !== high) for (const x of low.tops) if (inside(x, high)) cost++;
  for (const { x } of high.bottoms) if (inside(x, low)) cost++;
  if (low.from !== high)
    for (const { x } of high.bottoms) for (const top of low.tops) if (Math.abs(x - top) < 4) cost += overlap;
  return cost;
}

/** Pairs of nets whose level parts lie over one another. */
function overlaps(nets: readonly Net[]): readonly (readonly number[])[] {
  const found: number[][] = nets.map(() => []);
  const byLeft = [...nets.keys()].sort((a, b) => (nets[a]?.low ?? 0) - (nets[b]?.low ?? 0));
  let open: number[] = [];
  for (const at of byLeft) {
    const low = nets[at]?.low ?? 0;
    open = open.filter((other) => (nets[other]?.high ?? 0) + apart > low);
    for (const other of open) {
      found[at]?.push(other);
      found[other]?.push(at);
    }
    open.push(at);
  }
  return found;
}

/** Level parts from the highest to the lowest, each time the one that crosses the rest least. */
function ordered(nets: readonly Net[], pairs: readonly (readonly number[])[]): readonly number[] {
  const left = new Set(nets.keys());
  const worse = nets.map((net, at) =>
    (pairs[at] ?? []).reduce((sum, other) => {
      const each = nets[other];
      return each ? sum + over(net, each) - over(each, net) : sum;
    }, 0),
  );
  const list: number[] = [];
  while (left.size > 0) {
    let best = -1;
    for (const at of left) {
      const from = nets[at]?.from;
      if (from && left.has(nets.indexOf(from))) continue;
      if (best < 0 || (worse[at] ?? 0) < (worse[best] ?? 0)) best = at;
    }
    if (best < 0) best = [...left][0] ?? 0;
    left.delete(best);
    list.push(best);
    const chosen = nets[best];
    for (const other of pairs[best] ?? []) {
      const each = nets[other];
      if (left.has(other) && chosen && each)
        worse[other] = (worse[other] ?? 0) - over(each, chosen) + over(chosen, each);
    }
  }
  return list;
}

/**
 * Gives every level part between two rows its own track, so that no two lie on one another, and finds where lines still
 * cross. Returns the number of tracks.
 */
export function layTracks(all: readonly Net[]): number {
  const nets = all.filter(level);
  const pairs = overlaps(nets);
  let tracks = 0;
  for (const at of ordered(nets, pairs)) {
    const net = nets[at];
    if (!net) continue;
    const above = (pairs[at] ?? []).map((other) => nets[other]?.track ?? -1);
    const from = net.from ? net.from.track : -1;
    net.track = Math.max(from, ...above) + 1;
    tracks = Math.max(tracks, net.track + 1);
  }
  findHops(all, nets, tracks);
  return tracks;
}

/** Upright parts as tracks from–to: −1 is the row above, `tracks` the row below. */
function uprights(net: Net, tracks: number): readonly { x: number; from: number; to: number; net: Net }[] {
  if (net.track < 0)
    return net.tops
      .concat(net.bottoms.map(({ x }) => x))
      .slice(0, 1)
      .map((x) => ({ x, from: net.from?.track ?? -1, to: tracks, net }));
  return [
    ...net.tops.map((x) => ({ x, from: net.from?.track ?? -1, to: net.track, net })),
    ...net.bottoms.map(({ x }) => ({ x, from: net.track, to: tracks, net })),
  ];
}

function findHops(all: readonly Net[], nets: readonly Net[], tracks: number): void {
  const lines = all.flatMap((net) => uprights(net, tracks)).sort((a, b) => a.x - b.x);
  for (const net of nets) {
    let first = 0;
    let last = lines.length;
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((lines[middle]?.x ?? 0) <= net.low + 1) first = middle + 1;
      else last = middle;
    }
    const hops: number[] = [];
    for (let at = first; at < lines.length; at++) {
      const line = lines[at];
      if (!line || line.x >= net.high - 1) break;
      if (line.net !== net && line.from < net.track && line.to > net.track && hops.at(-1) !== line.x)
        hops.push(line.x);
    }
    net.hops = hops;
  }
}
