import type { Port } from "./client";
import type { Reply, Request } from "./message";
import type { WorkerLike } from "./workerLike";

/** Why a worker has fallen, for a sentence. A script that does not load tells no reason. */
function reasonOf(event: Event): string {
  if (event.type === "messageerror")
    return "the part of Linchpin that reads files sent what could not be taken in";
  const message: unknown = Reflect.get(event, "message");
  return typeof message === "string" && message !== ""
    ? `the part of Linchpin that reads files stopped (${message})`
    : "the part of Linchpin that reads files did not start";
}

/**
 * A port to a worker that may fail to start, or fall. Then everything that waits is told why, and the next job starts a new
 * worker, whose first message gives it the case that is open: the page alone has it then.
 */
export function revivingPort(start: () => WorkerLike, first: () => Request | undefined): Port {
  let take: (reply: Reply) => void = () => undefined;
  let tell: (why: string) => void = () => undefined;
  let current: WorkerLike | undefined;
  const open = (): WorkerLike => {
    const made = start();
    const fall = (event: Event) => {
      // One that was ended already has nothing more to say.
      if (current !== made) return;
      current = undefined;
      made.terminate();
      tell(reasonOf(event));
    };
    made.addEventListener("message", (event) => {
      if (current === made) take((event as MessageEvent<Reply>).data);
    });
    made.addEventListener("error", fall);
    made.addEventListener("messageerror", fall);
    return made;
  };
  current = open();
  return {
    post: (request, transfer) => {
      if (!current) {
        // What a fallen worker was told to stop has stopped.
        if (request.type !== "run") return;
        current = open();
        const opening = first();
        if (opening) current.postMessage(opening, []);
      }
      current.postMessage(request, transfer);
    },
    listen: (listener) => {
      take = listener;
    },
    fallen: (listener) => {
      tell = listener;
    },
  };
}
