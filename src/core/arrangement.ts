/** Where a mark stands on the chart, in chart units (px at 100 %). A pinned mark is never moved by a layout. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

/** Several entities drawn as one mark with a chip '×5'. The truth line counts all of them. */
export interface Fold {
  /** 'f' + the id that it was made from, so that it never meets an entity id. */
  readonly id: string;
  readonly label: string;
  readonly by: "leaves" | "ocg" | "cluster" | "chosen";
  readonly members: readonly string[];
}

export const multiplicities = ["single", "each way", "all"] as const;
/** Several links between a pair drawn as one, one per direction, or all. */
export type Multiplicity = (typeof multiplicities)[number];

/** How the user has arranged the chart. Facts are in Case, looks in encode; this is neither. */
export interface Arrangement {
  readonly layout: string;
  readonly seed: number;
  /** By entity id or fold id. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly folds: ReadonlyMap<string, Fold>;
  /** OCGs in colour, in order of focus; at most four. */
  readonly focus: readonly string[];
  readonly multiplicity: Multiplicity;
}

export const maxFocus = 4;

export const emptyArrangement: Arrangement = Object.freeze({
  layout: "association",
  seed: 1,
  positions: new Map(),
  folds: new Map(),
  focus: [],
  multiplicity: "single",
});

/** Folds whose members are also members of an earlier fold lose them: one entity is drawn once. */
export function foldOf(arrangement: Pick<Arrangement, "folds">): ReadonlyMap<string, string> {
  const inside = new Map<string, string>();
  for (const fold of arrangement.folds.values()) {
    for (const member of fold.members) if (!inside.has(member)) inside.set(member, fold.id);
  }
  return inside;
}
