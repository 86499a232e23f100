import { areaFamily } from "../core/areaCode";
import { headerWords } from "./headerNames";

/** What a table of areas measures, and when: figures of one year stand on areas of another. */
export interface AreaVintage {
  /** 'IMD 2019'; empty when the table does not say. */
  readonly set: string;
  /** '2011 LSOAs'; empty when it is not known. */
  readonly areas: string;
  /** True for an index of deprivation: rank 1 and decile 1 are the most deprived. */
  readonly deprivation: boolean;
  /** True where a column ranks the areas. */
  readonly ranked: boolean;
}

const index = /\b(IMD|IoD|WIMD|SIMD|NIMDM|IDACI|IDAOPI)[\s_-]*(?:(20\d\d)(?!\d)|\b)/i;
const longName = /\bind(?:ex|ices) of (?:multiple )?deprivation\b[^\d]{0,12}(20\d\d)?/i;
const deprived = /depriv/i;
const ranking = /\b(rank|decile|quintile)\b/i;

/** Year of the LSOAs that an index of England stands on: 2004 to 2010 on 2001, 2015 and 2019 on 2011, 2025 on 2021 (Indices of Deprivation, technical reports). */
function yearOfAreas(set: string, year: number): string {
  if (!/^I[MO]D/i.test(set) || year === 0) return "";
  return year >= 2025 ? "2021" : year >= 2015 ? "2011" : "2001";
}

/** 'LSOA code (2011)' and 'LSOA11CD' say the year of the areas. */
function yearOfHeader(header: string): string {
  const whole = /\b(20[012]1)\b/.exec(header)?.[1];
  if (whole) return whole;
  const short = /^[a-z]{2,5}(\d\d)(cd|nm)$/i.exec(header.trim())?.[1];
  return short ? `20${short}` : "";
}

/** Every find in a text: a folder may be called 'imd' and its sheet 'IMD 2019'. */
const allOf = (pattern: RegExp, text: string) => [...text.matchAll(new RegExp(pattern, "gi"))];

const capitals: Record<string, string> = { iod: "IoD" };

/** Works out what a table measures from its name (file and sheet) and its headers. */
export function areaVintage(
  name: string,
  headers: readonly string[],
  codeHeader: string,
  sampleCode: string,
): AreaVintage {
  const texts = [name.replace(/_/g, " "), ...headers.map((header) => header.replace(/_/g, " "))];
  const found = texts.flatMap((text) => [index, longName].flatMap((pattern) => allOf(pattern, text)));
  const dated = found.find((match) => /20\d\d/.test(match[0])) ?? found[0];
  const short = dated ? (index.exec(dated[0])?.[1] ?? "IMD") : "";
  const year = /20\d\d/.exec(dated?.[0] ?? "")?.[0] ?? "";
  const set = short === "" ? "" : `${capitals[short.toLowerCase()] ?? short.toUpperCase()} ${year}`.trim();
  const [title = "", ...ownHeaders] = texts;
  const named = index.test(title) || deprived.test(title);
  const ordered = ownHeaders.some((text) => /\b(rank|decile|quintile|score)\b/i.test(text));
  const family = areaFamily(sampleCode);
  const areaYear = yearOfHeader(codeHeader) || (family === "LSOA" ? yearOfAreas(set, Number(year)) : "");
  const unit = family ?? headerWords(codeHeader).replace(/ ?(code|cd|id)\b.*$/, "");
  const plural = unit === "constituency" ? "constituencies" : `${unit}s`;
  return {
    set,
    areas: areaYear === "" ? "" : `${areaYear} ${plural}`,
    // A workbook on deprivation also holds its figures of population.
    deprivation: ownHeaders.some((text) => index.test(text) || deprived.test(text)) || (named && ordered),
    ranked: ownHeaders.some((text) => ranking.test(text.replace(/-/g, " "))),
  };
}

/** Name of an indicator with what must be known to read it: 'Income score (IMD 2019, 2011 LSOAs)', '… decile (…; 1 = most deprived)'. */
export function indicatorName(header: string, vintage: AreaVintage): string {
  const { set, areas, deprivation } = vintage;
  const year = /20\d\d/.exec(set)?.[0];
  const own = year === undefined || header.includes(year) ? "" : set;
  const when = [own, areas].filter(Boolean).join(", ");
  const ordered = deprivation && ranking.test(header.replace(/[_-]/g, " "));
  const order = ordered && !/most deprived|least deprived/i.test(header) ? "1 = most deprived" : "";
  const more = [when, order].filter(Boolean).join("; ");
  return more === "" ? header : `${header} (${more})`;
}
