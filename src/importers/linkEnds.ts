import { shapeOf } from "./cell";
import { overlap } from "./columnTests";
import { headerWords, namedRole } from "./headerNames";
import type { ColumnRole } from "./mapping";
import type { Table } from "./table";

/** Words that stand for the two ends of a link in a pair of headers: 'source id' / 'target id', 'person a' / 'person b'. */
const pairs: readonly (readonly [string, string])[] = [
  ["source", "target"],
  ["from", "to"],
  ["start", "end"],
  ["src", "dst"],
  ["src", "dest"],
  ["source", "destination"],
  ["origin", "destination"],
  ["caller", "callee"],
  ["caller", "called"],
  ["caller", "receiver"],
  ["caller", "recipient"],
  ["calling", "called"],
  ["sender", "recipient"],
  ["sender", "receiver"],
  ["payer", "payee"],
  ["payer", "beneficiary"],
  ["nominal", "associate"],
  ["person", "associate"],
  ["ego", "alter"],
  ["a", "b"],
  ["1", "2"],
  ["i", "j"],
  ["u", "v"],
];

/** What may stand beside 'a' and 'b' or '1' and '2' for them to be ends; 'address 1' and 'phone 2' are not. */
const endWords = new Set(
  "person|nominal|entity|node|party|end|id|subject|individual|member|actor|suspect|item|object|vertex|person id|nominal ref|nominal id|nominal urn|entity id|node id|end id|name|person name|nominal name|entity name|number|party number".split(
    "|",
  ),
);
const bareLetters = new Set(["a", "1", "i", "u"]);
const symmetricPairs = new Set(["a", "1", "i", "u", "nominal", "person", "ego"]);

export interface Ends {
  readonly columns: ReadonlyMap<number, ColumnRole>;
  /** False when the headers treat both ends alike ('person a', 'person b'). */
  readonly directed: boolean | "unsure";
}

const without = (words: readonly string[], token: string): string =>
  words.filter((word) => word !== token).join(" ");

function mostlyDates(table: Table, column: number): boolean {
  const filled = table.rows.slice(0, 100).map((row) => shapeOf(row[column] ?? ""));
  const some = filled.filter((shape) => shape !== "empty");
  return some.length > 0 && some.filter((shape) => shape === "date").length >= some.length * 0.6;
}

const year = /^\s*(1[89]|20)\d\d\s*$/;

/** 'start' and 'end' beside a name of the row's own are when it was, if they are mostly empty or hold years: a link has both its ends. */
function saysWhen(table: Table, from: number, to: number): boolean {
  const named = table.headers.some((header) =>
    ["id", "label", "surname"].includes(namedRole(header, "entity")?.role ?? ""),
  );
  if (!named) return false;
  const both = table.rows
    .slice(0, 100)
    .map((row) => [row[from] ?? "", row[to] ?? ""])
    .filter((ends) => ends.every((end) => shapeOf(end) !== "empty"));
  const years = both.filter((ends) => ends.every((end) => year.test(end)));
  return both.length < Math.min(table.rows.length, 100) / 2 || years.length > both.length / 2;
}

function roleOf(rest: string): "end" | "label" | "kind" | undefined {
  if (
    /\b(date|time|day|year|month|lat|lon|latitude|longitude|address|postcode|seen|location|place|weight|count|amount|score)\b/.test(
      rest,
    )
  )
    return undefined;
  if (/\b(type|kind|class)$/.test(rest)) return "kind";
  if (/\b(name|label)$/.test(rest)) return "label";
  return "end";
}

/** Finds the columns that name the two ends of a link; undefined when the table has none. */
export function linkEnds(table: Table): Ends | undefined {
  const words = table.headers.map((header) => headerWords(header).split(" "));
  for (const [one, two] of pairs) {
    const columns = new Map<number, ColumnRole>();
    let needsOverlap = false;
    for (const [from, fromWords] of words.entries()) {
      if (!fromWords.includes(one)) continue;
      const rest = without(fromWords, one);
      const to = words.findIndex(
        (other, at) => at !== from && other.includes(two) && without(other, two) === rest,
      );
      const role = roleOf(rest);
      if (to < 0 || !role || mostlyDates(table, from) || mostlyDates(table, to)) continue;
      if (rest === "" && (one === "start" || one === "from") && saysWhen(table, from, to)) continue;
      if (bareLetters.has(one)) {
        if (rest === "") needsOverlap = true;
        else if (!endWords.has(rest) && role !== "kind") continue;
      }
      const names = {
        end: ["from", "to"],
        label: ["fromLabel", "toLabel"],
        kind: ["fromKind", "toKind"],
      } as const;
      const [first, second] = names[role];
      if ([...columns.values()].includes(first)) continue;
      columns.set(from, first);
      columns.set(to, second);
    }
    const found = [...columns.values()];
    if (!found.includes("from")) {
      if (!found.includes("fromLabel")) continue;
      for (const [at, role] of columns)
        if (role === "fromLabel") columns.set(at, "from");
        else if (role === "toLabel") columns.set(at, "to");
    }
    const [from = 0, to = 0] = (["from", "to"] as const).map(
      (role) => [...columns].find(([, known]) => known === role)?.[0] ?? 0,
    );
    if (needsOverlap && overlap(table.rows, from, to) < 0.3) continue;
    return {
      columns,
      directed: symmetricPairs.has(one) ? false : one === "source" ? "unsure" : true,
    };
  }
  return undefined;
}

const joinEnd = /^(.+) (id|ref|urn)$/;
/** References that are facts about a thing rather than another thing. */
const ownKeys = new Set(
  "link|edge|relationship|rel|report|log|pnc|cro|nhs|niche|custody|lsoa|ward|source|intel|record|unique".split(
    "|",
  ),
);

/** 'person_id', 'vehicle_id' and little else: a table that joins two others. */
export function joinEnds(table: Table): Ends | undefined {
  if (table.headers.length > 5) return undefined;
  const keys = table.headers
    .map((header, at) => ({ at, stem: joinEnd.exec(headerWords(header))?.[1] }))
    .filter((key) => key.stem !== undefined && !ownKeys.has(key.stem));
  const [from, to] = keys;
  if (keys.length !== 2 || !from || !to || from.stem === to.stem) return undefined;
  const named = table.headers.some((header) =>
    /\b(name|surname|forename|dob|address)\b/.test(headerWords(header)),
  );
  if (named) return undefined;
  return {
    columns: new Map<number, ColumnRole>([
      [from.at, "from"],
      [to.at, "to"],
    ]),
    directed: true,
  };
}
