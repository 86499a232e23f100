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

interface Grid {
  readonly columns: number;
  readonly across: number;
  readonly down: number;
  readonly high: number;
}

function gridOf(bodies: readonly Body[]): Grid {
  const across = even(Math.max(0, ...bodies.map((body) => body.left + body.right)));
  const high = Math.max(0, ...bodies.map((body) => body.top));
  const down = up(high + Math.max(0, ...bodies.map((body) => body.bottom)));
  const columns = Math.max(1, Math.round(Math.sqrt((bodies.length * down * 1.2) / Math.max(across, 1))));
  return { columns: Math.min(columns, Math.max(1, bodies.length)), across, down, high };
}

function widthOf(node: CommandNode): number {
  const own = even(node.body.left + node.body.right);
  const { columns, across } = gridOf(node.attached);
  const below = node.children.reduce((sum, child) => sum + widthOf(child) + aside, 0);
  return even(Math.max(own, below + (node.attached.length > 0 ? columns * across + aside : 0)));
}

/** Every subtree has a strip of its own, so nothing of another can stand in its way. */
function placeNode(node: CommandNode, left: number, layers: readonly number[], drawn: Body[]): void {
  const width = widthOf(node);
  const y = layers[node.layer] ?? 0;
  moveBody(node.body, onGrid(left + width / 2), y);
  drawn.push(node.body);
  const grid = gridOf(node.attached);
  const used =
    node.children.reduce((sum, child) => sum + widthOf(child) + aside, 0) +
    (node.attached.length > 0 ? grid.columns * grid.across + aside : 0);
  let x = left + Math.max(0, (width - used) / 2);
  const half = Math.ceil(node.children.length / 2);
  const children = (list: readonly CommandNode[]) => {
    for (const child of list) {
      placeNode(child, x, layers, drawn);
      x += widthOf(child) + aside;
    }
  };
  children(node.children.slice(0, half));
  const top = layers[node.layer + 1] ?? 0;
  node.attached.forEach((body, index) => {
    const column = index % grid.columns;
    moveBody(
      body,
      onGrid(x + (column + 0.5) * grid.across),
      top + Math.floor(index / grid.columns) * grid.down,
    );
    drawn.push(body);
  });
  if (node.attached.length > 0) x += grid.columns * grid.across + aside;
  children(node.children.slice(half));
}

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
    const layers = Array.from({ length: scene.bodies.length + 2 }, (_, layer) => layer * high);
    const trees = forest.map((root) => {
      const drawn: Body[] = [];
      placeNode(root, 0, layers, drawn);
      return drawn;
    });
    const sizes = trees.map((bodies) => {
      const extent = extentOf(bodies);
      return { w: extent.w + aside, h: extent.h + drop / 2 };
    });
    const area = sizes.reduce((sum, size) => sum + size.w * size.h, 0);
    const packed = packShelves(sizes, Math.sqrt((area * 1.1 * sound.width) / sound.height));
    trees.forEach((bodies, index) => {
      const at = packed.at[index];
      if (at) shiftTo(bodies, at.x, at.y);
    });
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
