import { gridStep } from "../core/geometry";

export interface Packed {
  /** Top left corners, in order of the input; multiples of the grid. */
  readonly at: readonly { readonly x: number; readonly y: number }[];
  readonly w: number;
  readonly h: number;
}

/** Packs rectangles in shelves no wider than `width` (or the widest), in the order given. */
export function packShelves(
  sizes: readonly { readonly w: number; readonly h: number }[],
  width: number,
): Packed {
  const wide = Math.max(width, ...sizes.map((size) => size.w));
  const at: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  let right = 0;
  for (const size of sizes) {
    if (x > 0 && x + size.w > wide) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    at.push({ x, y });
    right = Math.max(right, x + size.w);
    x += Math.ceil(size.w / gridStep) * gridStep;
    shelf = Math.max(shelf, Math.ceil(size.h / gridStep) * gridStep);
  }
  return { at, w: right, h: y + shelf };
}
