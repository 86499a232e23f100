/** Families of statistical areas; codes of one family join each other, codes of different families never do. */
export type AreaFamily =
  | "output area"
  | "LSOA"
  | "MSOA"
  | "ward"
  | "district"
  | "county"
  | "region"
  | "constituency"
  | "police force"
  | "community safety partnership"
  | "other area";

/** First three characters of the nine of the Government Statistical Service; Scotland's data zones and Northern Ireland's super output areas take the place of LSOAs. */
const families: ReadonlyMap<string, AreaFamily> = new Map([
  ...["E00", "W00", "S00", "N00"].map((start) => [start, "output area"] as const),
  ...["E01", "W01", "S01", "N20"].map((start) => [start, "LSOA"] as const),
  ...["E02", "W02", "S02", "N21"].map((start) => [start, "MSOA"] as const),
  ...["E05", "W05", "S13", "N08"].map((start) => [start, "ward"] as const),
  ...["E06", "E07", "E08", "E09", "W06", "S12", "N09"].map((start) => [start, "district"] as const),
  ...["E10", "E11", "E13", "E47"].map((start) => [start, "county"] as const),
  ...["E12", "E92", "W92", "S92", "N92"].map((start) => [start, "region"] as const),
  ...["E14", "W07", "S14", "S15", "S16", "N05", "N06"].map((start) => [start, "constituency"] as const),
  ...["E23", "W15", "S32", "S23", "N24"].map((start) => [start, "police force"] as const),
  ...["E22", "W14"].map((start) => [start, "community safety partnership"] as const),
]);

const national = /^[EWSNKJLM]\d{8}$/;
/** Northern Ireland's super output areas ('95AA01S1') and wards ('95AA01') keep the codes that they had. */
const northern = /^95[A-Z]{2}\d{2}(?:[A-Z]\d)?$/;

/** A code as it is compared: trimmed, in capitals. */
export function areaCode(text: string): string {
  return text.trim().toUpperCase();
}

/** The family of a national code; undefined for text that is none. */
export function areaFamily(text: string): AreaFamily | undefined {
  const code = areaCode(text);
  if (national.test(code)) return families.get(code.slice(0, 3)) ?? "other area";
  if (northern.test(code)) return code.length === 8 ? "LSOA" : "ward";
  return undefined;
}

/** True for a national code of an area ('E01014370', 'S01006506', '95AA01S1'). */
export function isAreaCode(text: string): boolean {
  return areaFamily(text) !== undefined;
}

/** Words that sources add to a name as they like: 'Any Constabulary', 'Any Police', 'City of Any', 'London Borough of Any'. */
const added =
  /\b(police service|police|constabulary|london borough of|royal borough of|metropolitan borough|metropolitan district|county borough|district|borough|city|county|council|unitary authority|of|the|and)\b/g;

/** A name of an area without what its sources add, to be compared; empty when nothing else is in it. */
export function areaStem(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return plain.replace(added, " ").replace(/\s+/g, " ").trim();
}
