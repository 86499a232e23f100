import { type GraphSums, type GraphWork, graphWorker } from "../analyses/graph/graphWork";

/** What a core says to the worker that started it. */
export type CoreReply =
  /** Items done since the last time. */
  { readonly type: "done"; readonly items: number } | { readonly type: "sums"; readonly sums: GraphSums };

/** How often a core says how far it is, in ms. */
const interval = 60;

/** Does one share of work to its end; whoever wants it to stop ends the whole core. */
export function coreServe(work: GraphWork, post: (reply: CoreReply, transfer: Transferable[]) => void): void {
  const { add, sums } = graphWorker(work);
  let items = 0;
  let last = performance.now();
  for (const item of work.items) {
    add(item);
    items++;
    const now = performance.now();
    if (now - last < interval) continue;
    post({ type: "done", items }, []);
    items = 0;
    last = now;
  }
  post({ type: "done", items }, []);
  const all = sums();
  post(
    { type: "sums", sums: all },
    all.map((each) => each.buffer as ArrayBuffer),
  );
}
