import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import type { Source } from "./importer";
import { jsonFault } from "./jsonFault";

/** JSON of a file, with what had to be done to read it. */
export interface Json {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own field; what objects inherit ('constructor') is no field of a file. */
export function field(value: unknown, name: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A scalar as the file has it; undefined for null, lists and objects. */
export function scalarText(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return String(value);
    default:
      return undefined;
  }
}

/** Any value as text for a reader: lists of scalars joined, anything deeper as JSON; undefined for null. */
export function valueText(value: unknown): string | undefined {
  const scalar = scalarText(value);
  if (scalar !== undefined || value === null || value === undefined) return scalar;
  if (Array.isArray(value)) {
    const parts = value.map(scalarText);
    if (parts.every((part) => part !== undefined)) return parts.join("; ");
  }
  try {
    return JSON.stringify(value);
  } catch {
    // JSON.stringify recurses: a value that is nested thousands deep is nothing to read.
    return "(nested too deep)";
  }
}

/** A number, also when it was written as text; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?(?:\d[\d.eE+-]*|Infinity)|NaN/g;

function unsafe(token: string): boolean {
  const number = Number(token);
  return !Number.isFinite(number) || (/^-?\d+$/.test(token) && !Number.isSafeInteger(number));
}

/**
 * Puts numbers that a double cannot hold into quotes, so that a long id is not rounded into another's, and turns the NaN and
 * Infinity of Python's writer into text. Strings are passed over.
 */
function quoted(text: string, note: () => void): string {
  return text.replace(tokens, (token) => {
    if (token.startsWith('"') || !unsafe(token)) return token;
    if (/[NI]/.test(token)) note();
    return /^-?(\d+(\.\d+)?([eE][+-]?\d+)?|Infinity)$|^NaN$/.test(token) ? `"${token}"` : token;
  });
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Parses a text as JSON. Failure names line and column; extreme nesting is a message, not a crash. */
export function parseJson(raw: string): Result<Json> {
  const text = raw.startsWith("\uFEFF") ? raw.slice(1) : raw;
  const problems: Problem[] = [];
  let odd = 0;
  // Digits after a point round and do no harm, and 'E01014370' is a code: coordinates and boundaries are not walked again for these.
  const mayBeUnsafe = /(?:^|[^.\d])\d{16}|\d[eE]\+?\d{3}/.test(text);
  const attempt = (candidate: string): Result<Json> | undefined => {
    try {
      return ok({ value: JSON.parse(candidate) as unknown, problems });
    } catch (error) {
      if (error instanceof RangeError)
        return fail("too-deep", "The JSON of this file is nested too deep to be read.");
      return undefined;
    }
  };
  const first = attempt(mayBeUnsafe ? quoted(text, () => odd++) : text);
  const parsed = first ?? (/NaN|Infinity/.test(text) ? attempt(quoted(text, () => odd++)) : undefined);
  if (parsed) {
    if (odd > 0)
      problems.push(
        problem(
          "json-not-a-number",
          `The file writes ${odd} value${odd === 1 ? "" : "s"} as NaN or Infinity, which JSON does not have.`,
          {
            done: "kept as text",
          },
        ),
      );
    return parsed;
  }
  const fault = jsonFault(text);
  const { line, column } = placeOf(text, fault?.offset ?? text.length);
  return fail(
    "json-syntax",
    `This is not complete JSON: line ${line}, column ${column}: expected ${fault?.expected ?? "something else"}.`,
    { line },
  );
}

const known = new WeakMap<Source, Result<Json> | "not JSON">();

/** JSON of a file, parsed once for all formats that look at it; undefined when it does not begin like JSON. */
export function jsonOf(source: Source): Result<Json> | undefined {
  let result = known.get(source);
  if (result === undefined) {
    const text = source.text();
    result = /^\uFEFF?\s*[[{]/.test(text.slice(0, 10_000)) ? parseJson(text) : "not JSON";
    known.set(source, result);
  }
  return result === "not JSON" ? undefined : result;
}
