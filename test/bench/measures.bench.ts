import { availableParallelism } from "node:os";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { brandes } from "../../src/analyses/graph/betweenness";
import { type Graph, makeGraph } from "../../src/analyses/graph/graph";
import { rankPoints } from "../../src/analyses/rankPoints";
import type { Case } from "../../src/core/case";
import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import { seededRandom } from "../../src/core/random";
import { cores } from "../../src/worker/cores";
import { type Bench, type Measured, timed } from "./bench";
import { nodeCore } from "./cores/nodeCore";

const people = 36_953;
const each = 3;

/** New nodes join three earlier ones, those with more contacts more often (Barabási and Albert 1999); with four who all know each other to start with. Seeded. */
function preferential(n: number, m: number, seed: number): Graph {
  const random = seededRandom(seed);
  const ends: number[] = [];
  for (let v = 0; v < n; v++) {
    const to = new Set<number>();
    if (v <= m) for (let w = 0; w < v; w++) to.add(w);
    else while (to.size < m) to.add(ends[Math.floor(random() * ends.length)] ?? 0);
    for (const w of to) ends.push(v, w);
  }
  return makeGraph(n, ends).graph;
}

let made: Graph | undefined;
const graph = () => {
  made ??= preferential(people, each, 1);
  return made;
};

/** Every so-manieth node: what a fixed share of the sources takes, times all of them. */
const sourcesOf = (count: number) =>
  Uint32Array.from({ length: count }, (_, at) => Math.floor((at * people) / count));

/** Seconds for all sources from what some of them took; the processor's own time beside it, since other work makes the clock run on. */
async function extrapolated(sources: number, work: () => unknown): Promise<Measured> {
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const share = people / sources;
  return {
    value: seconds * share,
    unit: "s",
    note: `extrapolated from ${sources.toLocaleString("en-GB")} of the sources in ${seconds.toFixed(1)} s; processor time ${(((user + system) / 1e6) * share).toFixed(0)} s`,
  };
}

/** igraph's C on one core, 164 s for this kind of network (interdiction §8), with half as much again. */
const target = { atMost: 1.5 * 164 };
const size = () => `${people.toLocaleString("en-GB")} people, ${graph().m.toLocaleString("en-GB")} contacts`;

/** SMITH with some of its members, their things and links a second time, until it has 500 entities. */
function grown(): Case {
  const { case: kase } = smithOcg();
  const list = [...kase.entities.values()].filter((item) => item.kind !== "ocg");
  const copies = new Map<string, Entity>();
  for (const item of list) {
    if (kase.entities.size + copies.size >= 500) break;
    copies.set(item.id, { ...item, id: `${item.id}-2`, label: `${item.label} 2` });
  }
  const links = new Map<string, Link>(kase.links);
  for (const item of kase.links.values()) {
    const from = copies.get(item.from);
    const to = copies.get(item.to);
    if (!from && !to) continue;
    const id = `${item.id}-2`;
    links.set(id, { ...item, id, from: from?.id ?? item.from, to: to?.id ?? item.to });
  }
  const entities = new Map(kase.entities);
  for (const item of copies.values()) entities.set(item.id, item);
  return { ...kase, entities, links };
}

let large: Case | undefined;
const case500 = () => {
  large ??= grown();
  return large;
};

export const benches: readonly Bench[] = [
  {
    title: `betweenness, exact, ${size()}: plain, one thread`,
    target,
    run: async () => {
      const sources = sourcesOf(300);
      const { add } = brandes(graph());
      for (const source of sources.subarray(0, 20)) add(source);
      return extrapolated(sources.length, () => {
        for (const source of sources) add(source);
      });
    },
  },
  {
    title: `betweenness, exact, ${size()}: all cores`,
    target,
    run: async () => {
      const sources = sourcesOf(2000);
      const watch = { onProgress: () => undefined, signal: new AbortController().signal };
      const on = cores(nodeCore, availableParallelism());
      const measured = await extrapolated(sources.length, () =>
        on.run({ type: "betweenness", graph: graph(), items: sources }, watch),
      );
      return { ...measured, note: `${measured.note}, ${availableParallelism()} cores, their start counted` };
    },
  },
  {
    title: `betweenness, ${size()}: from cancel to stopped`,
    target: { atMost: 200 },
    run: async () => {
      const controller = new AbortController();
      const on = cores(nodeCore, availableParallelism());
      let cancelled = 0;
      const running = on.run(
        { type: "betweenness", graph: graph(), items: sourcesOf(people) },
        {
          signal: controller.signal,
          onProgress: () => {
            cancelled ||= performance.now();
            controller.abort();
          },
        },
      );
      await running.catch(() => undefined);
      return { value: performance.now() - cancelled, unit: "ms" };
    },
  },
  {
    title: "interdiction with 1,000 draws, 500 entities",
    target: { atMost: 2000 },
    run: async () => {
      const kase = case500();
      const measured = await timed(
        () => rankPoints(kase, { draws: 1000, seed: 1 }, async () => undefined),
        3,
      );
      return {
        ...measured,
        note: `${measured.note}; ${kase.entities.size} entities, ${kase.links.size} links, grown from SMITH`,
      };
    },
  },
];
