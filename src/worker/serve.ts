import type { JobContext, Jobs } from "./jobs";
import type { Reply, Request } from "./message";

/** Answers requests with jobs until the port dies. One controller for each running job, so that each can be cancelled. */
export function serve(jobs: Jobs, post: (reply: Reply) => void): (request: Request) => void {
  const running = new Map<number, AbortController>();
  return (request) => {
    if (request.type === "cancel") {
      running.get(request.id)?.abort();
      return;
    }
    const { id, job, args } = request;
    const controller = new AbortController();
    running.set(id, controller);
    const context: JobContext = {
      onProgress: (progress) => post({ type: "progress", id, progress }),
      onPart: (part) => post({ type: "part", id, part }),
      signal: controller.signal,
    };
    const run = jobs[job] as (args: unknown, context: JobContext) => Promise<unknown>;
    run(args, context)
      .then((answer) => post({ type: "done", id, answer }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) post({ type: "cancelled", id });
        else post({ type: "broken", id, message: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => running.delete(id));
  };
}
