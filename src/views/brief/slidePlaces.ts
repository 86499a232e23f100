import type { CaseFile } from "../../core/caseFile";
import { chainLanes } from "../../core/chain";
import type { Drawn, Mark } from "../../core/drawn";
import type { Point, Rect } from "../../core/geometry";
import type { Scene } from "../../core/plan";
import { placesIn, stateOf } from "../../core/sceneState";

/** Where marks of a scene stand to each other, before the slide has made room for their words. */
export interface Given {
  readonly at: ReadonlyMap<string, Point>;
  /** True where the places are shares of the drawing's area: put there by hand, for this slide. */
  readonly shares: boolean;
}

function mean(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0);
  return { x: sum((point) => point.x) / points.length, y: sum((point) => point.y) / points.length };
}

const membersOf = (mark: Mark) =>
  mark.type === "entity" ? [mark.id] : [mark.id, ...mark.members.map((item) => item.id)];

/** The place of each mark: its own, else the middle of its members. */
function placed(drawn: Drawn, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const at = new Map<string, Point>();
  for (const mark of drawn.marks.values()) {
    const own = known.get(mark.id) ?? mean(membersOf(mark).flatMap((id) => known.get(id) ?? []));
    if (own) at.set(mark.id, own);
  }
  return at;
}

/** Marks without a place stand beside those that they are linked to, each a little further round; loose ones below all. */
function completed(drawn: Drawn, at: Map<string, Point>, step: number): ReadonlyMap<string, Point> {
  const missing = [...drawn.marks.keys()].filter((id) => !at.has(id));
  const bottom = Math.max(0, ...[...at.values()].map(({ y }) => y));
  const left = Math.min(...[...at.values()].map(({ x }) => x), Number.POSITIVE_INFINITY);
  for (const [index, id] of missing.entries()) {
    const beside = drawn.lines.flatMap((line) =>
      line.from === id ? (at.get(line.to) ?? []) : line.to === id ? (at.get(line.from) ?? []) : [],
    );
    const near = mean(beside);
    const angle = index * 2.4;
    at.set(
      id,
      near
        ? { x: near.x + step * Math.cos(angle), y: near.y + step * Math.sin(angle) }
        : { x: (Number.isFinite(left) ? left : 0) + index * step, y: bottom + step },
    );
  }
  return at;
}

/** Lanes of the business that a scene shows, in their order, with the marks in each. */
export interface SlideLane {
  readonly id: string;
  readonly marks: readonly string[];
}

/** The lane of each mark: the first function of the chain that any of its members has; enabling functions stand in a lane of their own. */
export function lanesShown(drawn: Drawn): readonly SlideLane[] {
  const order: readonly string[] = [...chainLanes, "enabling"];
  const lanes = new Map<string, string[]>();
  for (const mark of drawn.marks.values()) {
    const items = mark.type === "entity" ? [mark.entity] : mark.members;
    const lane = chainLanes.find((each) => items.some((item) => item.functions.includes(each))) ?? "enabling";
    lanes.set(lane, [...(lanes.get(lane) ?? []), mark.id]);
  }
  return order.flatMap((id) => {
    const marks = lanes.get(id);
    return marks ? [{ id, marks }] : [];
  });
}

/** Marks of the business in columns, each as near as can be to the rows of those that it deals with, or at the height given. */
function inLanes(drawn: Drawn, given: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const lanes = lanesShown(drawn);
  const row = new Map<string, number>();
  for (const lane of lanes)
    for (const [index, id] of lane.marks.entries()) row.set(id, (index + 0.5) / lane.marks.length);
  const near = (id: string) =>
    drawn.lines.flatMap((line) =>
      line.from === id ? (row.get(line.to) ?? []) : line.to === id ? (row.get(line.from) ?? []) : [],
    );
  // A few sweeps of means, as for any layered drawing.
  for (let sweep = 0; sweep < 6; sweep++)
    for (const lane of sweep % 2 === 0 ? lanes : [...lanes].reverse()) {
      const wish = lane.marks.map((id) => {
        const rows = near(id);
        const middle = rows.length > 0 ? rows.reduce((a, b) => a + b, 0) / rows.length : (row.get(id) ?? 0.5);
        return { id, middle };
      });
      wish.sort((a, b) => a.middle - b.middle || (a.id < b.id ? -1 : 1));
      for (const [index, { id }] of wish.entries()) row.set(id, (index + 0.5) / wish.length);
    }
  const at = new Map<string, Point>();
  for (const [index, lane] of lanes.entries())
    for (const id of lane.marks)
      at.set(id, { x: (index + 0.5) / lanes.length, y: given.get(id)?.y ?? row.get(id) ?? 0.5 });
  return at;
}

/** Where a scene's marks stand: put there for the slide, else as the chart stood when the scene was saved, else as it stands now. */
export function givenPlaces(file: CaseFile, scene: Scene, drawn: Drawn): Given {
  const state = stateOf(scene.state) ?? {};
  const slide = placesIn(state, "slide");
  if (scene.view === "business") return { at: inLanes(drawn, placed(drawn, slide)), shares: true };
  if (slide.size > 0) return { at: completed(drawn, placed(drawn, slide), 0.14), shares: true };
  const saved = placesIn(state, "places");
  const known = new Map<string, Point>([...file.arrangement.positions, ...saved]);
  return { at: completed(drawn, placed(drawn, known), 120), shares: false };
}

/** Shares of an area as px of the slide, for marks that all keep clear of its edges. */
export function sharesIn(at: ReadonlyMap<string, Point>, area: Rect): ReadonlyMap<string, Point> {
  return new Map([...at].map(([id, { x, y }]) => [id, { x: area.x + x * area.w, y: area.y + y * area.h }]));
}
