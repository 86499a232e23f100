import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { hostileFormats } from "./formats";
import { type HostileFormat, type Thing, written } from "./hostileFormat";
import { faultsAfterSaving } from "./soundness";

/** Words that stand for something to a program on the way: parts of objects, markup, formulas, letters that hide or turn. */
const words = [
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "</script><img src=x onerror=alert(1)>",
  "<b>x</b>",
  "a & b",
  "&lt;",
  "it's 'so'",
  "a\u202ebc",
  "a\u2066b\u2069c",
  "a\u200bb\u2060c",
  "=1+1",
  "+SUM(A1)",
  "-2+3+cmd|' C calc'!A0",
  "@SUM(A1)",
  '=HYPERLINK("https://example.invalid")',
  "%s%n",
  "{{x}}",
  "Zoë 🜁 名",
  "x".repeat(5_000),
];

/** A name that the format can hold: some end a name at a quotation mark, and in a family tree a slash begins the surname. */
const fits = ({ title }: HostileFormat, word: string) => {
  if (title === "GEDCOM") return !word.includes("/");
  // What looks like HTML is taken out of the texts of a map.
  if (["KML", "KMZ", "GPX"].includes(title)) return !/[<&]/.test(word);
  return !["Pajek", "UCINET"].includes(title) || !word.includes('"');
};

const thingsOf = (format: HostileFormat): readonly Thing[] =>
  words
    .filter((word) => fits(format, word))
    .map((word) => ({ id: word, name: word, header: word, value: `v ${word}` }));

async function read(format: HostileFormat, bytes: Uint8Array) {
  const out = await readFile(format.file, bytes);
  if (!out.ok) throw new Error(`${format.title}: ${out.error.message}`);
  return out.value;
}

describe.each(hostileFormats.map((format) => [format.title, format] as const))("%s", (_, format) => {
  const { keeps } = format;
  const things = thingsOf(format);

  it("keeps every hostile word as id, name, header and value", async () => {
    const reading = await read(format, written(format, things));
    const counts = caseCounts(reading.case);
    expect(counts.placeholders).toBe(0);
    expect(format.incidents ? counts.incidents : counts.entities).toBe(things.length);
    if (keeps.links) expect(counts.links).toBe(things.length - 1);
    const entities = [...reading.case.entities.values()];
    if (keeps.names) expect(entities.map(({ label }) => label)).toEqual(things.map(({ name }) => name));
    if (format.ids !== "numbered")
      expect(new Set(entities.map(({ sourceId }) => sourceId))).toEqual(new Set(things.map(({ id }) => id)));
    if (keeps.attributes) {
      const facts = [...entities, ...reading.case.links.values()].flatMap((item) =>
        item.attributes.map(({ name, value }) => `${name}=${value}`),
      );
      // A table of links has the facts of the second thing on.
      const stated = keeps.names ? things : things.slice(1);
      expect(stated.filter(({ header, value }) => !facts.includes(`${header}=${value}`))).toEqual([]);
    }
    expect(await faultsAfterSaving(reading)).toEqual([]);
  });

  it("cut anywhere ends in words or in a part of it", async () => {
    const whole = written(format, things.slice(0, 6));
    const step = Math.max(1, Math.floor(whole.length / 40));
    for (let length = whole.length - 1; length > 0; length -= step) {
      const out = await readFile(format.file, whole.subarray(0, length));
      if (!out.ok) {
        expect(out.error.message, `${length} bytes`).toMatch(/\w{3,} .*\.$/s);
        continue;
      }
      // A matrix without its last rows has other names down than across.
      expect(caseCounts(out.value.case).entities, `${length} bytes`).toBeLessThanOrEqual(2 * 6);
      expect(await faultsAfterSaving(out.value), `${length} bytes`).toEqual([]);
    }
  });

  it("with NULs, marks or noise in between ends in words or in a sound case", async () => {
    const whole = written(format, things.slice(0, 6));
    for (const noise of [
      [0],
      [0, 0, 0],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xe2, 0x80, 0xae],
      [0x0d],
      [0x0b],
      [0x1a],
    ])
      for (let part = 1; part < 12; part++) {
        const at = Math.floor((whole.length * part) / 12);
        const out = await readFile(
          format.file,
          Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]),
        );
        if (out.ok) expect(await faultsAfterSaving(out.value), `${noise} at ${at}`).toEqual([]);
        else expect(out.error.message, `${noise} at ${at}`).toMatch(/\w{3,} .*\.$/s);
      }
  });
});
