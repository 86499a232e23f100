import type { Core, ElementDefinition } from "cytoscape";
import { discRadius } from "../../encode/markSvg";
import { corners } from "../../encode/shape";
import { controlDistance, loopDirection } from "./fan";
import type { Scene, SceneLine, SceneMark } from "./scene";

/** Marks and lines may have equal ids: Cytoscape's are told apart by their first letters. */
export const nodeId = (mark: string): string => `m:${mark}`;
export const edgeId = (line: string): string => `l:${line}`;
export const plainId = (id: string): string => id.slice(2);

export interface NodeData {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  readonly shape: string;
  readonly points: string;
}

/** A mark for Cytoscape, which does not draw it: where it can be hit, and where its lines end. */
export function nodeData(mark: SceneMark, selected: boolean): NodeData {
  const { look } = mark;
  const base = { id: nodeId(mark.id) };
  if (selected) {
    const side = 2 * discRadius(look);
    return { ...base, w: side, h: side, shape: "ellipse", points: "-1 -1 1 -1 1 1 -1 1" };
  }
  // Lines end at the body and ring; fold outlines and badges reach a little over them.
  const ring = look.ring ? 2 * (look.ring.gap + look.ring.width) : 0;
  const [w, h] = [look.body[0] + ring, look.body[1] + ring];
  const outline = corners(look.shape);
  if (outline)
    return { ...base, w, h, shape: "polygon", points: outline.map(([x, y]) => `${x} ${y}`).join(" ") };
  return {
    ...base,
    w,
    h,
    shape: look.shape === "circle" ? "ellipse" : "round-rectangle",
    points: "-1 -1 1 -1 1 1 -1 1",
  };
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: string;
  readonly bend?: number;
  readonly loop?: string;
  readonly source_arrow: string;
  readonly target_arrow: string;
}

/** A line for Cytoscape. A rival has a bar at each end. */
export function edgeData({ id, line, look, loop, offset }: SceneLine): EdgeData {
  const shape = (arrow: boolean) => (look.rival ? "tee" : arrow ? "triangle" : "none");
  return {
    id: edgeId(id),
    source: nodeId(line.from),
    target: nodeId(line.to),
    width: look.width,
    ...(look.dash.length > 0 ? { dash: look.dash, cap: look.cap } : {}),
    ...(!loop && offset !== 0 ? { bend: controlDistance(line.index, line.of) } : {}),
    ...(loop ? { loop: `${loopDirection(line.index)}deg` } : {}),
    source_arrow: shape(look.arrowFrom),
    target_arrow: shape(look.arrowTo),
  };
}

/** All elements of a scene whose marks have a place; lines without both ends are left out. */
export function elementsOf(
  scene: Scene,
  at: ReadonlyMap<string, { x: number; y: number }>,
  selected: ReadonlySet<string>,
): ReadonlyMap<string, ElementDefinition> {
  const made = new Map<string, ElementDefinition>();
  for (const mark of scene.marks.values()) {
    const place = at.get(mark.id);
    if (!place) continue;
    const data = nodeData(mark, selected.has(mark.id));
    made.set(data.id, { group: "nodes", data: { ...data }, position: { x: place.x, y: place.y } });
  }
  for (const line of scene.lines.values()) {
    const data = edgeData(line);
    if (made.has(data.source) && made.has(data.target))
      made.set(data.id, { group: "edges", data: { ...data } });
  }
  return made;
}

/** Makes Cytoscape's elements equal to the wanted ones; only what differs is touched. Positions of those that stay are left alone. */
export function replaceElements(
  cy: Core,
  known: ReadonlyMap<string, ElementDefinition>,
  wanted: ReadonlyMap<string, ElementDefinition>,
): void {
  cy.batch(() => {
    cy.elements()
      .filter((item) => {
        const want = wanted.get(item.id())?.data;
        // Ends of an edge cannot change: such a line is a new one.
        const turned =
          item.isEdge() && (item.data("source") !== want?.source || item.data("target") !== want?.target);
        return !want || turned;
      })
      .remove();
    const fresh: ElementDefinition[] = [];
    for (const [id, element] of wanted) {
      const item = cy.getElementById(id);
      if (item.empty()) fresh.push(element);
      else if (JSON.stringify(known.get(id)?.data) !== JSON.stringify(element.data)) {
        item.removeData();
        item.data(element.data);
      }
    }
    cy.add(fresh);
  });
}
