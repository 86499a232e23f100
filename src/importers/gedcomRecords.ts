import type { Attribute, Note } from "../core/entity";
import { type Handling, type Provenance, readGrade } from "../core/provenance";
import { gedcomDate } from "./gedcomDate";
import { allBelow, below, type GedcomNode, textBelow } from "./gedcomLines";
import type { Remarks } from "./remarks";

/** What the records of a file say to each other: notes, sources and media by their pointers. */
export interface GedcomRecords {
  readonly all: readonly GedcomNode[];
  /** The record of a pointer; undefined for '@VOID@' and for what is not in the file. */
  readonly find: (pointer: string) => GedcomNode | undefined;
  /** True for a pointer that says 'nobody' (7.0). */
  readonly isVoid: (pointer: string) => boolean;
  readonly noteTexts: (node: GedcomNode) => readonly string[];
  /** One reason for each source cited right below. */
  readonly provenance: (node: GedcomNode, claim: string) => readonly Provenance[];
  /** Titles of pictures and documents; the files themselves are never looked for. */
  readonly mediaTitles: (node: GedcomNode) => readonly string[];
}

const nothing: readonly never[] = Object.freeze([]);

/** The records of a file by their pointers; of a repeated one the first counts. */
export function gedcomRecords(all: readonly GedcomNode[], remarks: Remarks): GedcomRecords {
  const byXref = new Map<string, GedcomNode>();
  for (const record of all)
    if (record.xref !== "" && !byXref.has(record.xref)) byXref.set(record.xref, record);
  const find = (pointer: string) => byXref.get(pointer);
  const isVoid = (pointer: string) => pointer.toUpperCase() === "VOID" && !byXref.has(pointer);
  /** The record pointed at, or the node itself where the text stands in place. */
  const held = (node: GedcomNode): GedcomNode | undefined => {
    if (node.pointer === "") return node;
    const record = find(node.pointer);
    if (!record && !isVoid(node.pointer))
      remarks.add("dangling-reference", `'${node.pointer}' is referred to and not in the file.`, {
        done: "left out",
        line: node.line,
        element: node.tag,
      });
    return record;
  };
  const noteTexts = (node: GedcomNode) => {
    // Most lines have nothing below.
    if (node.children.length === 0) return nothing;
    return [...allBelow(node, "NOTE"), ...allBelow(node, "SNOTE")].flatMap((item) => {
      const text = held(item)?.value.trim() ?? "";
      return text === "" ? [] : [text];
    });
  };
  const titleOf = (node: GedcomNode) => {
    if (isVoid(node.pointer)) return "";
    const record = held(node);
    if (!record) return `Not in file: ${node.pointer}`;
    const title = textBelow(record, "TITL") || textBelow(record, "ABBR") || record.value.trim();
    return title || (node.pointer === "" ? "" : `Source ${node.pointer}`);
  };
  return {
    all,
    find,
    isVoid,
    noteTexts,
    provenance: (node, claim) =>
      allBelow(node, "SOUR").flatMap((item) => {
        const source = titleOf(item);
        if (source === "") return [];
        const data = below(item, "DATA");
        const quality = textBelow(item, "QUAY");
        const notes = noteTexts(item);
        // A grade that Linchpin wrote, where other programs show it too.
        const grades = notes.flatMap((text) => /^Grade ([123][A-E]\/[PC])$/.exec(text)?.[1] ?? []);
        const grade = grades.length === 1 ? readGrade(grades[0] ?? "") : undefined;
        const texts = [item, ...(data ? [data] : [])].flatMap((part) => allBelow(part, "TEXT"));
        const parts = [
          textBelow(item, "PAGE"),
          ...texts.map((text) => text.value.trim()),
          quality === "" ? "" : `certainty ${quality} of 3 by the file`,
          ...(grade ? notes.filter((text) => !text.startsWith("Grade ")) : notes),
        ];
        const date = data ? gedcomDate(textBelow(data, "DATE")) : undefined;
        const note = parts.filter(Boolean).join("; ");
        const made: Provenance = {
          claim: textBelow(item, "_CLAIM") || claim,
          source,
          note,
          opinion: textBelow(item, "_OPINION") === "Y",
          ...(grade ? { grade } : {}),
        };
        return [date?.exact && date.single !== undefined ? { ...made, date: date.single } : made];
      }),
    mediaTitles: (node) =>
      allBelow(node, "OBJE").flatMap((item) => {
        const record = held(item);
        if (!record) return [];
        const files = allBelow(record, "FILE").map((file) => textBelow(file, "TITL"));
        return [textBelow(item, "TITL") || textBelow(record, "TITL"), ...files].filter(Boolean).slice(0, 1);
      }),
  };
}

/** C where the file restricts a record or one of its facts in any way (RESN: confidential, privacy, locked). */
export function gedcomHandling(node: GedcomNode): Handling {
  const restricted = (item: GedcomNode) => item.children.some((line) => line.tag === "RESN");
  return restricted(node) || node.children.some(restricted) ? "C" : "P";
}

/** A name and a value without reasons of its own. */
export function fact(name: string, value: string): Attribute {
  return { name, value, provenance: [] };
}

/** Notes of a record under ids that are its own. */
export function gedcomNotes(texts: readonly string[], key: string, handling: Handling): readonly Note[] {
  return texts.map((text, at) => ({ id: `${key} note ${at + 1}`, text, at: "", handling }));
}
