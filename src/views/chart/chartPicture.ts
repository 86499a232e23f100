import type { Point } from "../../core/geometry";
import type { Theme } from "../../encode/palette";
import { noPins, type PinsOn } from "./pinsOn";
import { emptyScene, type Scene } from "./scene";

/** What the chart shows: looks, places and what is selected, each on its own. */
export interface ChartPicture {
  readonly scene: Scene;
  /** By mark id; a mark without a place is not drawn yet. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly theme: Theme;
  /** Mark ids. */
  readonly selected: ReadonlySet<string>;
  /** Line ids drawn in ink: those of the selection, and of a chosen path. */
  readonly inked: ReadonlySet<string>;
  /** Numbers of interdiction points on marks and lines. */
  readonly pins: PinsOn;
}

/** Before anything is drawn. */
export const emptyPicture: ChartPicture = {
  scene: emptyScene,
  positions: new Map(),
  theme: "light",
  selected: new Set(),
  inked: new Set(),
  pins: noPins,
};
