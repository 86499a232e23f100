import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import type { Finding, Ranked } from "../../core/finding";
import { ordinal, type RankedPlace, rankedPlaces, rowKey } from "../../core/rankedPlaces";
import type { SourceType } from "../../core/sourceType";
import { measureValue } from "./measureValue";

type Ranking = Extract<Finding, { readonly type: "ranking" }>;

/** What the column of sources knows; undefined = it was not asked for or is not there yet. */
export type Rests = ReadonlyMap<string, readonly SourceType[]>;

/** A ranking as a table: everything that a row says, asked for cell by cell. */
export interface MeasureTable {
  readonly unit: string;
  readonly keys: readonly string[];
  readonly row: (key: string) => Ranked | undefined;
  readonly place: (key: string) => RankedPlace | undefined;
  readonly text: (key: string, column: string) => string;
  /** Rows of the run before that are not in this one. */
  readonly gone: readonly { readonly name: string; readonly place: number }[];
}

function byKey(ranking: Ranking): ReadonlyMap<string, { readonly row: Ranked; readonly at: RankedPlace }> {
  const places = rankedPlaces(ranking.rows);
  return new Map(
    ranking.rows.map((row, index) => [rowKey(row), { row, at: places[index] ?? { place: 0, tied: false } }]),
  );
}

/** 'SMITH, David', 'SMITH, David – WOOD, Gary'. */
export function rowName(kase: Case, row: Ranked): string {
  const name = (id: string) => {
    const item = kase.entities.get(id);
    return item ? nameText(item) : id;
  };
  return (row.ends ?? row.ids).map(name).join(" – ");
}

/** 'telephone only'; two or more without any one of which the place is lost: 'telephone and money'. */
export function restsWords(types: readonly SourceType[] | undefined): string {
  const [first, ...others] = types ?? [];
  if (first === undefined) return "";
  const last = others.pop();
  return last === undefined ? `${first} only` : `${[first, ...others].join(", ")} and ${last}`;
}

export function measureTable(
  kase: Case,
  ranking: Ranking,
  before: Ranking | undefined,
  rests: Rests | undefined,
): MeasureTable {
  const rows = byKey(ranking);
  const old = before ? byKey(before) : undefined;
  const was = (key: string): string => {
    if (!old) return "";
    const then = old.get(key)?.at.place;
    if (then === undefined) return "was not listed";
    return then === rows.get(key)?.at.place ? "same place" : `was ${ordinal(then)}`;
  };
  return {
    unit: ranking.unit,
    keys: [...rows.keys()],
    row: (key) => rows.get(key)?.row,
    place: (key) => rows.get(key)?.at,
    text: (key, column) => {
      const found = rows.get(key);
      if (!found) return "";
      switch (column) {
        case "name":
          return rowName(kase, found.row);
        case "place":
          return `${found.at.place.toLocaleString("en-GB")}${found.at.tied ? " =" : ""}`;
        case "value":
          return measureValue(found.row.value, ranking.unit);
        case "was":
          return was(key);
        case "rests":
          return restsWords(rests?.get(key));
        case "reason":
          return found.row.reason;
        default:
          return "";
      }
    },
    gone: [...(old ?? [])]
      .filter(([key]) => !rows.has(key))
      .map(([, { row, at }]) => ({ name: rowName(kase, row), place: at.place })),
  };
}
