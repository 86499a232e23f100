import cambridge from "../../../data/harm/cambridge-2026.json";
import severity from "../../../data/harm/severity.json";
import type { HarmRow, HarmScheme, HarmTable } from "../../core/harmScheme";

/** A file of data/harm. */
interface Transcribed {
  readonly title: string;
  readonly edition: string;
  readonly unit: string;
  readonly statement: string;
  readonly floor: number;
  readonly rows: readonly {
    readonly offence: string;
    readonly weight: number;
    readonly also: readonly string[];
    readonly basis?: string;
    /** Offences recorded nationally in 2024/25, to blend by. */
    readonly national?: number;
  }[];
  readonly categories: readonly {
    readonly offence: string;
    readonly blend: readonly string[];
    readonly also: readonly string[];
  }[];
  readonly fixed: readonly {
    readonly offence: string;
    readonly weight: number;
    readonly also: readonly string[];
  }[];
}

/** The mean weight of the subgroups of a published category, by how often each is recorded. */
function blended({ rows }: Transcribed, names: readonly string[]): number {
  let [sum, n] = [0, 0];
  for (const name of names) {
    const row = rows.find((each) => each.offence === name);
    if (!row?.national) throw new Error(`no national number for '${name}'`);
    sum += row.weight * row.national;
    n += row.national;
  }
  return Math.round((sum / n) * 100) / 100;
}

function tableOf(file: Transcribed): HarmTable {
  const rows: readonly HarmRow[] = [
    ...file.rows.map(
      ({ offence, weight, also, basis }): HarmRow => ({
        code: "",
        offence,
        weight,
        basis: basis === "offence" ? "offence" : "group",
        also,
      }),
    ),
    ...file.categories.map(
      ({ offence, blend, also }): HarmRow => ({
        code: "",
        offence,
        weight: blended(file, blend),
        basis: "category",
        also,
      }),
    ),
    ...file.fixed.map(
      ({ offence, weight, also }): HarmRow => ({ code: "", offence, weight, basis: "category", also }),
    ),
  ];
  const { title, edition, statement, unit, floor } = file;
  return { title, edition, statement, unit, floor, rows, loaded: false };
}

/** The built-in tables, each with where it was transcribed from. */
export const harmTables = {
  cchi: tableOf(cambridge),
  severity: tableOf(severity),
} as const satisfies Record<string, HarmTable>;

/** The table of a scheme: what the user loaded before what is built in; undefined for counts, and for own weights without a file. */
export function tableOfScheme({ type, table }: HarmScheme): HarmTable | undefined {
  if (table) return type === "counts" ? undefined : table;
  return type === "cchi" || type === "severity" ? harmTables[type] : undefined;
}
