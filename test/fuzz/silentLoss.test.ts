import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseCounts, caseCounts } from "../../src/core/case";
import type { Reading } from "../../src/importers/importer";
import { readFile } from "../../src/importers/index";
import { type Seed, seeds } from "./seeds";

const runs = Number(process.env.FUZZ_RUNS ?? 2_000) / 10;
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const settings = { numRuns: runs, seed, endOnFailure: true };

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const isPlain = ({ bytes }: Seed) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).length > 0 && !bytes.includes(0);
  } catch {
    return false;
  }
};
const named = (pattern: RegExp) => seeds.filter((one) => pattern.test(one.name) && isPlain(one));

async function read(name: string, content: string): Promise<Reading | string> {
  const out = await readFile(name, new TextEncoder().encode(content));
  return out.ok ? out.value : out.error.message;
}

/** Facts that are not in the second count, in words; empty when nothing is missing. */
function missing(before: CaseCounts, after: CaseCounts): readonly string[] {
  const things = (counts: CaseCounts) =>
    counts.entities - counts.placeholders + counts.incidents + counts.areas;
  const lost: string[] = [];
  if (things(after) < things(before)) lost.push(`things: ${things(before)}, then ${things(after)}`);
  if (after.links < before.links) lost.push(`links: ${before.links}, then ${after.links}`);
  return lost;
}

/** Warnings of a reading: what was only noted tells of no loss. */
const warnings = (reading: Reading) =>
  reading.problems.reduce((sum, item) => sum + (item.severity === "note" ? 0 : (item.count ?? 1)), 0);

/** Lines that no writer of such a file would write, one or more. */
const junk = fc.constantFrom(
  "!!!",
  "\u202e\u200b",
  "This line is not part of the file.",
  "0",
  "1 2 3 4 5 6 7 8 9",
  ",,,,",
  ";",
  "# a remark",
  "{",
  "<a>",
  "@@@@",
  "-1 -1",
  "x".repeat(3_000),
  "(null)",
  "1e400 NaN",
);
/** Without the matrix: whether a table is one is guessed from all its rows, and the user is shown the guess. */
const lineFormats = named(/\.(csv|tsv|net|ged|dl)$/).filter(({ name }) => name !== "m.csv");
/** A file that shows as its name in a counterexample. */
const oneIn = (files: readonly Seed[]) =>
  fc.constantFrom(...files.map((file) => ({ ...file, [fc.toStringMethod]: () => file.name })));

describe("a file of lines with lines in it that are none", () => {
  it("has what it had, or says what was lost", async () => {
    const lines = fc.array(fc.record({ line: junk, at: fc.nat(1_000) }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(oneIn(lineFormats), lines, async (file, added) => {
        const before = await read(file.name, text(file.bytes));
        if (typeof before === "string") return;
        const all = text(file.bytes).split("\n");
        // Behind the first tenth: what stands first says what the file is.
        for (const { line, at } of added)
          all.splice(Math.ceil(all.length / 10) + Math.floor((all.length * 0.9 * at) / 1_000), 0, line);
        const after = await read(file.name, all.join("\n"));
        if (typeof after === "string") throw new Error(`${file.name} was refused: ${after}`);
        const lost = missing(caseCounts(before.case), caseCounts(after.case));
        const told = warnings(after) > warnings(before);
        expect({ file: file.name, lost: told ? [] : lost }).toEqual({ file: file.name, lost: [] });
      }),
      settings,
    );
  }, 600_000);
});

describe("a table without some of its rows", () => {
  it("has lost no more than these", async () => {
    const tables = named(/t\.csv$|nodes\.csv$|-street\.csv$/);
    const gone = fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(oneIn(tables), gone, async (file, places) => {
        const before = await read(file.name, text(file.bytes));
        const all = text(file.bytes).trimEnd().split("\n");
        const rows = new Set(places.map((at) => 1 + Math.floor(((all.length - 1) * at) / 1_001)));
        const kept = all.filter((_, at) => !rows.has(at));
        const after = await read(file.name, kept.join("\n"));
        if (typeof before === "string" || typeof after === "string" || kept.length < 4) return;
        const [had, has] = [caseCounts(before.case), caseCounts(after.case)];
        expect({
          file: file.name,
          things: had.entities + had.incidents - (has.entities + has.incidents),
        }).toEqual({
          file: file.name,
          things: all.length - kept.length,
        });
      }),
      settings,
    );
  }, 600_000);
});

describe("a file that states its own end", () => {
  it("and is cut short of it is refused or said to be cut", async () => {
    const files = named(/\.(graphml|gexf|anx|kml|gpx|json|cyjs|cx2|geojson|topojson)$/);
    await fc.assert(
      fc.asyncProperty(oneIn(files), fc.nat(999), async (file, at) => {
        const whole = text(file.bytes).trimEnd();
        const before = await read(file.name, whole);
        const cut = whole.slice(0, Math.floor((whole.length * at) / 1_000));
        const after = await read(file.name, cut);
        if (typeof before === "string" || typeof after === "string") return;
        // A list of lines of JSON ends with any of its lines.
        if (after.format === "FollowTheMoney") return;
        const told = warnings(after) > 0;
        expect({ file: file.name, cut: cut.length, told }).toEqual({
          file: file.name,
          cut: cut.length,
          told: true,
        });
      }),
      settings,
    );
  }, 600_000);
});
