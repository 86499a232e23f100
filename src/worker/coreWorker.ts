import type { GraphWork } from "../analyses/graph/graphWork";
import { coreServe } from "./coreServe";

// The entry of a worker's own worker: one share of the work, on a core of its own.
self.addEventListener("message", (event: MessageEvent<GraphWork>) =>
  coreServe(event.data, (reply, transfer) => self.postMessage(reply, { transfer })),
);
