import { type Problem, problem } from "../core/problem";

/** What stands before the root element of an XML text. */
export interface XmlProlog {
  /** Offset of the first '<': byte order marks, blank lines and stray text before it are skipped. */
  readonly start: number;
  /** Local name of the root element; empty when there is none. */
  readonly root: string;
  /** Set when the text must not be parsed: it declares entities or points at something outside. */
  readonly refusal?: Problem;
}

/** Document types that are named in ordinary files of formats we read. Nothing is fetched from them; anything else is refused. */
const knownDoctypes =
  /^(https?:\/\/((www\.)?graphml\.graphdrawing\.org|(www\.)?gexf\.net|(schemas\.)?opengis\.net|www\.topografix\.com|(www\.)?yworks\.com)\/|graphml\.dtd$)/;

function refused(text: string, at: number, why: string): Problem {
  return problem("xml-refused", why, {
    severity: "error",
    where: { line: lineAt(text, at) },
  });
}

/** 1-based line of an offset, as an editor shows it. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** End of a DOCTYPE that starts at `from`: quotes, comments and the bracketed part may hold '>'. */
function doctypeEnd(text: string, from: number): number {
  let quote = "";
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === "" && char === "<" && text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at);
      if (end === -1) return text.length;
      at = end + 2;
    } else if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "[") depth++;
    else if (char === "]") depth--;
    else if (char === ">" && depth <= 0) return at + 1;
  }
  return text.length;
}

function doctypeRefusal(text: string, at: number, doctype: string): Problem | undefined {
  if (/<!ENTITY/i.test(doctype))
    return refused(
      text,
      at,
      "The file declares XML entities, which can blow up memory or pull in other files. It was not opened.",
    );
  const outside = /^<!DOCTYPE\s+[^\s[>]+\s+(SYSTEM|PUBLIC)\b([\s\S]*)$/i.exec(doctype);
  if (!outside) return undefined;
  const names = [
    ...(outside[2] ?? "")
      .split("[", 1)
      .join("")
      .matchAll(/"([^"]*)"|'([^']*)'/g),
  ];
  const target = names.at(outside[1]?.toUpperCase() === "PUBLIC" ? 1 : 0);
  const address = target?.[1] ?? target?.[2] ?? "";
  if (knownDoctypes.test(address)) return undefined;
  return refused(
    text,
    at,
    `The file refers to an outside document type ('${address.slice(0, 80)}'). It was not opened.`,
  );
}

/** Looks at an XML text up to its root element; never parses further, so it is safe and quick on anything. */
export function xmlProlog(text: string): XmlProlog {
  const start = text.indexOf("<");
  if (start === -1) return { start: 0, root: "" };
  let at = start;
  while (at !== -1 && at < text.length) {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      at = end === -1 ? -1 : text.indexOf("<", end + 3);
    } else if (text.startsWith("<?", at)) {
      const end = text.indexOf("?>", at + 2);
      at = end === -1 ? -1 : text.indexOf("<", end + 2);
    } else if (text.startsWith("<!", at)) {
      const end = doctypeEnd(text, at);
      const refusal = doctypeRefusal(text, at, text.slice(at, end));
      if (refusal) return { start, root: rootName(text, text.indexOf("<", end)), refusal };
      at = text.indexOf("<", end);
    } else return { start, root: rootName(text, at) };
  }
  return { start, root: "" };
}

function rootName(text: string, at: number): string {
  if (at === -1) return "";
  const name = /^<([^\s/>"'=<]+)/.exec(text.slice(at, at + 200))?.[1] ?? "";
  return name.slice(name.lastIndexOf(":") + 1);
}
