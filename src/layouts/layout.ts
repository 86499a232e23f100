import type { Point } from "../core/geometry";

/** One mark to be placed. */
export interface LayoutItem {
  readonly id: string;
  /** Half extents of the mark. */
  readonly w: number;
  readonly h: number;
  /** Full size of the label block beside the mark; 0 if none. */
  readonly labelW: number;
  readonly labelH: number;
  /** OCG whose member (or mark) this is. */
  readonly group?: string;
  /** The OCG is the one in the middle (first in focus): its members are not boxed. */
  readonly main?: boolean;
  /** 3 principal, 2 significant, 1 peripheral, 0 none. */
  readonly tier: 0 | 1 | 2 | 3;
  readonly kind: string;
  /** WGS84 degrees. */
  readonly place?: { readonly lon: number; readonly lat: number };
  /** The hexagon that stands for the OCG. */
  readonly hub?: boolean;
}

/** One drawn line between two items. Ends that are not among the items, and loops, play no part. */
export interface LayoutLine {
  readonly a: string;
  readonly b: string;
  /** Who commands whom. */
  readonly directs?: "ab" | "ba";
  readonly weight: number;
  readonly rival?: boolean;
}

export interface LayoutInput {
  readonly items: readonly LayoutItem[];
  readonly lines: readonly LayoutLine[];
  /** Pinned by the user: these stay exactly. */
  readonly fixed: ReadonlyMap<string, Point>;
  /** Where things stand now and should stay if they can. Empty = a fresh start. */
  readonly current: ReadonlyMap<string, Point>;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

/** Told how far a layout is, 0–1; lets other work in; rejects when the layout is cancelled. */
export type Step = (done: number) => Promise<void>;

export type Positions = ReadonlyMap<string, Point>;

export interface Layout {
  readonly title: string;
  readonly about: string;
  /** Whose members this layout keeps together in a box that swallows no stranger. */
  readonly boxes: "others" | "all" | "none";
  /** Pure: the same input gives the same positions. Every item gets one. */
  run(input: LayoutInput, step: Step): Promise<Positions>;
}
