import type { PlacedUnion, Tree, TreeLine } from "../../store/treeStore";
import type { TreePart } from "./treePart";
import type { TreeScene } from "./treeScene";

interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxes = new WeakMap<PlacedUnion, Window>();

/** Box of everything that is drawn for a union; worked out once. */
function boxOf(union: PlacedUnion): Window {
  const known = boxes.get(union);
  if (known) return known;
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { points } of [...union.partners, ...union.descent, ...union.stalks.map(({ line }) => line)])
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  const box = { left, top, right, bottom };
  boxes.set(union, box);
  return box;
}

/** A line with the hops in the window alone: one across thousands of others has as many arcs, and each would be painted in every frame. */
function hopsWithin(line: TreeLine, window: Window): TreeLine {
  const hops = line.hops.filter(
    ({ x, y }) => x > window.left && x < window.right && y > window.top && y < window.bottom,
  );
  return hops.length === line.hops.length ? line : { ...line, hops };
}

/** A union as it is drawn in the window; the same object where all of it is in. */
function unionWithin(union: PlacedUnion, window: Window): PlacedUnion {
  const box = boxOf(union);
  if (
    box.left > window.left &&
    box.right < window.right &&
    box.top > window.top &&
    box.bottom < window.bottom
  )
    return union;
  return {
    ...union,
    partners: union.partners.map((line) => hopsWithin(line, window)),
    descent: union.descent.map((line) => hopsWithin(line, window)),
    stalks: union.stalks.map((stalk) => ({ ...stalk, line: hopsWithin(stalk.line, window) })),
  };
}

/** People and unions that reach into a window of the tree. */
export function inFrame(tree: Tree, scene: TreeScene, window: Window, far: boolean): TreePart {
  const people = [...scene.figures.values()].filter(({ id, w, up, down }) => {
    const at = tree.places.get(id);
    return (
      at !== undefined &&
      at.x + w / 2 > window.left &&
      at.x - w / 2 < window.right &&
      at.y + down > window.top &&
      at.y - up - 24 < window.bottom
    );
  });
  const unions = tree.unions.filter((union) => {
    const box = boxOf(union);
    return (
      box.right + 40 > window.left &&
      box.left - 40 < window.right &&
      box.bottom + 40 > window.top &&
      box.top - 40 < window.bottom
    );
  });
  return { people, unions: far ? unions : unions.map((union) => unionWithin(union, window)), far };
}
