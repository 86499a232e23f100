import { headerWords } from "./headerNames";

/** The three tables of data.police.uk: crimes on streets, what became of crimes, stops and searches. */
export const policeKinds = ["street", "outcomes", "search"] as const;
export type PoliceKind = (typeof policeKinds)[number];

/** Columns of a published table by what they mean; all others stay attributes under their own names. */
export interface PoliceTable {
  readonly kind: PoliceKind;
  readonly id: number | undefined;
  readonly date: number | undefined;
  readonly lon: number | undefined;
  readonly lat: number | undefined;
  /** The archive of 2010 gives the National Grid instead of longitude and latitude. */
  readonly easting: number | undefined;
  readonly northing: number | undefined;
  readonly location: number | undefined;
  /** Crime type, outcome type, or object of a search. */
  readonly what: number | undefined;
  /** 'Person search', 'Vehicle search'. */
  readonly label: number | undefined;
}

const whatOf: Record<PoliceKind, string> = {
  street: "crime type",
  outcomes: "outcome type",
  search: "object of search",
};

function kindOf(words: ReadonlySet<string>): PoliceKind | undefined {
  const has = (...names: string[]) => names.every((name) => words.has(name));
  const force = words.has("reported by") || words.has("falls within");
  const placed = has("longitude", "latitude") || has("easting", "northing");
  if (!placed) return undefined;
  if (force && has("month", "crime type")) return "street";
  if (force && has("month", "outcome type", "crime id")) return "outcomes";
  if (has("type", "date", "object of search", "legislation")) return "search";
  return undefined;
}

/** Recognises a table of data.police.uk by its headers, in any order; undefined for any other table. */
export function policeTable(headers: readonly string[]): PoliceTable | undefined {
  const words = headers.map(headerWords);
  const kind = kindOf(new Set(words));
  if (!kind) return undefined;
  const at = (name: string) => {
    const found = words.indexOf(name);
    return found < 0 ? undefined : found;
  };
  const search = kind === "search";
  return {
    kind,
    id: at("crime id"),
    date: at(search ? "date" : "month"),
    lon: at("longitude"),
    lat: at("latitude"),
    easting: at("easting"),
    northing: at("northing"),
    location: search ? undefined : at("location"),
    what: at(whatOf[kind]),
    label: search ? at("type") : undefined,
  };
}
