import type { Point } from "../../core/geometry";
import type { Theme } from "../../encode/palette";
import type { BoxPlace } from "./boxPlaces";
import type { LabelPlaces } from "./labelPlaces";
import type { PinsOn } from "./pinsOn";
import type { Scene } from "./scene";

/** All that the canvas above the marks shows. */
export interface OverlayState {
  readonly scene: Scene;
  readonly at: ReadonlyMap<string, Point>;
  readonly places: LabelPlaces;
  readonly boxes: ReadonlyMap<string, BoxPlace>;
  readonly inked: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly theme: Theme;
  /** Zoom that the labels were placed for; their size changes only when it does. */
  readonly labelZoom: number;
  /** The mark that the keyboard stands on, while the picture has the focus. */
  readonly walked: string | undefined;
  /** Numbers of interdiction points. */
  readonly pins: PinsOn;
  /** Outline being drawn by lasso or box, in screen px. */
  readonly outline: readonly Point[];
}
