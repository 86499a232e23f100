/** One thing that a file holds, in words that no format may trip over. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  /** Name of a column, key or attribute, and its value. */
  readonly header: string;
  readonly value: string;
}

/** A format as the hostile set writes it: things, each linked to the next. A new format is one line of the list. */
export interface HostileFormat {
  readonly title: string;
  readonly file: string;
  readonly write: (things: readonly Thing[]) => string | Uint8Array;
  /** What one chain of n things must be read as, in a format that has no links or keeps no free attributes. */
  readonly keeps: { readonly links: boolean; readonly names: boolean; readonly attributes: boolean };
  /** Where a format has an id of its own kind (GEDCOM's @I1@), which cannot hold any text. */
  readonly ids?: "numbered";
  /** Where each thing is an incident rather than an entity. */
  readonly incidents?: true;
}

/** The bytes of a chain of things in a format. */
export function written(format: HostileFormat, things: readonly Thing[]): Uint8Array {
  const out = format.write(things);
  return typeof out === "string" ? new TextEncoder().encode(out) : out;
}
