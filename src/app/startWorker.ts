import { caseStore } from "../store/caseStore";
import { connectWorker } from "../store/worker";
import { client } from "../worker/client";
import type { Request } from "../worker/message";
import { revivingPort } from "../worker/revivingPort";
import LinchpinWorker from "../worker/worker?worker";

/** Gives the open case to a worker that takes the place of a fallen one. Nobody waits for its answer. */
function holdOpenCase(): Request | undefined {
  const { open, file } = caseStore.getState();
  return open ? { type: "run", id: 0, job: "hold", args: { file } } : undefined;
}

/** Starts the worker that owns the case, and gives the stores their door to it. */
export function startWorker(): void {
  connectWorker(client(revivingPort(() => new LinchpinWorker({ name: "linchpin" }), holdOpenCase)));
}
