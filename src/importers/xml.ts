import { SaxesParser } from "saxes";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import type { ReadOptions } from "./importer";
import { sizeText } from "./limits";
import { pace } from "./pace";
import { plainElements } from "./xmlPlain";
import { lineAt, xmlProlog } from "./xmlProlog";

/** An element as it opens. */
export interface XmlElement {
  /** Local name: prefixes differ from writer to writer. */
  readonly name: string;
  /** By local name, the one without a prefix first; no prototype, so any name is safe to look up. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Told what is in an XML text, in order. Every `open` gets its `close`, in a broken file too. */
export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  /** Text and CDATA; may come in pieces. */
  readonly text: (text: string) => void;
}

/** Nesting beyond this is no file of an analyst (formats, rule 9). */
export const maxXmlDepth = 256;
const chunkSize = 65_536;
/** Letters without any markup, far more than a photograph has, beyond which a value is cut: a parser needs 20 ns for each. */
const maxValue = 8 * 1024 * 1024;
/** Remarks on broken XML beyond this many are counted, not listed. */
const maxRemarks = 200;

/** Plain elements that are taken before other work may go on. */
const plainRun = 10_000;

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute by local name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name];
}

function byLocalName(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const local: Record<string, string> = Object.create(null);
  for (const name in attributes) {
    if (name.startsWith("xmlns:")) continue;
    const short = localName(name);
    if (short === name || local[short] === undefined) local[short] = attributes[name] ?? "";
  }
  return local;
}

/** XML's own five; saxes' table is an ordinary object, in which '&constructor;' would be found. */
const safeEntities: Record<string, string> = Object.assign(Object.create(null), {
  amp: "&",
  gt: ">",
  lt: "<",
  quot: '"',
  apos: "'",
});

const bareAmpersand = /&(?!(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);)/i;
const markupOrAmpersand =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);)/gi;

/** 'Smith & Sons' is the commonest fault of hand-made XML, and one on which a parser loses everything up to the next ';'. */
function withAmpersands(text: string): { readonly text: string; readonly problems: readonly Problem[] } {
  if (!text.includes("&") || !bareAmpersand.test(text)) return { text, problems: [] };
  let count = 0;
  let first = 0;
  const mended = text.replace(markupOrAmpersand, (found, at: number) => {
    if (found !== "&") return found;
    if (count++ === 0) first = at;
    return "&amp;";
  });
  if (count === 0) return { text, problems: [] };
  const said = problem(
    "xml-ampersand",
    count === 1 ? "A '&' is not written as '&amp;'." : `${count} times a '&' is not written as '&amp;'.`,
    { done: "read as it stands", where: { line: lineAt(text, first) } },
  );
  return { text: mended, problems: [said] };
}

/**
 * Reads an XML text without ever fetching or expanding anything. Broken XML is read on as far as it goes, each fault with its
 * line; only entity declarations, outside document types, absurd depth and a cancel end in failure.
 */
export async function readXml(
  raw: string,
  handler: XmlHandler,
  options: ReadOptions,
): Promise<Result<readonly Problem[]>> {
  const prolog = xmlProlog(raw);
  if (prolog.refusal) return { ok: false, error: prolog.refusal };
  const firstLine = lineAt(raw, prolog.start);
  const { text, problems: ampersands } = withAmpersands(raw);
  const problems: Problem[] = [...ampersands];
  const strayText = text.slice(0, prolog.start).replace(/[\s\uFEFF\0]/g, "");
  if (strayText !== "")
    problems.push(
      problem("xml-text-before", "There is text before the first element.", {
        done: "skipped",
        where: { line: 1 },
      }),
    );

  const parser = new SaxesParser();
  parser.ENTITIES = safeEntities;
  const stack: string[] = [];
  /** Line ends that never went through the parser, counted on top of its own. */
  let otherLines = firstLine - 1;
  /** Where the parser stood when it told the last tag: if that is where its text ends, it stands between two elements. */
  let tagEnd = -1;
  let tooDeepAt = 0;
  let faults = 0;
  parser.on("error", (error) => {
    faults++;
    if (faults > maxRemarks || tooDeepAt > 0) return;
    const what = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    problems.push(
      problem("xml-syntax", `Not well-formed XML: ${what}.`, {
        done: "read on",
        where: { line: parser.line + otherLines },
      }),
    );
  });
  // Most elements have no prefixed attribute: only those that do pay for a second table.
  let prefixed = false;
  parser.on("attribute", ({ name }) => {
    if (name.includes(":")) prefixed = true;
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    stack.push(name);
    if (stack.length > maxXmlDepth) tooDeepAt ||= parser.line + otherLines;
    const attributes = prefixed ? byLocalName(tag.attributes) : tag.attributes;
    prefixed = false;
    tagEnd = parser.position;
    if (tooDeepAt === 0) handler.open({ name, attributes, line: parser.line + otherLines });
  });
  parser.on("closetag", () => {
    const name = stack.pop();
    tagEnd = parser.position;
    if (name !== undefined && tooDeepAt === 0) handler.close(name);
  });
  const onText = (piece: string) => {
    if (tooDeepAt === 0 && stack.length > 0) handler.text(piece);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);

  const turns = pace(options);
  const plainAt = plainElements(text);
  let at = prolog.start;
  /** Takes plain empty elements past the parser; true when there may be more of them. */
  const runAhead = (): boolean => {
    for (let count = 0; count < plainRun; count++) {
      const found = plainAt(at);
      if (!found) return false;
      const { name, attributes, blanks, end } = found;
      if (blanks !== "") {
        handler.text(blanks);
        otherLines += lineEnds(blanks);
      }
      handler.open({ name, attributes, line: parser.line + otherLines });
      handler.close(name);
      at = end;
    }
    return true;
  };
  let between = false;
  /** Letters that the parser was given; its own position is right only while it tells something. */
  let written = 0;
  let unmarked = 0;
  let cut = 0;
  while (at < text.length && tooDeepAt === 0) {
    if (between && runAhead()) {
      if (turns.due() && !(await turns.rest("Reading the file", at / text.length))) return cancelled();
      continue;
    }
    const chunk = text.slice(at, at + chunkSize);
    const lastTag = chunk.lastIndexOf(">");
    const piece = lastTag === -1 ? chunk : chunk.slice(0, lastTag + 1);
    unmarked = /[<>&"']/.test(piece) ? 0 : unmarked + piece.length;
    at += piece.length;
    if (unmarked > maxValue) {
      if (cut === 0) cut = parser.line + otherLines;
      otherLines += lineEnds(piece);
    } else {
      parser.write(piece);
      written += piece.length;
    }
    between = tagEnd === written && stack.length > 0 && stack.length < maxXmlDepth && tooDeepAt === 0;
    if (turns.due() && !(await turns.rest("Reading the file", at / text.length))) return cancelled();
  }
  if (cut > 0)
    problems.push(
      problem(
        "xml-long-value",
        `A value is longer than ${sizeText(maxValue)}, as an embedded picture can be.`,
        {
          done: "its end was left out",
          where: { line: cut },
        },
      ),
    );
  if (tooDeepAt > 0)
    return fail("too-deep", `Elements are nested more than ${maxXmlDepth} deep. The file was not opened.`, {
      line: tooDeepAt,
    });
  // `end` reports what is still open but closes nothing; a half-read last element is still worth having.
  const open = [...stack];
  parser.close();
  for (let name = open.pop(); name !== undefined; name = open.pop()) handler.close(name);
  if (faults > maxRemarks)
    problems.push(
      problem("xml-syntax", `${faults - maxRemarks} more faults in the XML.`, { done: "read on" }),
    );
  return ok(problems);
}
