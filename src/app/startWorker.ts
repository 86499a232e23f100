import { connectWorker } from "../store/worker";
import { client } from "../worker/client";
import LinchpinWorker from "../worker/worker?worker";

/** Starts the worker that owns the case, and gives the stores their door to it. */
export function startWorker(): void {
  const worker = new LinchpinWorker({ name: "linchpin" });
  connectWorker(
    client({
      post: (request, transfer) => worker.postMessage(request, transfer),
      listen: (take) => worker.addEventListener("message", (event) => take(event.data)),
    }),
  );
}
