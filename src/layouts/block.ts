import { boxHeader, boxMinWidth, boxPadding, gridStep, groupBox, type Point } from "../core/geometry";
import type { LayoutItem } from "../core/layoutInput";
import { addSpot, type Body, lowOf, margin, moveBody, reachOf } from "./body";

/** Between neighbours in a box. */
const gap = { across: 16, down: 12 };
/** Width to height that a box should have: wide enough for the header, as on the chart's picture. */
const wantedAspect = 1.15;

function upTo(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

/** Order of reading in a box: the OCG's hexagon, principals, significant, peripheral, the rest; ties as given. */
export function inRank(members: readonly LayoutItem[]): readonly LayoutItem[] {
  const rank = (item: LayoutItem) => (item.hub ? 4 : item.tier);
  return [...members].sort((a, b) => rank(b) - rank(a));
}

interface Cells {
  readonly across: number;
  readonly down: number;
  readonly half: number;
  readonly high: number;
  readonly low: number;
}

/** One size of cell for the whole box, so that any two members can change places; multiples of the grid (and of two steps across, so that half a cell is on the grid). */
function cellsOf(members: readonly LayoutItem[]): Cells {
  const half = Math.max(...members.map(reachOf));
  const high = Math.max(...members.map((item) => item.h));
  const low = Math.max(...members.map(lowOf));
  // Two columns of the narrowest marks must still carry the header.
  const narrowest = Math.min(...members.map(reachOf));
  const across = Math.max(2 * half + gap.across, boxMinWidth - 2 * boxPadding - 2 * narrowest);
  return { across: upTo(across, 2 * gridStep), down: upTo(high + low + gap.down, gridStep), half, high, low };
}

function bestColumns(count: number, cells: Cells): number {
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const w = Math.max(columns * cells.across + 2 * boxPadding, boxMinWidth);
    const h = rows * cells.down + 2 * boxPadding + boxHeader;
    const empty = (columns * rows - count) / (columns * rows);
    const cost = Math.abs(Math.log(w / h / wantedAspect)) + 0.5 * empty;
    if (cost < bestCost) {
      best = columns;
      bestCost = cost;
    }
  }
  return best;
}

function emptyBody(group: string): Body {
  return {
    spots: [],
    box: group,
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
    fixed: false,
    known: false,
    wires: [],
  };
}

/** A box with its members in rows; the anchor is the middle of the first row, on whose grid all members stand. */
export function boxBody(group: string, members: readonly LayoutItem[]): Body {
  const body = emptyBody(group);
  const cells = cellsOf(members);
  const columns = bestColumns(members.length, cells);
  const rows = Math.ceil(members.length / columns);
  inRank(members).forEach((item, index) => {
    const column = (index % columns) - (columns - 1) / 2;
    addSpot(body, item, column * cells.across, Math.floor(index / columns) * cells.down);
  });
  const side =
    Math.max(((columns - 1) / 2) * cells.across + cells.half + boxPadding, boxMinWidth / 2) + margin;
  body.left = side;
  body.right = side;
  body.top = cells.high + boxPadding + boxHeader + margin;
  body.bottom = (rows - 1) * cells.down + cells.low + boxPadding + margin;
  return body;
}

function clash(a: LayoutItem, at: Point, b: LayoutItem, bt: Point): boolean {
  return (
    Math.abs(at.x - bt.x) < reachOf(a) + reachOf(b) + 4 &&
    at.y - a.h < bt.y + lowOf(b) + 4 &&
    bt.y - b.h < at.y + lowOf(a) + 4
  );
}

/** A box whose members partly stand already: those stay, the others take the nearest free cells round them. */
export function boxBodyAround(
  group: string,
  members: readonly LayoutItem[],
  standing: ReadonlyMap<string, Point>,
  strangers: readonly Body[] = [],
): Body {
  const body = emptyBody(group);
  const cells = cellsOf(members);
  const ranked = inRank(members);
  const placed: { item: LayoutItem; at: Point }[] = ranked.flatMap((item) => {
    const at = standing.get(item.id);
    return at ? [{ item, at }] : [];
  });
  const [first] = placed;
  if (!first) return boxBody(group, members);
  for (const item of ranked) {
    if (standing.has(item.id)) continue;
    const at = nearestCell(item, first.at, cells, placed, strangers);
    placed.push({ item, at });
  }
  body.x = first.at.x;
  body.y = first.at.y;
  for (const { item, at } of placed) addSpot(body, item, at.x - body.x, at.y - body.y);
  fitBox(body);
  moveBody(body, body.x, body.y);
  return body;
}

function nearestCell(
  item: LayoutItem,
  origin: Point,
  cells: Cells,
  placed: readonly { item: LayoutItem; at: Point }[],
  strangers: readonly Body[],
): Point {
  const middle = {
    x: placed.reduce((sum, each) => sum + each.at.x, 0) / placed.length,
    y: placed.reduce((sum, each) => sum + each.at.y, 0) / placed.length,
  };
  // A ring of cells one wider than a full square of the placed always has a free one, strangers aside.
  const ring = Math.ceil(Math.sqrt(placed.length + strangers.length)) + 2;
  const farX = Math.round((middle.x - origin.x) / cells.across);
  const farY = Math.round((middle.y - origin.y) / cells.down);
  let best: Point | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let row = farY - ring; row <= farY + ring; row++) {
    for (let column = farX - ring; column <= farX + ring; column++) {
      const at = { x: origin.x + column * cells.across, y: origin.y + row * cells.down };
      if (placed.some((each) => clash(item, at, each.item, each.at))) continue;
      const rect = groupBox([...placed.map((each) => ({ ...each.item, ...each.at })), { ...item, ...at }]);
      const swallowed = rect
        ? strangers.filter(
            (body) =>
              rect.x < body.x + body.right &&
              body.x - body.left < rect.x + rect.w &&
              rect.y < body.y + body.bottom &&
              body.y - body.top < rect.y + rect.h,
          ).length
        : 0;
      const cost =
        Math.abs(at.x - middle.x) + Math.abs(at.y - middle.y) + swallowed * 1e5 + (row < 0 ? 1 : 0);
      if (cost < bestCost) {
        best = at;
        bestCost = cost;
      }
    }
  }
  return best ?? { x: origin.x, y: origin.y + (ring + 1) * cells.down };
}

/** Works out a box body's extents from where its members stand. */
export function fitBox(body: Body): void {
  const rect = groupBox(body.spots.map((spot) => ({ ...spot.item, x: spot.dx, y: spot.dy })));
  if (!rect) return;
  body.left = -rect.x + margin;
  body.right = rect.x + rect.w + margin;
  body.top = -rect.y + margin;
  body.bottom = rect.y + rect.h + margin;
}
