import { areaCode } from "../core/areaCode";
import type { Attribute } from "../core/entity";
import { withIndicators } from "../core/joinAreas";
import type { Area } from "../core/place";
import { areaVintage, indicatorName } from "./areaVintage";
import type { Assembly } from "./assemble";
import { bare, readNumber } from "./cell";
import { countText } from "./limits";
import { rowReader, type TableRun } from "./tableRun";

/** Areas found so far, over all tables: tables about the same areas become one area with the indicators of all. */
export interface KnownAreas {
  readonly list: Area[];
  /** Place in the list of the area of a code, with the table that made it last. */
  readonly byCode: Map<string, { readonly at: number; table: string }>;
}

export function noAreas(): KnownAreas {
  return { list: [], byCode: new Map() };
}

/** '1,234' as the number that it is; all else as it stands. */
function figure(text: string): string {
  return text.includes(",") && readNumber(text) !== undefined ? text.replaceAll(",", "") : text;
}

/** Reads a table of areas: one row is one area without a shape. A code that comes again in the same table is an area of its own. */
export async function readAreaRows(run: TableRun, known: KnownAreas): Promise<number | undefined> {
  const { table, columns } = run;
  const codeAt = columns.get("id")?.[0];
  const codeHeader = codeAt === undefined ? "" : (table.headers[codeAt] ?? "");
  const sample = table.rows.find((row) => bare(row[codeAt ?? -1] ?? "") !== "")?.[codeAt ?? -1] ?? "";
  const vintage = areaVintage(table.name, table.headers, codeHeader, bare(sample));
  const names = new Map(table.headers.map((header) => [header, indicatorName(header, vintage)]));
  const named = ({ name, value, provenance }: Attribute): Attribute => ({
    name: readNumber(value) === undefined ? name : (names.get(name) ?? name),
    value: figure(value),
    provenance,
  });
  let repeated = 0;
  const row = rowReader(run);
  for (let index = 0; index < table.rows.length; index++) {
    if (
      (index & 63) === 0 &&
      run.pause.due() &&
      !(await run.pause.rest(`Reading ${table.name}`, index / table.rows.length))
    )
      return undefined;
    row.to(index);
    const code = row.text("id");
    const made: Area = {
      id: "",
      sourceId: code,
      name: row.text("label") || code,
      layer: vintage.deprivation ? "vulnerability" : "other",
      polygons: [],
      indicators: row.attributes().map(named),
      provenance: [],
    };
    const key = areaCode(code);
    const before = key === "" ? undefined : known.byCode.get(key);
    const first = before && before.table !== table.name ? known.list[before.at] : undefined;
    if (before && first) {
      known.list[before.at] = withIndicators(first, made);
      before.table = table.name;
      continue;
    }
    if (before) repeated++;
    else if (key !== "") known.byCode.set(key, { at: known.list.length, table: table.name });
    known.list.push(made);
  }
  tell(run, vintage, repeated);
  return table.rows.length;
}

function tell({ table }: TableRun, vintage: ReturnType<typeof areaVintage>, repeated: number): void {
  const { set, areas, deprivation } = vintage;
  const what = [set, areas].filter(Boolean).join(" on ");
  if (/20\d\d/.test(set) || (!deprivation && areas !== ""))
    table.remarks.add("area-vintage", `These are figures of ${what}.`, {
      severity: "note",
      done: "said in the name of each indicator",
    });
  else if (deprivation)
    table.remarks.add(
      "area-vintage",
      `The table does not say which year its index of deprivation is of${areas === "" ? "" : `; its areas are ${areas}`}.`,
      { severity: "note", done: "ask where it comes from before it is compared" },
    );
  if (deprivation && vintage.ranked)
    table.remarks.add("decile-order", "Rank 1 and decile 1 are the most deprived, not the least.", {
      severity: "note",
      done: "said in the name of each indicator",
    });
  if (repeated > 0)
    table.remarks.add(
      "area-repeats",
      `${countText(repeated, "row repeats", "rows repeat")} the code of an earlier row.`,
      { done: "kept, each as an area of its own" },
    );
}

/** Puts the areas of all tables into the case. */
export function addAreas(known: KnownAreas, assembly: Assembly): void {
  for (const area of known.list) assembly.area((id) => ({ ...area, id }));
}
