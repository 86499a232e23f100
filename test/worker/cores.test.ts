import { describe, expect, it } from "vitest";
import { brandes } from "../../src/analyses/graph/betweenness";
import { makeGraph } from "../../src/analyses/graph/graph";
import type { GraphWork } from "../../src/analyses/graph/graphWork";
import { seededRandom } from "../../src/core/random";
import { coreServe } from "../../src/worker/coreServe";
import { cores } from "../../src/worker/cores";
import type { WorkerLike } from "../../src/worker/workerLike";

const random = seededRandom(5);
const size = 3000;
const { graph } = makeGraph(
  size,
  Array.from({ length: 4 * size }, () => Math.floor(random() * size)),
);
const items = Uint32Array.from({ length: 800 }, (_, v) => v);
const work: GraphWork = { type: "betweenness", graph, items };

const plain = brandes(graph);
for (const v of items) plain.add(v);
const wanted = plain.sums.nodes;

/** Workers in the same thread, each message cloned and later, as in a browser. `silent` never answer; `broken` fall. */
function workers(kind: "good" | "silent" | "broken") {
  const record = { started: 0, ended: 0, shares: [] as number[] };
  const start = (): WorkerLike => {
    record.started++;
    const takes = new Map<string, (event: Event) => void>();
    const tell = (type: string, event: unknown) => setTimeout(() => takes.get(type)?.(event as Event), 0);
    return {
      addEventListener: (type, take) => takes.set(type, take),
      terminate: () => {
        record.ended++;
        takes.clear();
      },
      postMessage: (message) => {
        const share = structuredClone(message) as GraphWork;
        record.shares.push(share.items.length);
        if (kind === "broken") tell("error", { message: "no" });
        if (kind === "good") coreServe(share, (reply) => tell("message", { data: structuredClone(reply) }));
      },
    };
  };
  return { record, start };
}

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

function expectSame(found: Float64Array | undefined): void {
  expect(found?.length).toBe(wanted.length);
  let worst = 0;
  wanted.forEach((value, v) => {
    worst = Math.max(worst, Math.abs(value - (found?.[v] ?? Number.NaN)));
  });
  // Sums of up to 1e6, each to be right to fifteen figures or so.
  expect(worst / Math.max(...wanted)).toBeLessThan(1e-9);
}

describe("work on all cores", () => {
  it("is dealt out evenly, comes together to the same sums, and ends its workers", async () => {
    const { record, start } = workers("good");
    const steps: number[] = [];
    const [nodes] = await cores(start, 4).run(work, {
      ...quiet(),
      onProgress: (done) => steps.push(done),
    });
    expectSame(nodes);
    expect(record).toEqual({ started: 4, ended: 4, shares: [200, 200, 200, 200] });
    expect(steps.at(-1)).toBe(1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it("stops at once when it is cancelled, and ends its workers", async () => {
    const { record, start } = workers("silent");
    const controller = new AbortController();
    const running = cores(start, 2).run(work, { ...quiet(), signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toThrow(/abort/i);
    expect(record.ended).toBe(2);
  });

  it("is done in this thread when no worker starts, or one falls, and no other is tried again", async () => {
    const { record, start } = workers("broken");
    const on = cores(start, 2);
    expectSame((await on.run(work, quiet()))[0]);
    expect(record).toMatchObject({ started: 2, ended: 2 });
    expectSame((await on.run(work, quiet()))[0]);
    expect(record.started).toBe(2);
    const refusing = cores(() => {
      throw new Error("no workers here");
    }, 2);
    expectSame((await refusing.run(work, quiet()))[0]);
  });

  it("is done in this thread with rests, so that a cancel is heard", async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const running = cores().run(work, {
      signal: controller.signal,
      onProgress: (done) => {
        steps.push(done);
        setTimeout(() => controller.abort(), 0);
      },
    });
    await expect(running).rejects.toThrow(/abort/i);
    expect(steps.at(-1)).toBeLessThan(1);
  });

  it("starts no worker for what is done sooner than one starts", async () => {
    const { record, start } = workers("good");
    const small = { ...work, items: items.slice(0, 10) };
    expect((await cores(start, 2).run(small, quiet()))[0]).toHaveLength(size);
    expect(record.started).toBe(0);
  });
});
