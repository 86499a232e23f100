import { type ChainFunction, chainFunctions } from "../core/chain";
import { type Role, roles, type Status, statuses } from "../core/entity";
import { readGridReference } from "../core/nationalGrid";
import { isOldGrade, type Strength, strengths } from "../core/provenance";
import { type DateOrder, readDate } from "../core/time";
import { bare, readNumber } from "./cell";
import {
  isOldNumber,
  isOldSource,
  readGradeCode,
  readHandling,
  readInformationGrade,
  readSourceGrade,
} from "./gradeParts";
import { entityKindOf, plainWord } from "./kindWords";
import type { ColumnRole } from "./mapping";

const roleWords: ReadonlyMap<string, Role> = new Map([
  ...roles.map((role) => [role, role] as const),
  ["kingpin", "principal"],
  ["head", "principal"],
  ["leader", "principal"],
  ["significant member", "significant"],
  ["principal member", "principal"],
  ["principal nominal", "principal"],
  ["significant nominal", "significant"],
  ["peripheral nominal", "peripheral"],
  ["lieutenant", "significant"],
  ["trusted lieutenant", "significant"],
  ["peripheral member", "peripheral"],
  ["peripheral subject", "peripheral"],
  ["foot soldier", "peripheral"],
]);

/** Role in an OCG as spreadsheets word it. */
export function readRole(text: string): Role | undefined {
  return roleWords.get(plainWord(text));
}

const statusWords: ReadonlyMap<string, Status> = new Map([
  ...statuses.map((status) => [status, status] as const),
  ["juvenile", "child"],
  ["minor", "child"],
  ["under 18", "child"],
  ["u18", "child"],
  ["vulnerable", "vulnerable adult"],
  ["custody", "in custody"],
  ["in prison", "in custody"],
  ["prison", "in custody"],
  ["dead", "deceased"],
  ["cce", "exploited"],
  ["cse", "exploited"],
  ["criminally exploited", "exploited"],
]);

/** Several values in one cell: ';', '|', ',' or '/' between them. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[;|,/\n]/)
    .map(bare)
    .filter((part) => part !== "");
}

export function readStatus(text: string): Status | undefined {
  return statusWords.get(plainWord(text));
}

export function readFunction(text: string): ChainFunction | undefined {
  const word = plainWord(text).replaceAll(" ", "-");
  return chainFunctions.find((item) => item === word);
}

const strengthLetters: ReadonlyMap<string, Strength> = new Map([
  ["conf", "confirmed"],
  ["unconf", "unconfirmed"],
  ["tent", "tentative"],
]);

export function readStrength(text: string): Strength | undefined {
  const word = plainWord(text);
  return strengths.find((item) => item === word) ?? strengthLetters.get(word);
}

const within = (text: string, least: number, most: number): boolean => {
  const value = readNumber(text);
  return value !== undefined && value >= least && value <= most;
};

/** Values that a column of each role must mostly hold; roles that are not here take any text. */
const tests: Partial<Record<ColumnRole, (text: string, order: DateOrder) => boolean>> = {
  kind: (text) => entityKindOf(text.split(/[;:]/).find(Boolean) ?? "") !== undefined,
  role: (text) => readRole(text) !== undefined || plainWord(text) === "associate",
  function: (text) => partsOf(text).some((part) => readFunction(part) !== undefined),
  status: (text) => partsOf(text).some((part) => readStatus(part) !== undefined),
  born: (text, order) => readDate(text, order) !== undefined,
  start: (text, order) => readDate(text, order) !== undefined,
  end: (text, order) => readDate(text, order) !== undefined,
  strength: (text) => readStrength(text) !== undefined,
  weight: (text) => readNumber(text) !== undefined,
  count: (text) => /^\d+$/.test(text.trim()),
  amount: (text) => readNumber(text) !== undefined,
  lon: (text) => within(text, -180, 180),
  lat: (text) => within(text, -90, 90),
  easting: (text) => within(text, -1e6, 1e7),
  northing: (text) => within(text, -1e6, 1e7),
  // References of the Irish Grid are no positions here, but are told as what they are.
  gridRef: (text) => readGridReference(text).ok || /^I?[A-HJ-Z]\s*\d[\d\s]*$/i.test(text.trim()),
  grade: (text) => text.split(";").every((part) => readGradeCode(part) !== undefined || isOldGrade(part)),
  sourceGrade: (text) => readSourceGrade(text) !== undefined || isOldSource(text),
  infoGrade: (text) => readInformationGrade(text) !== undefined || isOldNumber(text),
  handling: (text) => readHandling(text) !== undefined || /^\s*[1-5]\s*$/.test(text),
  direction: (text) => readDirection(text) !== undefined,
  flow: (text) => /^(none|commodity|money)$/i.test(text.trim()),
  photo: (text) => text.startsWith("data:image/"),
};

/** Direction of one row: Gephi's 'Directed', i2's arrows, or plain words. */
export function readDirection(text: string): "none" | "forward" | "back" | "both" | undefined {
  switch (plainWord(text)) {
    case "directed":
    case "forward":
    case "true":
    case "yes":
    case "1":
    case ">":
      return "forward";
    case "undirected":
    case "none":
    case "false":
    case "no":
    case "0":
      return "none";
    case "back":
    case "backward":
    case "<":
      return "back";
    case "both":
    case "mutual":
    case "<>":
      return "both";
    default:
      return undefined;
  }
}

type Rows = readonly (readonly string[])[];

/** True when at least half of the filled cells of a column (of the first 300 rows) read as this role asks; an empty column passes. */
export function passes(role: ColumnRole, rows: Rows, column: number, order: DateOrder): boolean {
  const test = tests[role];
  if (!test) return true;
  let filled = 0;
  let good = 0;
  for (const row of rows.slice(0, 300)) {
    const cell = row[column] ?? "";
    if (cell.trim() === "") continue;
    filled++;
    if (test(cell, order)) good++;
  }
  return good >= filled * 0.5;
}

/** True when every filled cell of a column is different, and there is one at all. */
export function isUnique(rows: Rows, column: number): boolean {
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = bare(row[column] ?? "");
    if (cell === "") continue;
    if (seen.has(cell)) return false;
    seen.add(cell);
  }
  return seen.size > 0;
}

/** Share of the smaller of two columns' distinct values that also stand in the other. */
export function overlap(rows: Rows, one: number, other: number): number {
  const left = new Set<string>();
  const right = new Set<string>();
  for (const row of rows.slice(0, 20_000)) {
    const a = bare(row[one] ?? "");
    const b = bare(row[other] ?? "");
    if (a !== "") left.add(a);
    if (b !== "") right.add(b);
  }
  let both = 0;
  for (const value of left) if (right.has(value)) both++;
  return both / Math.max(1, Math.min(left.size, right.size));
}
