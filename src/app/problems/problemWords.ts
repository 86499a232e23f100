import type { Problem, Severity, Where } from "../../core/problem";

export const severityWords: { readonly [S in Severity]: string } = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};

/** Kinds of remarks that are met most, as a reader calls them; the others are called by their code. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["dangling-end", "Refers to what is not in the file"],
  ["dangling-reference", "Refers to what is not in the file"],
  ["duplicate-id", "One id for several items"],
  ["id-clash", "One id in several tables"],
  ["id-not-unique", "Ids that repeat"],
  ["no-id", "No id"],
  ["no-end", "Link without an end"],
  ["link-without-end", "Link without an end"],
  ["by-name", "Found by name"],
  ["name-not-unique", "Name of several items"],
  ["bad-value", "Value not understood"],
  ["old-grade", "Graded by 5×5×5"],
  ["half-grade", "Half of a grade"],
  ["no-handling", "No handling code"],
  ["graded-whole", "Graded as a whole"],
  ["unknown-kind", "Type not known"],
  ["unknown-link-kind", "Kind of link not known"],
  ["role-not-stated", "Role not stated"],
  ["ragged-row", "Row of another length"],
  ["quotes", "Quotation marks"],
  ["encoding", "Encoding"],
  ["table-read", "What was read"],
  ["table-left-out", "Table left out"],
  ["no-place", "Without a position"],
  ["national-grid", "National Grid"],
  ["coordinates-swapped", "Coordinates look swapped"],
  ["not-opened", "Not opened"],
  ["line-not-understood", "Line not understood"],
  ["duplicate-header", "Two columns of one name"],
  ["empty-rows", "Empty rows"],
]);

/** What a kind of remark is called. */
export function kindText(code: string): string {
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'links.csv, line 12, column dob'; empty when the remark is about no place. */
export function placeText(where: Where | undefined): string {
  if (!where) return "";
  const { file = "", line, column, element = "" } = where;
  const at = line === undefined ? "" : `line ${line}`;
  return [file, at, column ? `column ${column}` : "", element].filter(Boolean).join(", ");
}

/** All that a remark says, for finding in it. */
export function wholeText({ code, severity, message, done, where }: Problem): string {
  return `${message} ${done} ${placeText(where)} ${kindText(code)} ${severityWords[severity]}`.toLowerCase();
}
