import { headerWords } from "./headerNames";
import type { MapFeature } from "./mapFeature";

/** Codes of the national statistics offices: 'E01014370', 'S01006506', 'W07000041', 'N09000003'. */
const nationalCode = /^[EWSNKJLM]\d{8}$/;
/** Columns that hold a code by their name: 'PFA20CD', 'BEAT_CODE', 'lad code', 'gss'. */
const codeName = /^[a-z]{2,10}\d{0,2}_?cd$|(^|[\s_])(code|gss|ref|reference)$|^code$|^areacode$/i;

/** What one property of all areas of a file holds. */
interface Column {
  readonly name: string;
  filled: number;
  national: number;
  readonly values: Set<string>;
}

function columnsOf(areas: readonly MapFeature[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const { values } of areas)
    for (const { name, value } of values) {
      if (value.trim() === "") continue;
      let column = columns.get(name);
      if (!column) {
        column = { name, filled: 0, national: 0, values: new Set() };
        columns.set(name, column);
      }
      column.filled++;
      if (nationalCode.test(value.trim())) column.national++;
      column.values.add(value);
    }
  return [...columns.values()];
}

/** The column of codes: of national codes the one that tells most areas apart, since an LSOA file also names its districts. */
function codeColumn(columns: readonly Column[], count: number): string | undefined {
  const best = (list: readonly Column[]) =>
    [...list].sort((a, b) => b.values.size - a.values.size || columns.indexOf(a) - columns.indexOf(b))[0];
  const national = best(
    columns.filter((column) => column.national >= column.filled * 0.8 && column.filled >= count * 0.5),
  );
  if (national) return national.name;
  return best(
    columns.filter(
      (column) =>
        codeName.test(column.name) && column.values.size === column.filled && column.filled >= count * 0.5,
    ),
  )?.name;
}

/** Names of properties that name an area, the best first. */
const areaNames =
  "name|title|label|area name|ward name|beat name|neighbourhood name|force name|neighbourhood|beat|ward|district|borough|force|police force|county|region|town|sector".split(
    "|",
  );

function nameColumn(columns: readonly Column[], code: string | undefined): string | undefined {
  const named = (words: string) => columns.find((column) => headerWords(column.name) === words)?.name;
  const plain = named("name");
  if (plain !== undefined) return plain;
  // 'PFA20NM' stands beside 'PFA20CD', 'lad_name' beside 'lad_code'.
  const partner = code
    ?.replace(/cd$/i, (found) => (found === "cd" ? "nm" : "NM"))
    .replace(/code$/i, (found) => (found === "CODE" ? "NAME" : found === "Code" ? "Name" : "name"));
  if (partner !== code && columns.some((column) => column.name === partner)) return partner;
  for (const words of areaNames) {
    const found = named(words);
    if (found !== undefined) return found;
  }
  return columns.find((column) => /nm$|name$/i.test(column.name))?.name;
}

/** How the areas of one file are called: by code, for joining tables to them, and by name. */
export interface AreaNames {
  readonly code: (area: MapFeature) => string;
  readonly name: (area: MapFeature) => string;
  /** The property that is the name itself, and so is no indicator. */
  readonly nameIs: string | undefined;
}

/** Finds out which properties of the areas of a file are their code and their name. */
export function areaNamesOf(areas: readonly MapFeature[]): AreaNames {
  const columns = columnsOf(areas);
  const code = codeColumn(columns, areas.length);
  const name = nameColumn(columns, code);
  const of = (area: MapFeature, column: string | undefined) =>
    column === undefined ? "" : (area.values.find((value) => value.name === column)?.value.trim() ?? "");
  return {
    code: (area) => of(area, code) || area.id,
    name: (area) => area.name || of(area, name),
    nameIs: name !== undefined && headerWords(name) === "name" ? name : undefined,
  };
}
