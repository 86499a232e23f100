/** Something that takes room on a row, from left to right. */
export interface Slot {
  /** `elbow`: beside a person, where a line turns down or comes from above; `way`: where a line passes a row. */
  readonly type: "person" | "elbow" | "way";
  /** The person, or whose elbow it is; -1 for a way. */
  readonly person: number;
  /** Room to the left and right of its middle. */
  readonly half: number;
  readonly row: number;
  /** Of an elbow: how far its line leaves the person above (−) or below the middle. */
  lift: number;
}

/** Slots that stand together: people who are partners, and their elbows. */
export interface Block {
  readonly row: number;
  /** From left to right; turned round as a whole while the order is improved. */
  slots: readonly number[];
}

/** What the line down to the children of a union starts from: between two partners, or at an elbow. */
export type Pin =
  | { readonly type: "between"; readonly a: number; readonly b: number }
  | { readonly type: "elbow"; readonly slot: number };

/** Slots of one row above slots of the next: children under their parents, or a partner's line on its way down. */
export interface Bond {
  readonly union: number;
  readonly type: "descent" | "partner";
  /** None where parents are not recorded; the line starts in their middle. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** Those of the lower that are brothers and sisters by birth, eldest first. */
  readonly born: readonly number[];
}

/** Slots of a pin. */
export function pinSlots(pin: Pin): readonly number[] {
  return pin.type === "between" ? [pin.a, pin.b] : [pin.slot];
}
