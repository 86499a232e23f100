/** Protective marking (Government Security Classifications Policy): OFFICIAL, OFFICIAL-SENSITIVE, or a higher local scheme in free text. */
export interface Marking {
  readonly level: "OFFICIAL" | "OFFICIAL-SENSITIVE" | "LOCAL";
  /** The words of a local scheme; empty unless `level` is LOCAL. */
  readonly local: string;
  /** Handling instruction, e.g. 'RECIPIENTS ONLY'. */
  readonly handling: string;
  /** e.g. 'PERSONAL DATA'. */
  readonly descriptor: string;
}

const order = { OFFICIAL: 0, "OFFICIAL-SENSITIVE": 1, LOCAL: 2 } as const;

/** 'OFFICIAL-SENSITIVE - RECIPIENTS ONLY - PERSONAL DATA': tier, handling instruction, descriptor. */
export function markingText(marking: Marking): string {
  const level = marking.level === "LOCAL" ? marking.local.toUpperCase() : marking.level;
  return [level, marking.handling.toUpperCase(), marking.descriptor.toUpperCase()]
    .filter(Boolean)
    .join(" - ");
}

/** The highest of several markings; handling and descriptor come with the highest. Undefined for none. */
export function highestMarking(markings: Iterable<Marking | undefined>): Marking | undefined {
  let highest: Marking | undefined;
  for (const marking of markings) {
    if (marking && (!highest || order[marking.level] > order[highest.level])) highest = marking;
  }
  return highest;
}

/** True when a marking is of a lower level than another. */
export function isLower(marking: Marking, than: Marking): boolean {
  return order[marking.level] < order[than.level];
}
