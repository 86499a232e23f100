import type { CaseFile } from "../../core/caseFile";
import type { Mark } from "../../core/drawn";
import { type Point, type Rect, reservedRect } from "../../core/geometry";
import type { Scene } from "../../core/plan";
import { mostMarks } from "../../core/sceneFolds";
import { type SceneBody, scenePlaces, spreadOver } from "../../core/scenePlaces";
import { type MarkSet, setMark } from "./markSet";
import { densest, densities, type SlideDensity } from "./slideDensity";
import { type SlideFacts, slideFacts } from "./slideFacts";
import { givenPlaces, lanesShown, type SlideLane, sharesIn } from "./slidePlaces";

/** A scene with a place for every mark of it. */
export interface SlideArranged {
  readonly facts: SlideFacts;
  readonly density: SlideDensity;
  readonly sets: ReadonlyMap<string, MarkSet>;
  readonly places: ReadonlyMap<string, Point>;
  /** False where even so words meet. */
  readonly clear: boolean;
}

export type LaneBand = SlideLane & { readonly x: number; readonly w: number };

/** Columns of the lanes of the business, side by side. */
export function laneBands(lanes: readonly SlideLane[], area: Rect): readonly LaneBand[] {
  const w = area.w / Math.max(1, lanes.length);
  return lanes.map((lane, index) => ({ ...lane, x: area.x + index * w, w }));
}

/** Height of the heads of lanes. */
const laneHead = 40;

/** Where marks and their words may stand: under the heads of the lanes, where there are any. */
export function wordArea(scene: Pick<Scene, "view">, area: Rect): Rect {
  return scene.view === "business"
    ? { ...area, y: area.y + laneHead, h: Math.max(0, area.h - laneHead) }
    : area;
}

function bodiesOf(
  file: CaseFile,
  scene: Scene,
  facts: SlideFacts,
  sets: ReadonlyMap<string, MarkSet>,
  area: Rect,
): readonly SceneBody[] {
  const given = givenPlaces(file, scene, facts.all);
  const at = given.shares ? sharesIn(given.at, area) : given.at;
  const bands = new Map<string, Rect>();
  if (scene.view === "business")
    for (const { x, w, marks } of laneBands(lanesShown(facts.all), area))
      for (const id of marks) bands.set(id, { ...area, x: x - 20, w: w + 40 });
  const bodies = [...sets].map(([id, { body }]): SceneBody => {
    const within = bands.get(id);
    return { ...body, ...(at.get(id) ?? { x: 0, y: 0 }), id, ...(within ? { within } : {}) };
  });
  return given.shares ? bodies : spreadOver(bodies, area);
}

/** Share of the area that marks with their words may cover. */
const fullest = 0.66;

function attempt(
  file: CaseFile,
  scene: Scene,
  facts: SlideFacts,
  density: SlideDensity,
  area: Rect,
  pinned: (mark: Mark) => boolean,
  last: boolean,
): SlideArranged {
  const lanes = scene.view === "business" ? lanesShown(facts.all).length : 0;
  // In lanes names are no wider than a lane: they are broken rather than laid over its neighbour.
  const nameWidth = lanes > 0 ? Math.min(density.nameWidth, area.w / lanes - 12) : density.nameWidth;
  const narrow = { ...density, nameWidth };
  const sets = new Map(
    [...facts.all.marks].map(([id, mark]) => [id, setMark(file, mark, facts, narrow, pinned(mark))]),
  );
  const bodies = bodiesOf(file, scene, facts, sets, area);
  const need = bodies.map(reservedRect).reduce((sum, { w, h }) => sum + (w + 18) * (h + 18), 0);
  // Fuller than this they cannot be parted: not worth the trying.
  if (!last && need > fullest * area.w * area.h)
    return { facts, density, sets, places: new Map(), clear: false };
  return { facts, density, sets, ...scenePlaces(bodies, facts.all.lines, area) };
}

/** The largest words with which all marks find room; where none does, more of them are told in counts. */
export function slideArranged(
  file: CaseFile,
  scene: Scene,
  part: number,
  whole: Rect,
  pinned: (mark: Mark) => boolean,
): SlideArranged {
  const area = wordArea(scene, whole);
  let most = mostMarks;
  for (;;) {
    const facts = slideFacts(file, scene, part, most);
    const count = facts.all.marks.size;
    for (const density of densities) {
      if (count > density.most) continue;
      const last = density === densest && most <= 8;
      const tried = attempt(file, scene, facts, density, area, pinned, last);
      if (tried.clear || last) return tried;
    }
    most = Math.max(8, Math.floor(Math.min(most, count) * 0.85));
  }
}
