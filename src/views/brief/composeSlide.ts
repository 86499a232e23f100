import type { CaseFile } from "../../core/caseFile";
import { highestMarking } from "../../core/marking";
import type { Scene } from "../../core/plan";
import type { PlacedPoint } from "../../core/point";
import { mostMarks } from "../../core/sceneFolds";
import { sceneWords } from "../../core/sceneShown";
import { shownMarking } from "../../core/shownMarking";
import { drawingArea, type SlideCanvas } from "./slideCanvas";
import { type SlideDrawing, slideDrawing } from "./slideDrawing";
import { scenePoints, slideFacts } from "./slideFacts";
import { footHeight, type SlideFoot, slideFoot } from "./slideFoot";
import { type SlideFrame, slideFrame } from "./slideFrame";

/** Where in the briefing a slide stands: which scene of how many, which part of it. All from 0. */
export interface SlidePlace {
  readonly scene: number;
  readonly part: number;
  readonly parts: number;
  readonly of: number;
}

/** 'Step 2 of 6', 'Step 3 of 6, part 2 of 4'. */
export function stepWords({ scene, part, parts, of }: SlidePlace): string {
  const own = parts > 1 ? `, part ${part + 1} of ${parts}` : "";
  return `Step ${scene + 1} of ${of}${own}`;
}

/** Everything on a slide, set and placed: the same facts make the same slide. */
export interface SlideContent {
  readonly scene: Scene;
  readonly place: SlidePlace;
  readonly frame: SlideFrame;
  readonly drawing: SlideDrawing;
  readonly foot: SlideFoot;
}

/** Words at the left of the lower bar. */
export function childrenWords(scene: Pick<Scene, "children">): string {
  return scene.children ? "Under-18s are shown" : "Under-18s are not shown";
}

/** Composes the slide of a chart or business scene from the facts of the case. */
export function composeSlide(
  file: CaseFile,
  scene: Scene,
  place: SlidePlace,
  canvas: SlideCanvas,
  points: readonly PlacedPoint[],
): SlideContent {
  const numbers = scenePoints(scene, points);
  const framed = (marking = file.case.head.marking) =>
    slideFrame(canvas, {
      title: scene.title,
      words: sceneWords(scene, place.part),
      marking,
      note: file.case.head.note,
      foot: childrenWords(scene),
    });
  const first = framed();
  // What the legend tells is the same however much is told in counts.
  const room = footHeight(file, slideFacts(file, scene, place.part, mostMarks), first, numbers) + aboveRule;
  const area = drawingArea(canvas, first.from, first.bottom.y - room);
  const drawing = slideDrawing(file, scene, place.part, area, numbers);
  const { entities, links } = drawing.facts.shows;
  const frame = framed(highestMarking([shownMarking(file.case, { entities, links })]));
  const step = `step ${place.scene + 1}${place.parts > 1 ? `, part ${place.part + 1} of ${place.parts}` : ""}`;
  return { scene, place, frame, drawing, foot: slideFoot(file, drawing, frame, step, numbers) };
}

/** Between the picture and the rule under it. */
const aboveRule = 12;
