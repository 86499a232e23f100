/** Counts behind the truth line: what is drawn of what there is. */
export interface Truth {
  readonly entities: number;
  readonly ofEntities: number;
  readonly links: number;
  readonly ofLinks: number;
  readonly filters: number;
  /** Entities inside folds; 0 = none. */
  readonly folded: number;
  /** Incidents and areas of the whole case: the chart draws neither. */
  readonly incidents: number;
  readonly areas: number;
  /** One more honest sentence, as for the overview; may be empty. */
  readonly words: string;
}

const number = (value: number) => value.toLocaleString("en-GB");

function part(count: number, word: string): string {
  return count === 0 ? "" : ` · ${number(count)} ${word}${count === 1 ? "" : "s"}`;
}

/** 'Showing 62 of 340 entities, 91 of 511 links · 3 filters', the words that every view and export carries. */
export function truthLine(truth: Truth): string {
  const filters =
    truth.filters === 0 ? "no filters" : `${truth.filters} filter${truth.filters === 1 ? "" : "s"}`;
  const folded = truth.folded > 0 ? ` · ${number(truth.folded)} folded` : "";
  const placed = `${part(truth.incidents, "incident")}${part(truth.areas, "area")}`;
  const words = truth.words ? ` · ${truth.words}` : "";
  return `Showing ${number(truth.entities)} of ${number(truth.ofEntities)} entities, ${number(truth.links)} of ${number(truth.ofLinks)} links · ${filters}${folded}${placed}${words}`;
}
