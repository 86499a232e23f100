/** Shares lie between 0 and 1; undefined = the case does not say (no volumes, no flow, nobody in those lanes). */
export interface PointMeasures {
  /** Share of the goods that can no longer get from the first function to the market. */
  readonly commodityLost?: number;
  /** Share of the money that can no longer get from the market to the last function. */
  readonly moneyLost?: number;
  /** Pieces that the charted contacts fall into; 1 = nothing parts. */
  readonly pieces: number;
  /** People who lose contact with the largest of those pieces. */
  readonly cutsOff: number;
  /** Place by betweenness among all people, equal ones sharing a place; undefined for what is no person. */
  readonly goBetween?: number;
  /** Functions that it touches. */
  readonly functions: number;
}

/** How a place in the ranking held when links were drawn by how sure we are of them. */
export interface Stability {
  readonly draws: number;
  /** Share of draws in which it was among the first three. */
  readonly inTop3: number;
  /** Middle 90 % of its places. */
  readonly best: number;
  readonly worst: number;
}

/** Under this share of draws it is not stable: an intelligence gap, not a target. */
export const stableFrom = 0.6;

/** Something whose loss would hurt the business: never a child, victim, exploited person, witness or professional. */
export interface Point {
  /** 'j:transport>storage', 'e:n12', 'l:e7': the same for the same thing, so that the number on it can be kept. */
  readonly id: string;
  readonly type: "junction" | "entity" | "link";
  readonly title: string;
  /** What is taken out: entities, or the links themselves. */
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly junction?: string;
  readonly measures: PointMeasures;
  /** Others who could take the place over: same function and at least half the contacts. */
  readonly substitutes: readonly string[];
  /** Why, in plain sentences. */
  readonly reasons: readonly string[];
  /** Links that the answer rests on, and those of them that are not confirmed. */
  readonly restsOn: readonly string[];
  readonly doubtful: readonly string[];
  /** Other equal least sets of its junction. */
  readonly equal: readonly (readonly string[])[];
  /** Children, victims and vulnerable people beside it: plan safeguarding first. */
  readonly beside: readonly string[];
  readonly stability?: Stability;
}

/** Ways to order points; each is one measure, none is a sum. */
export const pointOrders = ["flow lost", "cuts off", "go-between", "functions", "stability"] as const;
export type PointOrder = (typeof pointOrders)[number];

/** The larger share lost of the two kinds of goods; they are never added up. */
export function flowLostOf({ commodityLost, moneyLost }: PointMeasures): number {
  return Math.max(commodityLost ?? 0, moneyLost ?? 0);
}

function measureOf(point: Point, order: PointOrder): number {
  switch (order) {
    case "flow lost":
      return flowLostOf(point.measures);
    case "cuts off":
      return point.measures.cutsOff;
    case "go-between":
      return point.measures.goBetween === undefined ? Number.NEGATIVE_INFINITY : -point.measures.goBetween;
    case "functions":
      return point.measures.functions;
    case "stability":
      return point.stability?.inTop3 ?? 0;
  }
}

const same = (a: number, b: number) => a === b || Math.abs(a - b) < 1e-9;

export interface PlacedPoint {
  /** 1-based; equal points share a place. */
  readonly place: number;
  readonly tied: boolean;
  readonly point: Point;
}

/** What has to be taken out; with an equal share lost, fewer are the better answer. */
const size = (point: Point) => Math.max(1, point.entities.length);

/** Points by one measure. Ties share a place; among them a junction comes before what it is made of, then the order of the case holds. */
export function placed(points: readonly Point[], order: PointOrder): readonly PlacedPoint[] {
  const rank = { junction: 0, entity: 1, link: 2 } as const;
  const equal = (a: Point, b: Point) =>
    same(measureOf(a, order), measureOf(b, order)) && (order !== "flow lost" || size(a) === size(b));
  const sorted = [...points].sort((a, b) => {
    const [x, y] = [measureOf(a, order), measureOf(b, order)];
    if (!same(x, y)) return y - x;
    return (order === "flow lost" ? size(a) - size(b) : 0) || rank[a.type] - rank[b.type];
  });
  let place = 0;
  return sorted.map((point, index) => {
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    const tiedBefore = before !== undefined && equal(before, point);
    const tiedAfter = after !== undefined && equal(after, point);
    if (!tiedBefore) place = index + 1;
    return { place, tied: tiedBefore || tiedAfter, point };
  });
}
