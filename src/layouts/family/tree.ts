import type { Point } from "../../core/geometry";

/** A line of right angles (a fork of twins apart), with the places where it hops over another. */
export interface TreeLine {
  readonly points: readonly Point[];
  /** On its horizontal parts. */
  readonly hops: readonly Point[];
}

/** The line down to one child. */
export interface TreeStalk {
  readonly person: string;
  readonly line: TreeLine;
  /** Where a remark on the tie stands: on the part above the child. */
  readonly remark: Point;
}

export interface PlacedUnion {
  readonly key: string;
  /** From partner to partner; the first is the one that words and strokes stand on. */
  readonly partners: readonly TreeLine[];
  /** Middle of the level part of the partners' line; absent where there is none. */
  readonly words?: Point;
  /** Down from the partners, and the bar over the children. */
  readonly descent: readonly TreeLine[];
  readonly stalks: readonly TreeStalk[];
  readonly plate?: Point;
  /** Middle of the bar over the children. */
  readonly bar?: Point;
}

export interface PlacedHousehold {
  readonly key: string;
  /** One closed outline of right angles a fragment: nobody else is inside. */
  readonly outlines: readonly (readonly Point[])[];
}

/** One generation of the families that stand side by side. */
export interface TreeRow {
  readonly generation: number;
  readonly y: number;
  /** Left end of what stands on it. */
  readonly x: number;
}

/** Where everything of a family tree stands. Every person is here once. */
export interface Tree {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Point>;
  readonly unions: readonly PlacedUnion[];
  readonly households: readonly PlacedHousehold[];
  readonly rows: readonly TreeRow[];
  /** Lines that cross, each drawn as a hop. */
  readonly crossings: number;
  /** Ties that no row order can show (a child above its parent): union key and child, told instead of drawn. */
  readonly undrawn: readonly { readonly union: string; readonly person: string }[];
}
