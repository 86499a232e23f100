/** A piece of an outline in absolute coordinates; arcs and quadratic curves have become cubic ones. */
export type Segment =
  | { readonly type: "move"; readonly x: number; readonly y: number }
  | { readonly type: "line"; readonly x: number; readonly y: number }
  | {
      readonly type: "curve";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: "close" };

const sizes: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Commands of SVG path data with their numbers; flags of arcs may stand without blanks. Reading ends where the text stops making sense, as browsers end there. */
function* commands(d: string): Generator<readonly [command: string, numbers: readonly number[]]> {
  const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
  const flag = /[\s,]*([01])/y;
  const letter = /[\s,]*([a-z])/iy;
  let at = 0;
  const take = (what: RegExp): string | undefined => {
    what.lastIndex = at;
    const found = what.exec(d);
    if (!found) return undefined;
    at = what.lastIndex;
    return found[1];
  };
  for (;;) {
    const command = take(letter);
    const size = command === undefined ? undefined : sizes[command.toLowerCase()];
    if (command === undefined || size === undefined) return;
    if (size === 0) {
      yield [command, []];
      continue;
    }
    for (let turn = 0; ; turn++) {
      const numbers: number[] = [];
      for (let index = 0; index < size; index++) {
        const isFlag = size === 7 && (index === 3 || index === 4);
        const text = take(isFlag ? flag : number);
        if (text === undefined) break;
        numbers.push(Number(text));
      }
      if (numbers.length < size) break;
      // Further pairs after a moveto are linetos.
      yield [turn > 0 && command === "m" ? "l" : turn > 0 && command === "M" ? "L" : command, numbers];
    }
  }
}

/** An elliptical arc as cubic curves of at most a quarter turn (SVG 2, appendix B.2.4). */
function arc(
  from: readonly [number, number],
  [rx0, ry0, turn, large, sweep, x, y]: readonly [number, number, number, number, number, number, number],
): readonly Segment[] {
  const [x0, y0] = from;
  let rx = Math.abs(rx0);
  let ry = Math.abs(ry0);
  if (rx === 0 || ry === 0 || (x0 === x && y0 === y)) return [{ type: "line", x, y }];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x0 - x) / 2, (y0 - y) / 2];
  const [px, py] = [cos * hx + sin * hy, -sin * hx + cos * hy];
  const grow = (px / rx) ** 2 + (py / ry) ** 2;
  if (grow > 1) {
    rx *= Math.sqrt(grow);
    ry *= Math.sqrt(grow);
  }
  const under = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweepBy = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (sweep === 0 && sweepBy > 0) sweepBy -= 2 * Math.PI;
  if (sweep === 1 && sweepBy < 0) sweepBy += 2 * Math.PI;
  const [mx, my] = [cos * cx - sin * cy + (x0 + x) / 2, sin * cx + cos * cy + (y0 + y) / 2];
  const parts = Math.max(1, Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-9));
  const each = sweepBy / parts;
  const k = (4 / 3) * Math.tan(each / 4);
  const on = (ux: number, uy: number): readonly [number, number] => [
    mx + cos * rx * ux - sin * ry * uy,
    my + sin * rx * ux + cos * ry * uy,
  ];
  return Array.from({ length: parts }, (_, index) => {
    const a = start + index * each;
    const b = a + each;
    const [x1, y1] = on(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a));
    const [x2, y2] = on(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b));
    const [ex, ey] = index === parts - 1 ? [x, y] : on(Math.cos(b), Math.sin(b));
    return { type: "curve", x1, y1, x2, y2, x: ex, y: ey } as const;
  });
}

/** SVG path data as moves, lines, cubic curves and closings. */
export function pathSegments(d: string): readonly Segment[] {
  const out: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, for smooth curves; the pen where the last command was no curve of that kind. */
  let last: { readonly of: "c" | "q" | ""; readonly x: number; readonly y: number } = { of: "", x: 0, y: 0 };
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number) => {
    out.push({ type: "curve", x1, y1, x2, y2, x: toX, y: toY });
    [x, y] = [toX, toY];
  };
  const quadratic = (qx: number, qy: number, toX: number, toY: number) => {
    const third = (a: number, b: number) => a + (2 / 3) * (b - a);
    curve(third(x, qx), third(y, qy), third(toX, qx), third(toY, qy), toX, toY);
    last = { of: "q", x: qx, y: qy };
  };
  for (const [command, n] of commands(d)) {
    const kind = command.toLowerCase();
    const [ox, oy] = command === kind ? [x, y] : [0, 0];
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = n;
    const before = last;
    last = { of: "", x: 0, y: 0 };
    switch (kind) {
      case "m":
        [x, y] = [ox + a, oy + b];
        [startX, startY] = [x, y];
        out.push({ type: "move", x, y });
        break;
      case "l":
        [x, y] = [ox + a, oy + b];
        out.push({ type: "line", x, y });
        break;
      case "h":
        x = ox + a;
        out.push({ type: "line", x, y });
        break;
      case "v":
        y = oy + a;
        out.push({ type: "line", x, y });
        break;
      case "c":
        curve(ox + a, oy + b, ox + c, oy + e, ox + f, oy + g);
        last = { of: "c", x: ox + c, y: oy + e };
        break;
      case "s": {
        const [x1, y1] = before.of === "c" ? [2 * x - before.x, 2 * y - before.y] : [x, y];
        curve(x1, y1, ox + a, oy + b, ox + c, oy + e);
        last = { of: "c", x: ox + a, y: oy + b };
        break;
      }
      case "q":
        quadratic(ox + a, oy + b, ox + c, oy + e);
        break;
      case "t": {
        const [qx, qy] = before.of === "q" ? [2 * x - before.x, 2 * y - before.y] : [x, y];
        quadratic(qx, qy, ox + a, oy + b);
        break;
      }
      case "a":
        out.push(...arc([x, y], [a, b, c, e, f, ox + g, oy + h]));
        [x, y] = [ox + g, oy + h];
        break;
      default:
        out.push({ type: "close" });
        [x, y] = [startX, startY];
    }
  }
  return out;
}
