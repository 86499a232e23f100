import { Worker } from "node:worker_threads";
import type { WorkerLike } from "../../../src/worker/workerLike";

/** A core of Node that looks like a browser's worker. */
export function nodeCore(): WorkerLike {
  const thread = new Worker(new URL("./coreThread.mjs", import.meta.url));
  return {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    addEventListener: (type, take) => {
      thread.on(type, (data: unknown) => take(Object.assign(new Event(type), { data })));
    },
  };
}
