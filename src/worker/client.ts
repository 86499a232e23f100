import type { Progress } from "../importers/importer";
import type { JobAnswer, JobArgs, JobName } from "./jobs";
import type { Reply, Request } from "./message";
import { gather, type Part } from "./part";

export type { Hanging, HangsOn } from "../analyses/hangsOn";
export type { AnalysisId } from "../analyses/index";
export type { MissingLink, MissingLinks } from "../analyses/missingLinks";
export type { Phases } from "../analyses/phases";
export type { RankAsked, Ranking } from "../analyses/rankPoints";
export type { FirstRows, RestsOn, SourceCheck } from "../analyses/restsOn";
export type { ExporterId } from "../exporters/index";
export type { ProvedFile } from "../exporters/partnerFile";
export type { ColumnRole, Mapping, RowMeaning, TablePreview } from "../importers/mapping";
export type {
  PlacedHousehold,
  PlacedUnion,
  Tree,
  TreeLine,
  TreeRow,
  TreeStalk,
} from "../layouts/family/tree";
export type { TreeHousehold, TreeInput, TreePerson, TreeUnion } from "../layouts/family/treeInput";
export type { LayoutId } from "../layouts/index";
export type { ExportPreview, ExportRow, PartAsked } from "./exporting";
export type { BigShown, FileIn, Opened, ReadMore } from "./jobs";
export type { Session } from "./journal";
export type { CopyAsked, CopyPreview } from "./sharing";
export type { Part, Progress };
export { gather };

export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  readonly onPart?: (part: Part) => void;
  readonly signal?: AbortSignal;
}

/** The page's typed door to the worker. */
export interface Client {
  /** Runs a job. Rejects with an AbortError when cancelled, with an Error when the worker broke. */
  readonly run: <Name extends JobName>(
    job: Name,
    args: JobArgs<Name>,
    watch?: Watch,
  ) => Promise<JobAnswer<Name>>;
}

interface Waiting {
  readonly watch: Watch;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Port = anything that takes messages and gives them back: a Worker, or jobs in the same thread for tests. */
export interface Port {
  readonly post: (request: Request, transfer: Transferable[]) => void;
  readonly listen: (take: (reply: Reply) => void) => void;
  /** Tells why the other side has fallen: no answer comes any more to what was posted before. */
  readonly fallen?: (tell: (why: string) => void) => void;
}

/** Name of the error when the worker did not start or has fallen, apart from a job that failed. */
export const workerFell = "WorkerFell";

export function client(port: Port): Client {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  port.listen((reply) => {
    const one = waiting.get(reply.id);
    if (!one) return;
    switch (reply.type) {
      case "progress":
        one.watch.onProgress?.(reply.progress);
        return;
      case "part":
        one.watch.onPart?.(reply.part);
        port.post({ type: "taken", id: reply.id }, []);
        return;
      case "done":
        one.resolve(reply.answer as never);
        break;
      case "cancelled":
        one.reject(new DOMException("Cancelled", "AbortError"));
        break;
      case "broken":
        one.reject(new Error(reply.message));
        break;
    }
    waiting.delete(reply.id);
  });
  port.fallen?.((why) => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const one of lost) one.reject(Object.assign(new Error(why), { name: workerFell }));
  });
  return {
    run: (job, args, watch = {}) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { watch, resolve, reject });
        watch.signal?.addEventListener("abort", () => port.post({ type: "cancel", id }, []));
        port.post({ type: "run", id, job, args }, []);
      }),
  };
}
