import type { Mark } from "../../core/drawn";
import type { Look } from "../../encode/symbol";
import type { Cluster } from "./clusters";
import type { Spot } from "./layoutLanes";

/** A mark of a lane with its place and its label. */
export interface SceneMark extends Cluster, Spot {
  readonly mark: Mark;
  readonly look: Look;
  readonly name: readonly string[];
  readonly caption: string;
  /** Top of the first line of its label. */
  readonly labelY: number;
  readonly labelX: number;
  readonly column: number;
  /** Size against 100 %: smaller where columns are narrow. */
  readonly scale: number;
}

/** A mark that still knows its whole words. */
export interface Draft extends SceneMark {
  readonly words: { readonly name: string; readonly caption: string };
}
