import type { Point } from "../core/geometry";
import type { LayoutInput } from "../core/layoutInput";

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
