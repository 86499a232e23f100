import { buffersOf } from "./buffersOf";
import type { JobContext } from "./jobContext";
import type { Jobs } from "./jobs";
import type { Reply, Request } from "./message";
import type { Part } from "./part";
import { handedOver } from "./placing";

/** Parts on their way to the page at once. With more, clicks and clocks of the page wait in line behind them; with one, the worker waits for the page. */
const mostParts = 3;

/** Lets parts go one after the other, as the page takes them in. */
function partGate(post: (part: Part) => void) {
  let onTheWay = 0;
  let go: (() => void) | undefined;
  return {
    taken: () => {
      onTheWay--;
      go?.();
      go = undefined;
    },
    send: async (part: Part) => {
      if (onTheWay >= mostParts) await new Promise<void>((resolve) => (go = resolve));
      onTheWay++;
      post(part);
    },
  };
}

interface Running {
  readonly controller: AbortController;
  readonly taken: () => void;
}

/** Answers requests with jobs until the port dies. One controller for each running job, so that each can be cancelled. */
export function serve(
  jobs: Jobs,
  post: (reply: Reply, transfer: Transferable[]) => void,
): (request: Request) => void {
  const running = new Map<number, Running>();
  return (request) => {
    if (request.type === "cancel" || request.type === "taken") {
      const one = running.get(request.id);
      if (request.type === "taken") one?.taken();
      else one?.controller.abort();
      return;
    }
    const { id, job, args } = request;
    const controller = new AbortController();
    const gate = partGate((part) => post({ type: "part", id, part }, []));
    running.set(id, { controller, taken: gate.taken });
    const context: JobContext = {
      onProgress: (progress) => post({ type: "progress", id, progress }, []),
      onPart: gate.send,
      signal: controller.signal,
    };
    const run = jobs[job] as (args: unknown, context: JobContext) => Promise<unknown>;
    run(args, context)
      .then((answer) => post({ type: "done", id, answer }, handedOver.has(job) ? buffersOf(answer) : []))
      .catch((error: unknown) => {
        if (controller.signal.aborted) post({ type: "cancelled", id }, []);
        else
          post({ type: "broken", id, message: error instanceof Error ? error.message : String(error) }, []);
      })
      .finally(() => running.delete(id));
  };
}
