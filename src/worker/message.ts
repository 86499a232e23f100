import type { Progress } from "../importers/importer";
import type { JobName } from "./jobs";
import type { Part } from "./part";

/** Page → worker. */
export type Request =
  | { readonly type: "run"; readonly id: number; readonly job: JobName; readonly args: unknown }
  /** A part has been taken in; the next may come. */
  | { readonly type: "taken"; readonly id: number }
  | { readonly type: "cancel"; readonly id: number };

/** Worker → page; `id` is that of the request. */
export type Reply =
  | { readonly type: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly type: "part"; readonly id: number; readonly part: Part }
  | { readonly type: "done"; readonly id: number; readonly answer: unknown }
  | { readonly type: "cancelled"; readonly id: number }
  | { readonly type: "broken"; readonly id: number; readonly message: string };
