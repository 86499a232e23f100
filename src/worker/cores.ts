import {
  addSums,
  type GraphSteps,
  type GraphSums,
  type GraphWork,
  graphWorker,
} from "../analyses/graph/graphWork";
import type { CoreReply } from "./coreServe";
import type { WorkerLike } from "./workerLike";

export interface CoreWatch {
  /** Share of the work that is done, 0–1. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Does work on a graph on all cores, or in this thread where there are no workers to be had. */
export interface Cores {
  readonly run: (work: GraphWork, watch: CoreWatch) => Promise<GraphSums>;
}

/** Steps along edges that one core takes in about a tenth of a second: below it, starting workers takes longer. */
const smallWork = 1e7;
/** Longest stretch in this thread without letting a message in, in ms. */
const stretch = 20;
/** A Leiden run walks the edges about this often. */
const walksPerRun = 60;

function costOf({ type, graph, items }: GraphWork): number {
  return items.length * (graph.n + 2 * graph.m) * (type === "communities" ? walksPerRun : 1);
}

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function here(work: GraphWork, { onProgress, signal }: CoreWatch): Promise<GraphSums> {
  const { add, sums } = graphWorker(work);
  let last = performance.now();
  for (let index = 0; index < work.items.length; index++) {
    add(work.items[index] ?? 0);
    if (performance.now() - last < stretch) continue;
    onProgress((index + 1) / work.items.length);
    await rest();
    signal.throwIfAborted();
    last = performance.now();
  }
  return sums();
}

/** Every `count`th item, so that each share has long and short ones, and is the same each time. */
function share(items: Uint32Array, at: number, count: number): Uint32Array {
  return items.filter((_, index) => index % count === at);
}

/** Undefined when a worker did not start or fell: the work is then to be done here. */
function elsewhere(
  start: () => WorkerLike,
  count: number,
  work: GraphWork,
  { onProgress, signal }: CoreWatch,
): Promise<GraphSums | undefined> {
  const started: WorkerLike[] = [];
  const promise = new Promise<GraphSums | undefined>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    const found: GraphSums[] = [];
    let done = 0;
    let left = count;
    for (let at = 0; at < count; at++) {
      const core = start();
      started.push(core);
      core.addEventListener("error", () => resolve(undefined));
      core.addEventListener("messageerror", () => resolve(undefined));
      core.addEventListener("message", (event) => {
        const reply = (event as MessageEvent<CoreReply>).data;
        if (reply.type === "done") {
          done += reply.items;
          onProgress(done / work.items.length);
          return;
        }
        found[at] = reply.sums;
        left--;
        if (left > 0) return;
        const [all = [], ...others] = found;
        for (const sums of others) addSums(all, sums);
        resolve(all);
      });
      core.postMessage({ ...work, items: share(work.items, at, count) }, []);
    }
  });
  return promise.finally(() => {
    for (const core of started) core.terminate();
  });
}

/** `start` makes a worker that runs coreServe; absent = everything in this thread, paced. */
export function cores(start?: () => WorkerLike, most = 1): Cores {
  let broken = start === undefined;
  return {
    run: async (work, watch) => {
      watch.signal.throwIfAborted();
      const count = Math.min(most, work.items.length);
      if (!broken && start && costOf(work) > smallWork && count > 0) {
        // A browser that lets no worker start workers throws at once.
        const sums = await elsewhere(start, count, work, watch).catch((error: unknown) => {
          if (watch.signal.aborted) throw error;
          return undefined;
        });
        if (sums) return sums;
        broken = true;
      }
      return here(work, watch);
    },
  };
}

/** Runs an analysis whose heavy parts are done by `cores`. */
export async function stepped<T>(steps: GraphSteps<T>, on: Cores, watch: CoreWatch): Promise<T> {
  let step = steps.next([]);
  while (!step.done) step = steps.next(await on.run(step.value, watch));
  return step.value;
}
