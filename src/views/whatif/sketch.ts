import type { Arrangement } from "../../core/arrangement";
import type { Case } from "../../core/case";
import type { Drawn } from "../../core/drawn";
import { hull, type Point, type Rect, rectsOverlap } from "../../core/geometry";
import { placeLabels } from "../../core/labels";
import type { Line } from "../../core/line";
import { type LineLook, lineLook } from "../../encode/lineLook";
import { labelOf, markName } from "../../encode/markWords";
import { paletteOf, type Theme } from "../../encode/palette";
import { type Look, lookOf, ocgName } from "../../encode/symbol";
import { placesOf } from "./placesOf";

export interface SketchMark extends Point {
  readonly id: string;
  readonly look: Look;
  /** Said for it: its accessible name. */
  readonly name: string;
  /** Half of its size on the picture. */
  readonly r: number;
  readonly members: readonly string[];
  readonly label?: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly weight: number;
  };
}

export interface SketchLine {
  readonly id: string;
  readonly line: Line;
  readonly look: LineLook;
  readonly from: string;
  readonly to: string;
  /** How far its middle stands off the straight one. */
  readonly bend: number;
}

export interface SketchBox {
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
}

/** What the chart draws, at the chart's own places, made small: the same for before and after. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  /** Size of marks against the chart's 100 %. */
  readonly scale: number;
  readonly marks: ReadonlyMap<string, SketchMark>;
  readonly lines: readonly SketchLine[];
  readonly boxes: readonly SketchBox[];
  /** Names left out for want of room. */
  readonly unnamed: number;
}

const margin = { x: 26, top: 26, bottom: 34 };
/** Marks may be a little larger against their distances than on the chart: at a third of the size they must still be told apart. */
const enlarged = 1.2;
const least = 0.36;
const fanStep = 7;
/** Inter's mean advance for names, in em. */
const advance = 0.57;

interface Fit {
  readonly scale: number;
  readonly at: (place: Point) => Point;
}

function fitted(places: Iterable<Point>, width: number, height: number): Fit {
  const all = hull(Array.from(places, ({ x, y }) => ({ x, y, w: 0, h: 0 }))) ?? { x: 0, y: 0, w: 1, h: 1 };
  const [w, h] = [width - 2 * margin.x, height - margin.top - margin.bottom];
  const scale = Math.min(1, w / Math.max(1, all.w), h / Math.max(1, all.h));
  const left = margin.x + (w - all.w * scale) / 2;
  const top = margin.top + (h - all.h * scale) / 2;
  return { scale, at: ({ x, y }) => ({ x: left + (x - all.x) * scale, y: top + (y - all.y) * scale }) };
}

const typeOf = (tier: Look["tier"]) =>
  tier === 3
    ? { size: 12.5, weight: 680 }
    : tier === 2
      ? { size: 12, weight: 640 }
      : { size: 11.5, weight: 540 };

/** 'WOOD' for 'WOOD, Gary' where nobody else drawn has the surname, else 'SMITH, D.': the whole name is in the mark's title and in the lists. */
function shortName(name: string, surnames: ReadonlyMap<string, number>): string {
  const comma = name.indexOf(", ");
  const surname = name.slice(0, comma);
  if (comma < 1 || surname !== surname.toUpperCase()) return name;
  if (surnames.get(surname) === 1) return surname;
  const [initial = ""] = name.slice(comma + 2);
  return `${surname}, ${initial}.`;
}

function surnamesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const surname = name.slice(0, Math.max(0, name.indexOf(", ")));
    if (surname) counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  return counts;
}

function boxesOf(drawn: Drawn, marks: ReadonlyMap<string, SketchMark>): readonly SketchBox[] {
  const rectOf = ({ x, y, r }: SketchMark): Rect => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  return drawn.boxes.flatMap((box) => {
    const own = box.marks.flatMap((id) => marks.get(id) ?? []);
    const inner = hull(own.map(rectOf));
    if (!inner) return [];
    const name = ocgName(box.group);
    const w = Math.max(inner.w + 16, name.length * 7.6 + 18);
    const rect = { x: inner.x + inner.w / 2 - w / 2, y: inner.y - 24, w, h: inner.h + 32 };
    const members = new Set(box.marks);
    // A box that would swallow strangers is not drawn, as on the chart: they would look like members.
    const strangers = [...marks.values()].some(
      (mark) => !members.has(mark.id) && rectsOverlap(rectOf(mark), rect),
    );
    return strangers ? [] : [{ id: box.group.id, name, rect }];
  });
}

/** Lays the chart's picture out in a frame of some px. */
export function sketchOf(
  kase: Case,
  drawn: Drawn,
  arrangement: Arrangement,
  theme: Theme,
  {
    width,
    height,
    around,
  }: {
    readonly width: number;
    readonly height: number;
    /** Places that set the frame where another picture stands beside this one; its own by default. */
    readonly around?: ReadonlyMap<string, Point>;
  },
): Sketch {
  const places = placesOf(drawn, arrangement);
  const fit = fitted((around ?? places).values(), width, height);
  const scale = Math.min(1, Math.max(least, fit.scale * enlarged));
  // The projector's words would leave room for half the names: here they grow by half as much.
  const words = (1 + paletteOf(theme).wordScale) / 2;
  const { focus } = arrangement;
  const degree = new Map<string, number>();
  for (const line of drawn.lines)
    for (const end of [line.from, line.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const bare = [...drawn.marks.values()].map((mark): SketchMark => {
    const look = lookOf(kase, mark, focus);
    const r =
      (Math.max(look.body[0], look.body[1]) / 2 + (look.ring ? look.ring.gap + look.ring.width : 0)) * scale;
    return {
      id: mark.id,
      look,
      name: markName(kase, mark, focus),
      r,
      members: mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id),
      ...fit.at(places.get(mark.id) ?? { x: 0, y: 0 }),
    };
  });
  const at = new Map(bare.map((mark) => [mark.id, mark]));
  const full = new Map(
    [...drawn.marks.values()].map((mark) => [mark.id, labelOf(kase, mark, focus).name] as const),
  );
  const surnames = surnamesOf([...full.values()]);
  const named = new Map(
    bare.flatMap((mark) => {
      const name = shortName(full.get(mark.id) ?? "", surnames);
      return name === "" ? [] : [[mark.id, { name, ...typeOf(mark.look.tier) }] as const];
    }),
  );
  const boxes = boxesOf(drawn, at);
  const segments = drawn.lines.flatMap((line) => {
    const [a, b] = [at.get(line.from), at.get(line.to)];
    return a && b && a !== b ? [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : [];
  });
  // The name of a box is a thing that no other name may lie on.
  const headers = boxes.map(({ id, name, rect }) => ({
    id: `box ${id}`,
    x: rect.x + 8 + name.length * 3.8,
    y: rect.y + 12,
    w: name.length * 3.8 + 4,
    h: 8,
    labelW: 0,
    labelH: 0,
    priority: 0,
  }));
  const items = bare.map((mark) => {
    const own = named.get(mark.id);
    return {
      id: mark.id,
      x: mark.x,
      y: mark.y,
      w: mark.r,
      h: mark.r,
      labelW: own ? own.name.length * own.size * words * advance + 4 : 0,
      labelH: own ? own.size * words * 1.25 : 0,
      priority: mark.look.tier * 1000 + (degree.get(mark.id) ?? 0),
    };
  });
  const placed = placeLabels({ items: [...headers, ...items], lines: segments, lineLabels: [] });
  let unnamed = 0;
  const inside = (x: number, y: number, half: number) =>
    x - half > 0 && x + half < width && y > 8 && y < height - 6;
  const marks = new Map(
    bare.map((mark): readonly [string, SketchMark] => {
      const own = named.get(mark.id);
      const place = placed.items.get(mark.id);
      if (!own) return [mark.id, mark];
      const half = (own.name.length * own.size * words * advance) / 2;
      if (!place || !inside(place.x, place.y, half)) {
        unnamed++;
        return [mark.id, mark];
      }
      const { x, y } = place;
      return [
        mark.id,
        { ...mark, label: { text: own.name, x, y, size: own.size * words, weight: own.weight } },
      ];
    }),
  );
  return {
    width,
    height,
    scale,
    marks,
    lines: drawn.lines.map((line) => ({
      id: line.id,
      line,
      look: lineLook(line),
      from: line.from,
      to: line.to,
      bend: (line.index - (line.of - 1) / 2) * fanStep,
    })),
    boxes,
    unnamed,
  };
}
