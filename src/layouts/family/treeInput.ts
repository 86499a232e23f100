/** One person as a box: the symbol with its words under it. All lengths in px at 100 %. */
export interface TreePerson {
  readonly id: string;
  /** Full width of symbol and words. */
  readonly w: number;
  /** From the middle of the symbol to its edge. */
  readonly reach: number;
  /** From the middle of the symbol to the top and to the foot of the box. */
  readonly up: number;
  readonly down: number;
  /** ISO of any precision, or empty: only to tell who is older where no tie does. */
  readonly born: string;
}

export interface TreeChild {
  readonly person: string;
  /** Brothers and sisters by birth stand on one row; other ties only put a child below. */
  readonly birth: boolean;
  readonly twin?: string;
}

export interface TreeUnion {
  readonly key: string;
  /** None (parents not recorded) to three. */
  readonly adults: readonly string[];
  /** Eldest first. */
  readonly children: readonly TreeChild[];
  /** Width of the words on the partners' line. */
  readonly words: number;
  /** When it began, ISO or empty: partners stand in this order. */
  readonly start: string;
  /** Something that hangs on the line under the partners. */
  readonly plate?: { readonly w: number; readonly h: number };
}

export interface TreeHousehold {
  readonly key: string;
  readonly members: readonly string[];
}

/** What the layout of a family tree is told: sizes and ties, neither facts nor looks. */
export interface TreeInput {
  readonly people: readonly TreePerson[];
  readonly unions: readonly TreeUnion[];
  readonly households: readonly TreeHousehold[];
  /** Width through height that a picture of several families is packed into. */
  readonly shape: number;
}
