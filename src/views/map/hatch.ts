type Px = readonly [x: number, y: number];

/** Where a level line runs inside rings, by the even-odd rule: from, to, from, to … */
function crossings(rings: readonly (readonly Px[])[], level: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (let at = 0; at < ring.length; at++) {
      const [ax, ay] = ring[at] ?? [0, 0];
      const [bx, by] = ring[(at + 1) % ring.length] ?? [0, 0];
      if (ay > level !== by > level) found.push(ax + ((bx - ax) * (level - ay)) / (by - ay));
    }
  return found.sort((one, other) => one - other);
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Stripes at 45° inside rings, as SVG path data; `step` and `from` choose every so many-th, for stripes in turn. */
export function stripes(
  rings: readonly (readonly Px[])[],
  frame: Frame,
  gap: number,
  every = 1,
  from = 0,
): string {
  // Turned so that stripes lie level; a whole number of gaps from the corner of the frame, so that neighbours line up.
  const k = Math.SQRT1_2;
  const turned = rings.map((ring) => ring.map(([x, y]): Px => [(x - y) * k, (x + y) * k]));
  const most = (frame.width + frame.height) * k;
  let d = "";
  for (let line = from; line * gap < most; line += every) {
    const level = line * gap;
    const cuts = crossings(turned, level);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const [u, v] = [cuts[at] ?? 0, cuts[at + 1] ?? 0];
      const place = (along: number) =>
        `${((along + level) * k).toFixed(1)} ${((level - along) * k).toFixed(1)}`;
      if (v - u > 0.3) d += `M${place(u)}L${place(v)}`;
    }
  }
  return d;
}

/** Dots in rows inside rings, every second row moved by half a gap; strokes without length for round caps. */
export function dots(rings: readonly (readonly Px[])[], frame: Frame, gap: number): string {
  let d = "";
  const rows = Math.ceil(frame.height / gap);
  for (let row = 0; row <= rows; row++) {
    const level = row * gap + 0.01;
    const shift = row % 2 === 0 ? 0 : gap / 2;
    const cuts = crossings(rings, level);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const right = Math.min(cuts[at + 1] ?? 0, frame.width);
      let x = Math.ceil((Math.max(cuts[at] ?? 0, 0) - shift) / gap) * gap + shift;
      for (; x <= right; x += gap) d += `M${x.toFixed(1)} ${level.toFixed(1)}h0`;
    }
  }
  return d;
}
