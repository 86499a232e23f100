import Papa from "papaparse";
import { fail, ok, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import { countText, limits } from "./limits";
import type { Pace } from "./pace";
import { type Remarks, remarksOf } from "./remarks";

/** A table as it was typed: records of cells, each with the line that it starts on. */
export interface Records {
  readonly name: string;
  readonly records: readonly (readonly string[])[];
  /** 1-based line of each record, as an editor counts. */
  readonly lines: readonly number[];
  readonly remarks: Remarks;
  /** True for cells that hold just what they say (workbooks): nothing to unwrap, and a short row is no damage. */
  readonly exact?: boolean;
  /** Why the table is not read unless the user says so; absent = it is. */
  readonly aside?: string;
}

const sampleSize = 64 * 1024;
/** Papa's time grows with the square of a run of bad quotation marks (1 MB of them took 6 s): short slices keep that short. */
const slice = 1 << 16;
/** Open quotation marks that are mended one by one; after these the rest is read without quoting, so that no file takes quadratic time. */
const mendings = 20;

function newlineOf(text: string): string {
  const sample = text.slice(0, sampleSize).replace(/"[^"]*"/g, "");
  if (sample.includes("\n")) return "\n";
  if (sample.includes("\r")) return "\r";
  return text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
}

/** Lone carriage returns beside other line ends, where no quotation mark can make them part of a cell. */
function hasMixedEnds(text: string): boolean {
  return text.includes("\r") && text.includes("\n") && !text.includes('"') && /\r(?!\n)/.test(text);
}

function delimiterOf(text: string, newline: string): string {
  const sample = text.slice(0, sampleSize);
  const guessed = Papa.parse<string[]>(sample, {
    preview: 50,
    // The blank line at the end would count as a row of one cell, and two columns would go unseen.
    skipEmptyLines: true,
    newline: newline === "\r" ? "\r" : "\n",
    delimitersToGuess: [",", "\t", ";", "|"],
  }).meta.delimiter;
  if (guessed && guessed !== ",") return guessed;
  // Edge lists of numbers with spaces between ('1 32', '1 32 0.5') are common in network collections.
  const lines = sample.split(newline).slice(0, 50);
  const filled = lines.filter((line) => line.trim() !== "");
  const spaced = filled.length > 1 && filled.every((line) => /^\s*\d+ +\d+( +-?[\d.eE+-]+)?\s*$/.test(line));
  return spaced ? " " : ",";
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** No table has this many quotation marks in a row, and Papa's time grows with the square of it. */
const absurdQuotes = '"'.repeat(1_000);

const lineBreaks = (cell: string, newline: string): number =>
  cell.includes(newline) ? cell.split(newline).length - 1 : 0;

/** Splits text into records with Papa's parser, slice by slice; one bad quotation mark costs one line, never the file. */
export async function readRecords(name: string, text: string, pause: Pace): Promise<Result<Records>> {
  const remarks = remarksOf(name);
  const whole = text.includes("\0") ? text.replaceAll("\0", "") : text;
  if (whole.length < text.length)
    remarks.add("nul", `${countText(text.length - whole.length, "NUL character")} in the text.`, {
      done: "left out",
    });
  const clean = hasMixedEnds(whole) ? whole.replace(/\r\n?/g, "\n") : whole;
  const told = /^"?sep=(.)"?\r?\n/i.exec(clean);
  const newline = newlineOf(clean);
  const delimiter = told?.[1] ?? delimiterOf(clean, newline);
  const records: (readonly string[])[] = [];
  const lines: number[] = [];
  let at = told ? told[0].length : 0;
  let line = told ? 2 : 1;
  let mended = 0;
  let size = slice;
  const parse = (chunk: string, ignoreLast: boolean, preview = 0): Parsed => {
    const parser = new Papa.Parser({ delimiter, newline: newline as "\n", preview });
    return parser.parse(chunk, 0, ignoreLast);
  };
  const tooWide = () =>
    fail(
      "too-many-columns",
      `${name} has a row with more than ${limits.columns.toLocaleString("en-GB")} columns. It is probably no table, or its rows are not separated by line ends.`,
      { file: name },
    );
  const keep = (record: string[], quoted: boolean) => {
    const end = record.length - 1;
    const last = record[end] ?? "";
    if (newline === "\n" && last.endsWith("\r")) record[end] = last.slice(0, -1);
    if (record.length > 1 || record[0] !== "") {
      records.push(delimiter === " " ? record.filter((cell) => cell !== "") : record);
      lines.push(line);
    }
    line += 1 + (quoted ? record.reduce((sum, cell) => sum + lineBreaks(cell, newline), 0) : 0);
  };
  /** Lines without quotation marks; blank ones cost next to nothing, since a file may be fifty million of them. */
  const plain = (chunk: string, last: boolean): Parsed => {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      if (end > start) keep(chunk.slice(start, end).split(delimiter), false);
      else line++;
      start = end + 1;
      while (chunk.startsWith(newline, start)) {
        start++;
        line++;
      }
    }
    if (last && start < chunk.length) keep(chunk.slice(start).split(delimiter), false);
    return { data: [], errors: [], meta: { cursor: start } };
  };
  while (at < clean.length) {
    const last = at + size >= clean.length;
    const chunk = clean.slice(at, at + size);
    if (mended <= mendings && chunk.includes(absurdQuotes)) {
      mended = mendings + 1;
      remarks.add("quotes", "More than a thousand quotation marks stand in a row.", {
        line,
        done: "the rest is read with quotation marks as letters",
      });
    }
    const quoted = mended <= mendings && chunk.includes('"');
    const out = quoted ? parse(chunk, !last) : plain(chunk, last);
    const stuck = !last && out.meta.cursor === 0;
    const bad = out.errors.find(
      (error) =>
        error.code === "MissingQuotes" ||
        (error.code === "InvalidQuotes" &&
          (stuck || out.data[error.row ?? 0]?.some((cell) => cell.includes(newline)))),
    );
    const row = bad?.row ?? -1;
    for (const [index, record] of out.data.entries()) {
      if (index === row) break;
      keep(record, quoted);
    }
    if (bad) {
      const start = row === 0 ? 0 : parse(chunk, false, row).meta.cursor;
      const found = chunk.indexOf(newline, start);
      const end = found < 0 ? chunk.length : found;
      mended++;
      remarks.add(
        "quotes",
        "A quotation mark is not closed, or stands inside a cell without being doubled.",
        {
          line,
          done:
            mended > mendings
              ? "the rest is read with quotation marks as letters"
              : "this line is read as it stands",
        },
      );
      keep(chunk.slice(start, end).split(delimiter), false);
      at += end + 1;
      size = slice;
    } else if (last) {
      at = clean.length;
    } else if (stuck) {
      const cells = quoted
        ? parse(chunk, false, 1).data[0]?.length
        : chunk.split(delimiter, limits.columns + 2).length;
      if ((cells ?? 0) > limits.columns) return tooWide();
      size *= 2;
    } else {
      at += out.meta.cursor;
      size = slice;
    }
    if (records.length > limits.rows)
      return fail(
        "too-many-rows",
        `${name} has more than ${limits.rows.toLocaleString("en-GB")} rows. Split it, or cut it down to the period or area that is needed.`,
        { file: name },
      );
    if (pause.due() && !(await pause.rest("Splitting rows", at / clean.length))) return cancelled();
  }
  if (records.some((record) => record.length > limits.columns)) return tooWide();
  return ok({ name, records, lines, remarks });
}
