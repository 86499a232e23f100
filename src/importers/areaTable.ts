import { isAreaCode } from "../core/areaCode";
import { bare, readNumber } from "./cell";
import { headerWords } from "./headerNames";
import { kindOfTable } from "./tableKind";

/** Columns of a table of areas. */
export interface AreaColumns {
  readonly code: number;
  readonly name: number | undefined;
}

type Rows = readonly (readonly string[])[];

const area =
  "(lsoa|msoa|oa|soa|ward|wd|lad|la|lgd|local authority|local authority district|district|borough|county|region|constituency|pcon|parl|area|gss|ons|geography|geo|data ?zone|dz|council|police force|force|pfa|beat|csp)";
/** 'LSOA code (2011)', 'local-authority-code', 'LSOA11CD', 'gss', 'GEOGRAPHY_CODE', 'lsoa'. */
const codeHeader = new RegExp(
  `^${area}( \\d+)? ?(code|cd|id)( \\d+)?$|^(gss|lsoa|msoa|data ?zone|soa)( \\d+)?$`,
);
/** 'LSOA name (2011)', 'official-name', 'LSOA11NM', 'constituency-name', 'Ward'. */
const nameHeader = new RegExp(`^${area}( \\d+)? ?(name|nm)( \\d+)?$|^(official )?name$|^${area}$`);
/** A row of such a table is a person, a thing or an event, though it has an area's code. */
const otherThing =
  /^(surname|forename|first name|dob|date of birth|postcode|post code|address|vrm|vrn|registration|crime (id|type)|month|date|company (name|number)|uprn|longitude|latitude|easting|northing)$/;

/** Two of these are the ends of a flow from area to area. */
const endPairs = [
  ["from", "to"],
  ["source", "target"],
  ["origin", "destination"],
  ["home", "work"],
] as const;

const isFlow = (words: readonly string[]): boolean =>
  endPairs.some((pair) =>
    pair.every((end) => words.some((word) => word === end || word.startsWith(`${end} `))),
  );

const plain = (header: string) => headerWords(header).replace(/[^\p{L}\p{N} ]/gu, "");

const isToken = (cell: string) => /^[\p{L}\p{N}_-]{2,14}$/u.test(cell);

/** Share of the filled cells among the first rows that pass. */
function share(rows: Rows, at: number, test: (cell: string) => boolean): number {
  let filled = 0;
  let passed = 0;
  for (const row of rows.slice(0, 300)) {
    const cell = bare(row[at] ?? "");
    if (cell === "") continue;
    filled++;
    if (test(cell)) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

function distinct(rows: Rows, at: number): number {
  return new Set(rows.map((row) => bare(row[at] ?? ""))).size;
}

/**
 * The columns of a table in which a row is an area: codes of the national statistics offices, or of a column that is called
 * the code of an area, different in every row (one in fifty may repeat), beside figures. Undefined for any other table.
 */
export function areaColumns(name: string, headers: readonly string[], rows: Rows): AreaColumns | undefined {
  if (rows.length === 0 || headers.length < 2) return undefined;
  const words = headers.map(plain);
  if (
    isFlow(words) ||
    words.some((word) => otherThing.test(word)) ||
    kindOfTable(name, headers) !== "unknown"
  )
    return undefined;
  const codes = headers.flatMap((_, at) => {
    const national = share(rows, at, isAreaCode) >= 0.9;
    const called = codeHeader.test(words[at] ?? "") && share(rows, at, isToken) >= 0.9;
    return national || called ? [{ at, national, values: distinct(rows, at) }] : [];
  });
  // The finest areas first: a table of LSOAs also names their districts.
  codes.sort((a, b) => Number(b.national) - Number(a.national) || b.values - a.values || a.at - b.at);
  const [best] = codes;
  if (!best || best.values < rows.length * 0.98) return undefined;
  const figures = headers.some(
    (_, at) => at !== best.at && share(rows, at, (cell) => readNumber(cell) !== undefined) >= 0.6,
  );
  if (!figures) return undefined;
  const stem = stemOf(words[best.at] ?? "");
  const names = words.flatMap((word, at) =>
    at !== best.at && nameHeader.test(word) && share(rows, at, isWord) > 0.5 ? [at] : [],
  );
  // 'SOA2001name' stands beside 'SOA2001', and 'LGD2014name' names the district around it.
  const called =
    names.find((at) => stemOf(words[at] ?? "") === stem) ?? names.find((at) => !isOther(words, at, stem));
  return { code: best.at, name: called };
}

/** What a header is about: 'lsoa' of 'lsoa code 2011' and of 'lsoa name 2011'. */
const stemOf = (words: string): string =>
  words
    .replace(/\b(code|cd|id|name|nm)\b|\d+(cd|nm|name)?/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const general = /^(|official|area|gss|ons|geography|geo)$/;

/** True for the name of another area than the one that the code is of; a code that is called just 'gss-code' may be any. */
function isOther(words: readonly string[], at: number, stem: string): boolean {
  const own = stemOf(words[at] ?? "");
  return own !== stem && !general.test(own) && !general.test(stem);
}

const isWord = (cell: string) => /\p{L}{2}/u.test(cell) && !isAreaCode(cell);
