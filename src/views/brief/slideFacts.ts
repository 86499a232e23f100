import { emptyArrangement } from "../../core/arrangement";
import type { CaseFile } from "../../core/caseFile";
import { type Drawn, drawn } from "../../core/drawn";
import type { Scene } from "../../core/plan";
import type { PlacedPoint } from "../../core/point";
import { noNumbers, type PointNumbers, pointNumbers } from "../../core/pointNumbers";
import { sceneFolds } from "../../core/sceneFolds";
import { type SceneShows, sceneParts, sceneShown } from "../../core/sceneShown";

/** What a scene draws, before any place: all of it, and what of it is on at a part. */
export interface SlideFacts {
  readonly all: Drawn;
  readonly now: Drawn;
  readonly shows: SceneShows;
  readonly focus: readonly string[];
  readonly marked: ReadonlySet<string>;
}

/**
 * The marks and lines of a scene. What comes on later has its place already, so that nothing moves when it does. Everything
 * is a mark or a line: OCGs stand for themselves, with their relation on a line.
 */
export function slideFacts(file: CaseFile, scene: Scene, part: number, most: number): SlideFacts {
  const whole = sceneShown(file, scene, sceneParts(scene) - 1);
  const shows = sceneShown(file, scene, part);
  const marked = new Set(scene.marked);
  const folds = sceneFolds(file.case, { ...whole, marked, most }, file.arrangement.folds);
  const draw = ({ entities, links }: SceneShows) =>
    drawn(file.case, { entities, links, hides: new Map() }, { ...emptyArrangement, folds });
  return {
    all: draw(whole),
    now: draw(shows),
    shows,
    focus: scene.focus ?? file.arrangement.focus,
    marked,
  };
}

/** The numbers that a scene's points wear now: those that it was saved with, at their present places. */
export function scenePoints(scene: Scene, list: readonly PlacedPoint[]): PointNumbers {
  const wanted = new Set(scene.points?.map(({ id }) => id));
  return wanted.size === 0 ? noNumbers : pointNumbers(list.filter(({ point }) => wanted.has(point.id)));
}
