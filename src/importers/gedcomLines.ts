import type { Pace } from "./pace";
import type { Remarks } from "./remarks";

/** One line of a GEDCOM file with what stands below it; CONC and CONT are part of the value already. */
export interface GedcomNode {
  readonly tag: string;
  /** 'I1' of '@I1@' at the start of a record; empty for most lines. */
  readonly xref: string;
  /** Text, '@@' resolved; empty for a pointer. */
  readonly value: string;
  /** 'F1' of '@F1@' where that is the whole value. */
  readonly pointer: string;
  readonly line: number;
  readonly children: readonly GedcomNode[];
}

interface OpenNode extends GedcomNode {
  value: string;
  children: GedcomNode[];
}

const linePattern = /^\s*(\d{1,6})\s+(?:@([^@]+)@\s+)?([A-Za-z_][\w.-]*)(?:[ \t]([\s\S]*))?$/;
const pointerPattern = /^\s*@([^@#][^@]*)@\s*$/;
/** Most levels that are taken: the standards allow 99, files with 100 exist; beyond is noise or harm. */
const deepest = 1_000;
/** Line breaks of any kind, LFCR included; what else looks like one (VT, U+2028) is part of the text. */
const breaks = /\r\n|\n\r|\r|\n/g;

const none: GedcomNode[] = [];
Object.freeze(none);

/** First line below with this tag. */
export function below(node: GedcomNode, tag: string): GedcomNode | undefined {
  return node.children.find((item) => item.tag === tag);
}

/** All lines below with this tag. No list is made where there is none: this is asked of every line of a file. */
export function allBelow(node: GedcomNode, tag: string): readonly GedcomNode[] {
  let found: GedcomNode[] | undefined;
  for (const item of node.children) {
    if (item.tag !== tag) continue;
    if (found) found.push(item);
    else found = [item];
  }
  return found ?? none;
}

/** Trimmed text of the first line below with this tag; empty when there is none. */
export function textBelow(node: GedcomNode, tag: string): string {
  return below(node, tag)?.value.trim() ?? "";
}

/** The version that the head names ('5.5.1', '7.0.11'); empty when it names none. */
export function gedcomVersion(text: string): string {
  return /\b1\s+GEDC\b\s+2\s+VERS\s+([\d.]+)/.exec(text.slice(0, 20_000))?.[1] ?? "";
}

/** Gathers lines into records, whatever their levels do: nothing but a line before the first record is lost. */
function gatherer(remarks: Remarks, version: string) {
  const records: OpenNode[] = [];
  const open: OpenNode[] = [];
  const levels: number[] = [];
  // 7.0 doubles an @ only at the start of a value, older versions everywhere.
  const plain = version.startsWith("7")
    ? (text: string) => (text.startsWith("@@") ? text.slice(1) : text)
    : (text: string) => (text.includes("@@") ? text.replaceAll("@@", "@") : text);

  const stray = (text: string, line: number) => {
    const last = open.at(-1);
    if (!last)
      return remarks.add("line-not-understood", "A line before the first record.", { done: "skipped", line });
    if (last.pointer !== "")
      return remarks.add("line-not-understood", `A line without a level: '${text.slice(0, 80)}'.`, {
        done: "skipped",
        line,
      });
    last.value = last.value === "" ? text : `${last.value}\n${text}`;
    remarks.add("line-without-level", `A line without a level: '${text.slice(0, 80)}'.`, {
      done: "taken as part of the line before",
      line,
    });
  };

  const add = (text: string, line: number) => {
    const match = linePattern.exec(text);
    const level = Number(match?.[1] ?? -1);
    const tag = match?.[3] ?? "";
    const before = levels.at(-1) ?? -1;
    // '1985 was a good year' is text of a broken note: too deep for its place, and no tag in capitals.
    const isText = level > before + 1 && (!/^[A-Z_][A-Z0-9_]*$/.test(tag) || level > deepest);
    if (!match || isText || level > deepest) {
      if (text.trim() !== "") stray(text.trim(), line);
      return;
    }
    const raw = match[4] ?? "";
    while (levels.length > 0 && (levels.at(-1) ?? 0) >= level) {
      levels.pop();
      open.pop();
    }
    const parent = open.at(-1);
    const upper = tag.toUpperCase();
    if (parent && (upper === "CONC" || upper === "CONT")) {
      parent.value += upper === "CONC" ? plain(raw) : `\n${plain(raw)}`;
      return;
    }
    if (level > before + 1)
      remarks.add("level-jump", `The level jumps from ${Math.max(0, before)} to ${level}.`, {
        done: "taken as part of the line before",
        severity: "note",
        line,
      });
    const pointer = pointerPattern.exec(raw)?.[1]?.trim() ?? "";
    const xref = match[2]?.trim() ?? "";
    const value = pointer === "" ? plain(raw) : "";
    const node: OpenNode = { tag: upper, xref, value, pointer, line, children: none };
    if (parent) {
      if (parent.children === none) parent.children = [node];
      else parent.children.push(node);
    } else records.push(node);
    levels.push(level);
    open.push(node);
  };
  return { add, records };
}

/** Reads the lines of a GEDCOM text into records; undefined when the user cancels. Never throws: what is no line is told by its number. */
export async function gedcomLines(
  text: string,
  remarks: Remarks,
  turns: Pace,
): Promise<readonly GedcomNode[] | undefined> {
  const { add, records } = gatherer(remarks, gedcomVersion(text));
  let from = 0;
  let line = 1;
  breaks.lastIndex = 0;
  while (from < text.length) {
    breaks.lastIndex = from;
    const end = breaks.exec(text);
    const to = end ? end.index : text.length;
    if (to > from) add(text.slice(from, to), line);
    from = end ? to + end[0].length : text.length;
    line++;
    if (turns.due() && !(await turns.rest("Reading lines", from / text.length))) return undefined;
  }
  return records;
}
