import { SaxesParser } from "saxes";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import type { ReadOptions } from "./importer";
import { pace } from "./pace";
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
/** Remarks on broken XML beyond this many are counted, not listed. */
const maxRemarks = 200;

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
  let tooDeepAt = 0;
  let faults = 0;
  parser.on("error", (error) => {
    faults++;
    if (faults > maxRemarks || tooDeepAt > 0) return;
    const what = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    problems.push(
      problem("xml-syntax", `Not well-formed XML: ${what}.`, {
        done: "read on",
        where: { line: parser.line + firstLine - 1 },
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
    if (stack.length > maxXmlDepth) tooDeepAt ||= parser.line + firstLine - 1;
    const attributes = prefixed ? byLocalName(tag.attributes) : tag.attributes;
    prefixed = false;
    if (tooDeepAt === 0) handler.open({ name, attributes, line: parser.line + firstLine - 1 });
  });
  parser.on("closetag", () => {
    const name = stack.pop();
    if (name !== undefined && tooDeepAt === 0) handler.close(name);
  });
  const onText = (piece: string) => {
    if (tooDeepAt === 0 && stack.length > 0) handler.text(piece);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);

  const turns = pace(options);
  for (let at = prolog.start; at < text.length && tooDeepAt === 0; at += chunkSize) {
    parser.write(text.slice(at, at + chunkSize));
    if (turns.due() && !(await turns.rest("Reading the file", at / text.length))) return cancelled();
  }
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
