import { bare, shapeOf } from "./cell";
import { isHeaderName } from "./headerNames";
import { isNeo4jHeader } from "./neo4j";

type Rows = readonly (readonly string[])[];

const dataShapes = ["number", "date", "email", "link"];

/** Names of years over columns of figures are a header though they are numbers. */
function isYears(first: readonly string[]): boolean {
  const years = first.filter((cell) => /^(19|20)\d\d$/.test(cell.trim())).map(Number);
  return years.length >= 2 && years.every((year, at) => at === 0 || year - (years[at - 1] ?? 0) === 1);
}

/** What most filled cells of a column look like; undefined when they differ. */
function mainShape(body: Rows, column: number): string | undefined {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const row of body) {
    const shape = shapeOf(row[column] ?? "");
    if (shape === "empty") continue;
    filled++;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  for (const [shape, count] of counts) if (count >= filled * 0.7) return shape;
  return undefined;
}

/** In a table of two or three columns, a first row whose cells come again as ends of later rows is an edge, not a header. */
function comesAgain(first: readonly string[], body: Rows): boolean {
  if (first.length < 2 || first.length > 3) return false;
  const [from = "", to = ""] = first.map(bare);
  if (from === "" || to === "") return false;
  return [from, to].some((end) =>
    body.some((row) => bare(row[0] ?? "") === end || bare(row[1] ?? "") === end),
  );
}

/**
 * True when the first record names the columns. A known name decides; else the first row is compared with the shapes below it.
 * In doubt there is a header, since most tables have one; the mapping dialog shows it and lets it be changed.
 */
export function hasHeader(records: Rows): boolean {
  const first = (records[0] ?? []).map(bare);
  const body = records.slice(1, 201);
  if (isNeo4jHeader(first)) return true;
  if (body.length === 0) return !first.some((cell) => dataShapes.includes(shapeOf(cell)));
  const named = first.filter(
    (cell, column) => isHeaderName(cell) && !body.some((row) => bare(row[column] ?? "") === cell),
  );
  if (named.length > 0) return true;
  let speaksFor = 0;
  let against = 0;
  for (const [column, cell] of first.entries()) {
    const shape = shapeOf(cell);
    const main = mainShape(body, column);
    if (shape === "long") against++;
    else if (main === undefined || shape === "empty") continue;
    else if (dataShapes.includes(shape)) against += main === shape ? 1 : 0;
    else if (shape === "code" && main === "code") against++;
    else if (main !== shape && main !== "long") speaksFor++;
  }
  if (isYears(first)) return true;
  if (speaksFor === 0 && comesAgain(first, body)) return false;
  return against === 0 || speaksFor > against;
}
