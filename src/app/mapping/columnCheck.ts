import { readGridReference } from "../../core/nationalGrid";
import { type DateOrder, readDate } from "../../core/time";
import { counted } from "../../encode/kindWords";
import { bare, readNumber } from "../../importers/cell";
import {
  partsOf,
  readDirection,
  readFunction,
  readRole,
  readStatus,
  readStrength,
} from "../../importers/columnTests";
import { entityKindOf, linkKindOf, plainWord } from "../../importers/kindWords";
import type { ColumnRole } from "../../worker/client";
import type { Rowed } from "./columnWords";
import { gradeCheck } from "./gradeCheck";

/** What a column holds, measured by the role that it is given. */
export interface Found {
  /** False when some of it cannot be taken as the role asks; the words say what becomes of it. */
  readonly fine: boolean;
  readonly words: string;
}

const fine = (words: string): Found => ({ fine: true, words });
const look = (words: string): Found => ({ fine: false, words });
const quoted = (text: string): string => `‘${text.length > 18 ? `${text.slice(0, 17)}…` : text}’`;

/** All read as asked, or how many do not, with the first of them. */
function all(values: readonly string[], reads: (text: string) => boolean, one: string, good: string): Found {
  const bad = values.filter((value) => !reads(value));
  const [first] = bad;
  if (first === undefined) return fine(good);
  return look(`${bad.length.toLocaleString("en-GB")} not ${one}: ${quoted(first)}`);
}

function dates(values: readonly string[], order: DateOrder): Found {
  const unread = (by: DateOrder) => values.filter((value) => readDate(value, by) === undefined);
  const bad = unread(order);
  const ordered = values.some((value) => readDate(value, "day") !== readDate(value, "month"));
  const [first] = bad;
  if (first === undefined) return fine(ordered ? `all dates, ${order} first` : "all dates");
  const other = order === "day" ? "month" : "day";
  const better = bad.length - unread(other).length;
  const hint = better > 0 ? `; ${better} of them ${better === 1 ? "is" : "are"} ${other} first` : "";
  return look(`${bad.length} not a date: ${quoted(first)}${hint}`);
}

/** Words that must be known: how many different ones, and which are not. */
function vocabulary(
  values: readonly string[],
  knows: (text: string) => boolean,
  [one, many]: readonly [string, string],
  otherwise: string,
): Found {
  const words = [...new Set(values)];
  const strange = words.filter((word) => !knows(word));
  const [first] = strange;
  if (first === undefined) return fine(`${counted(words.length, one, many)}, all known`);
  return look(
    strange.length === 1
      ? `${quoted(first)} is not known: ${otherwise}`
      : `${strange.length} of ${words.length} not known: ${otherwise}`,
  );
}

function ids(values: readonly string[], empty: number): Found {
  const twice = values.length - new Set(values).size;
  if (twice > 0) return look(`${counted(twice, "row repeats", "rows repeat")} a reference: read as one`);
  return empty > 0 ? look(`${counted(empty, "row")} without one`) : fine("all different");
}

const within = (most: number) => (text: string) => Math.abs(readNumber(text) ?? Number.NaN) <= most;
const withinGrid = (most: number) => (text: string) => {
  const value = readNumber(text) ?? Number.NaN;
  return value >= 0 && value <= most;
};
const isNumber = (text: string) => readNumber(text) !== undefined;
const isCount = (text: string) => /^\d+$/.test(text) && Number(text) > 0;
const firstWord = (text: string) => text.split(/[;:]/).find(Boolean) ?? "";

/** Measures the values of one column by its role. `order` is the order of day and month. */
export function columnCheck(
  cells: readonly string[],
  role: ColumnRole,
  meaning: Rowed,
  order: DateOrder,
): Found {
  const values = cells.map(bare).filter((value) => value !== "");
  const empty = cells.length - values.length;
  if (role === "ignore") return fine("stays in the file");
  if (values.length === 0) return role === "attribute" ? fine("empty") : look("empty in every row");
  const kinds = new Set(values).size;
  const different =
    kinds === 1 && values.length > 1 ? "all the same" : `${kinds.toLocaleString("en-GB")} different`;
  switch (role) {
    case "id":
      return meaning === "entity" ? ids(values, empty) : fine(different);
    case "from":
    case "to":
      return empty > 0
        ? look(`${different}, ${empty} empty: ${empty === 1 ? "that row is" : "those rows are"} left out`)
        : fine(different);
    case "kind":
      if (meaning === "incident") return fine(different);
      return vocabulary(
        values,
        (text) => entityKindOf(firstWord(text)) !== undefined,
        ["kind", "kinds"],
        "kept as its own word",
      );
    case "fromKind":
    case "toKind":
      return vocabulary(
        values,
        (text) => entityKindOf(text) !== undefined,
        ["kind", "kinds"],
        "kept as its own word",
      );
    case "linkKind":
      return vocabulary(
        values,
        (text) => linkKindOf(text) !== undefined,
        ["kind", "kinds"],
        "read as an association",
      );
    case "role":
      return vocabulary(
        values,
        (text) => readRole(text) !== undefined || plainWord(text) === "associate",
        ["role", "roles"],
        "kept as text",
      );
    case "function":
      return vocabulary(
        values,
        (text) => partsOf(text).every(readFunction),
        ["function", "functions"],
        "kept as text",
      );
    case "status":
      return vocabulary(
        values,
        (text) => partsOf(text).every(readStatus),
        ["status", "statuses"],
        "kept as text",
      );
    case "strength":
      return vocabulary(
        values,
        (text) => readStrength(text) !== undefined,
        ["word", "words"],
        "kept as text",
      );
    case "direction":
      return vocabulary(
        values,
        (text) => readDirection(text) !== undefined,
        ["word", "words"],
        "kept as text",
      );
    case "flow":
      return vocabulary(
        values,
        (text) => /^(none|money|commodity)$/i.test(text),
        ["word", "words"],
        "kept as text",
      );
    case "ocg":
      return fine(counted(new Set(values).size, "OCG"));
    case "born":
    case "start":
    case "end":
      return dates(values, order);
    case "grade":
    case "sourceGrade":
    case "infoGrade":
    case "handling":
      return gradeCheck(values, role);
    case "weight":
    case "amount":
      return all(values, isNumber, "a number", "all numbers");
    case "count":
      return all(values, isCount, "a count", "all whole numbers");
    case "lon":
      return all(values, within(180), "a longitude", "all in range");
    case "lat":
      return all(values, within(90), "a latitude", "all in range");
    case "easting":
      return all(values, withinGrid(700_000), "an easting", "all on the National Grid");
    case "northing":
      return all(values, withinGrid(1_300_000), "a northing", "all on the National Grid");
    case "gridRef":
      return all(
        values,
        (text) => readGridReference(text).ok,
        "a grid reference",
        "all on the National Grid",
      );
    case "photo":
      return all(
        values,
        (text) => text.startsWith("data:image/"),
        "in the file: never fetched",
        "all in the file",
      );
    default:
      return fine(different);
  }
}
