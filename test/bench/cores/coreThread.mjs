// What coreWorker.ts is in a browser, as a thread of Node.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { coreServe } = await import("../../../src/worker/coreServe.ts");
parentPort?.on("message", (work) =>
  coreServe(work, (reply, transfer) =>
    parentPort?.postMessage(reply, /** @type {ArrayBuffer[]} */ (transfer)),
  ),
);
