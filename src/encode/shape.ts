import { round2 } from "./round2";

/** Outlines of marks. Shape tells the type as well as the glyph does, so that grey-scale loses nothing. */
export type Shape =
  | "circle"
  | "hexagon"
  | "pentagon"
  | "square"
  | "box"
  | "card"
  | "lozenge"
  | "handset"
  | "diamond"
  | "octagon"
  | "bubble"
  | "flag"
  | "page";

/** Width and height at 100 % (TOKENS, Marks). */
export const shapeSize: { readonly [S in Shape]: readonly [number, number] } = {
  circle: [32, 32],
  hexagon: [60, 52],
  pentagon: [34, 35],
  square: [34, 34],
  box: [34, 34],
  card: [36, 28],
  lozenge: [40, 28],
  handset: [22, 34],
  diamond: [42, 42],
  octagon: [36, 36],
  bubble: [36, 34],
  flag: [32, 28],
  page: [26, 34],
};

const radius: { readonly [S in Shape]?: number } = {
  square: 5,
  box: 0.5,
  card: 4,
  lozenge: 8,
  handset: 6,
  page: 2,
};

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round2(x)} ${round2(y)}`).join("L")}z`;
}

function rounded(w: number, h: number, r: number): string {
  const a = `a${round2(r)} ${round2(r)} 0 0 1`;
  return (
    `M${round2(-w / 2 + r)} ${round2(-h / 2)}h${round2(w - 2 * r)}${a} ${round2(r)} ${round2(r)}v${round2(h - 2 * r)}` +
    `${a} ${round2(-r)} ${round2(r)}h${round2(-(w - 2 * r))}${a} ${round2(-r)} ${round2(-r)}v${round2(-(h - 2 * r))}${a} ${round2(r)} ${round2(-r)}z`
  );
}

/** Corners of a shape as fractions of half its width and height, for outlines and for where links end; undefined for round ones. */
export function corners(shape: Shape): readonly (readonly [number, number])[] | undefined {
  switch (shape) {
    case "hexagon":
      return [
        [-1, 0],
        [-0.5, -1],
        [0.5, -1],
        [1, 0],
        [0.5, 1],
        [-0.5, 1],
      ];
    case "pentagon":
      return [
        [-1, 1],
        [-1, -0.12],
        [0, -1],
        [1, -0.12],
        [1, 1],
      ];
    case "diamond":
      return [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ];
    case "octagon":
      return [
        [-0.42, -1],
        [0.42, -1],
        [1, -0.42],
        [1, 0.42],
        [0.42, 1],
        [-0.42, 1],
        [-1, 0.42],
        [-1, -0.42],
      ];
    case "flag":
      return [
        [-1, -1],
        [0.4, -1],
        [1, 0],
        [0.4, 1],
        [-1, 1],
      ];
    case "bubble":
      return [
        [-1, -1],
        [1, -1],
        [1, 0.6],
        [-0.2, 0.6],
        [-0.6, 1],
        [-0.6, 0.6],
        [-1, 0.6],
      ];
    default:
      return undefined;
  }
}

/** SVG path of a shape centred on 0, 0. */
export function shapePath(shape: Shape, w: number, h: number): string {
  const points = corners(shape);
  if (points) return polygon(points.map(([x, y]) => [(x * w) / 2, (y * h) / 2] as const));
  if (shape === "circle") {
    const r = round2(w / 2);
    return `M${round2(-w / 2)} 0a${r} ${r} 0 1 0 ${round2(w)} 0a${r} ${r} 0 1 0 ${round2(-w)} 0z`;
  }
  return rounded(w, h, radius[shape] ?? 0);
}
