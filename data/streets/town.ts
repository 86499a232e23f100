/** National Grid metres. */
export type Spot = readonly [easting: number, northing: number];
export type Ring = readonly Spot[];

export const fillKinds = ["land", "built", "park", "water", "sand"] as const;
export type FillKind = (typeof fillKinds)[number];
export const lineKinds = ["minor", "main", "rail", "river", "pier"] as const;
export type LineKind = (typeof lineKinds)[number];

export interface Line {
  readonly kind: LineKind;
  readonly name?: string;
  readonly points: readonly Spot[];
}

/** A part of a town where streets run in a grid of their own. */
export interface Quarter {
  readonly middle: Spot;
  /** Half width and half height. */
  readonly half: Spot;
  /** Degrees, anticlockwise from east. */
  readonly turn: number;
  /** Metres between streets, along and across. */
  readonly steps: Spot;
}

export interface Name {
  readonly text: string;
  readonly at: Spot;
  readonly kind: "town" | "district" | "water";
}

/** One invented town: what it is drawn from. */
export interface Town {
  readonly quarters: readonly Quarter[];
  readonly parks: readonly Ring[];
  readonly lines: readonly Line[];
  readonly names: readonly Name[];
}
