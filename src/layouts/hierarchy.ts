import { gridStep, onGrid } from "../core/geometry";
import { soundInput } from "./arrange";
import { type Body, moveBody } from "./body";
import { type CommandNode, commandForest } from "./command";
import { finish } from "./finish";
import { extentOf, shiftTo } from "./fit";
import type { Layout } from "./layout";
import { packShelves } from "./pack";
import { buildScene } from "./scene";

/** Between layers, for the lines; between neighbours. */
const drop = 60;
const aside = gridStep;

const even = (value: number) => Math.ceil(value / (2 * gridStep)) * 2 * gridStep;
const up = (value: number) => Math.ceil(value / gridStep) * gridStep;

/** Below a commander: subtrees, and in between a grid of those who command nobody and the things attached. */
interface Plan {
  readonly node: CommandNode;
  readonly trees: readonly Plan[];
  readonly cells: readonly Body[];
  readonly columns: number;
  readonly across: number;
  readonly down: number;
  readonly width: number;
}

function isEnd(node: CommandNode): boolean {
  return node.children.length === 0 && node.attached.length === 0;
}

/** Every other row is set half a cell aside, so that lines from above pass between the marks of the row before. */
function gridWidth(cells: number, columns: number, across: number): number {
  return columns * across + (cells > columns ? across / 2 : 0);
}

/** `flat` is how much wider than tall a grid may be; deep grids make narrow trees. */
function planOf(node: CommandNode, flat: number): Plan {
  const trees = node.children.filter((child) => !isEnd(child)).map((child) => planOf(child, flat));
  const ends = node.children.filter(isEnd).map((child) => child.body);
  const cells = [...ends, ...node.attached];
  const across = even(Math.max(0, ...cells.map((body) => body.left + body.right)));
  const high = Math.max(0, ...cells.map((body) => body.top));
  const down = up(high + Math.max(0, ...cells.map((body) => body.bottom)));
  const square = Math.round(Math.sqrt((cells.length * down * flat) / Math.max(across, 1)));
  // Up to three stand in one row, unless the tree must be narrow: a grid of them looks like a second level of command.
  const columns = Math.min(cells.length, Math.max(flat < 0.5 ? 1 : 3, square));
  const parts = trees.map((tree) => tree.width + aside);
  const wide = gridWidth(cells.length, columns, across);
  if (columns > 0) parts.push(wide + aside);
  const own = even(node.body.left + node.body.right);
  const width = even(Math.max(own, parts.reduce((sum, part) => sum + part, 0) - aside));
  return { node, trees, cells, columns, across, down, width };
}

/** Every subtree has a strip of its own, so nothing of another can stand in its way. */
function place(plan: Plan, left: number, layer: number, drawn: Body[]): void {
  moveBody(plan.node.body, onGrid(left + plan.width / 2), plan.node.layer * layer);
  drawn.push(plan.node.body);
  const grid = gridWidth(plan.cells.length, plan.columns, plan.across);
  const used = plan.trees.reduce((sum, tree) => sum + tree.width + aside, 0) + (grid > 0 ? grid : -aside);
  let x = left + Math.max(0, (plan.width - used) / 2);
  const half = Math.ceil(plan.trees.length / 2);
  for (const [index, tree] of plan.trees.entries()) {
    if (index === half && grid > 0) x = placeCells(plan, x, layer, drawn);
    place(tree, x, layer, drawn);
    x += tree.width + aside;
  }
  if (half === plan.trees.length && grid > 0) placeCells(plan, x, layer, drawn);
}

function placeCells(plan: Plan, x: number, layer: number, drawn: Body[]): number {
  plan.cells.forEach((body, index) => {
    const row = Math.floor(index / plan.columns);
    const column = (index % plan.columns) + (row % 2 === 0 ? 0.5 : 1);
    moveBody(body, onGrid(x + column * plan.across), (plan.node.layer + 1) * layer + row * plan.down);
    drawn.push(body);
  });
  return x + gridWidth(plan.cells.length, plan.columns, plan.across) + aside;
}

/** Draws the trees, those of one piece side by side on one level, in shelves at the origin; answers how much the whole must be shrunk to fit the frame. */
function draw(
  forest: readonly (readonly CommandNode[])[],
  layer: number,
  flat: number,
  frame: { readonly width: number; readonly height: number },
): number {
  const trees = forest.map((roots) => {
    const drawn: Body[] = [];
    let left = 0;
    for (const root of roots) {
      const plan = planOf(root, flat);
      place(plan, left, layer, drawn);
      left += plan.width + aside;
    }
    return drawn;
  });
  const sizes = trees.map((bodies) => {
    const extent = extentOf(bodies);
    return { w: extent.w + aside, h: extent.h + drop / 2 };
  });
  const area = sizes.reduce((sum, size) => sum + size.w * size.h, 0);
  const packed = packShelves(sizes, Math.sqrt((area * 1.1 * frame.width) / frame.height));
  trees.forEach((bodies, index) => {
    const at = packed.at[index];
    if (at) shiftTo(bodies, at.x, at.y);
  });
  const [w, h] = [packed.w / frame.width, packed.h / frame.height];
  // Of two that fill the screen alike, the one that is smaller the other way.
  return Math.max(w, h) + 0.05 * Math.min(w, h);
}

/** From wide and shallow to narrow and deep; the one that is largest on the screen is drawn. */
const flats = [2, 1.2, 0.7, 0.4, 0.2, 0.1] as const;

/** Command from the top down; what nobody commands stands below whom it is nearest to. */
export const hierarchy: Layout = {
  title: "Command hierarchy",
  about: "Who directs whom, from the top down; what nobody directs stands below those it is linked to.",
  boxes: "none",
  async run(input, step) {
    const sound = soundInput(input);
    const scene = buildScene({ ...sound, current: new Map() }, "none");
    await step(0);
    const forest = commandForest(scene, sound.lines);
    const high = up(Math.max(0, ...scene.bodies.map((body) => body.top + body.bottom)) + drop);
    const pins = new Map(
      scene.bodies.filter((body) => body.fixed).map((body) => [body, { x: body.x, y: body.y }]),
    );
    const shrunk = flats.map((flat) => draw(forest, high, flat, sound));
    draw(forest, high, flats[shrunk.indexOf(Math.min(...shrunk))] ?? 1.2, sound);
    const { x, y, w, h } = extentOf(scene.bodies);
    for (const body of scene.bodies)
      moveBody(
        body,
        body.x + onGrid(sound.width / 2 - x - w / 2),
        body.y + onGrid(sound.height / 2 - y - h / 2),
      );
    for (const [body, at] of pins) moveBody(body, at.x, at.y);
    return finish(scene.bodies, sound, step);
  },
};
