import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { pictureFormats } from "../../../src/core/sheet";
import { writePicture } from "../../../src/exporters/pictures/index";
import { anyText } from "../../arbitraryParts";
import { group, namedPng, options, page, text } from "./samplePages";

const vector = ["svg", "pdf", "pptx", "html"] as const;

async function written(format: (typeof pictureFormats)[number], pages = [page()], more = {}) {
  const answer = await writePicture(format, pages, { ...options, ...more });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** All words of a file that may be packed. */
function wordsOf(format: string, bytes: Uint8Array): string {
  if (format !== "pptx") return new TextDecoder("utf-8").decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** As XML writes it: characters that it cannot hold are left out. */
function xml(words: string): string {
  return words
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

describe("pictures", () => {
  it.each(vector)("are the same bytes each time they are written as %s", async (format) => {
    const [one, two] = [await written(format), await written(format)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
  it.each(vector)("carry the marking in the name of a %s", async (format) => {
    const { name, problems } = await written(format);
    expect(name).toBe(`OFFICIAL-SENSITIVE smith-ocg-chart.${format}`);
    expect(problems).toEqual([]);
  });
  it("carry the highest marking of all their pages", async () => {
    const official = { level: "OFFICIAL", local: "", handling: "", descriptor: "" } as const;
    const { name } = await written("pdf", [page([], { marking: official }), page()]);
    expect(name).toMatch(/^OFFICIAL-SENSITIVE /);
  });
  it("without a marking say so", async () => {
    const { name, problems } = await written("svg", [page([], { marking: undefined })]);
    expect(name).toBe("smith-ocg-chart.svg");
    expect(problems.map(({ code }) => code)).toEqual(["no-marking"]);
  });
  it("of several pages are one ZIP where a file holds one picture", async () => {
    const { name, bytes } = await written("svg", [page(), page()]);
    expect(name).toBe("OFFICIAL-SENSITIVE smith-ocg-chart.svg.zip");
    expect(Object.keys(unzipSync(bytes))).toEqual(["page-1.svg", "page-2.svg"]);
  });
  it("are refused without pages, and as PNG where nothing can draw pixels", async () => {
    const none = await writePicture("pdf", [], options);
    expect(none.ok).toBe(false);
    const blind = await writePicture("png", [page()], options);
    expect(blind.ok ? "" : blind.error.code).toBe("no-raster");
  });
  it("that a browser drew empty are a failure, not a file", async () => {
    const answer = await writePicture("png", [page()], { ...options, raster: async () => new Uint8Array() });
    expect(answer.ok ? "" : answer.error.code).toBe("blank-picture");
  });
  it("are drawn as PNG at the scale that was asked for, and no larger than browsers draw", async () => {
    const asked: (readonly [number, number])[] = [];
    const raster = async (_svg: string, width: number, height: number) => {
      asked.push([width, height]);
      return new Uint8Array([1]);
    };
    const { picture } = page();
    await written("png", [page()], { raster, scale: 3 });
    const huge = { ...picture, width: 30_000, height: 3_000 };
    const { problems } = await written("png", [page([], { picture: huge })], { raster, scale: 4 });
    expect(problems.map(({ code }) => code)).toEqual(["smaller-picture"]);
    expect(asked).toEqual([
      [picture.width * 3, picture.height * 3],
      [16_000, 1_600],
    ]);
  });
  it.each(["svg", "pptx", "html"] as const)("keep any words as they are in %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (words) => {
        const item = group([text(words)], { alt: words });
        const { bytes } = await written(format, [page([item])]);
        const found = wordsOf(format, bytes);
        if (xml(words).trim() !== "") expect(found.includes(xml(words))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it.each(vector)("tell nothing of machine or person in %s, also not in what images say", async (format) => {
    const photo = { type: "image", x: 10, y: 10, width: 20, height: 20, href: namedPng, alt: "" } as const;
    const { bytes } = await written(format, [page([photo])]);
    const words = wordsOf(format, bytes);
    expect(words).not.toMatch(/John Example|creator|Producer|CreationDate|lastModifiedBy|dcterms|Author/i);
    // The test would see it, were it there.
    expect(atob(namedPng.split(",")[1] ?? "")).toContain("John Example");
  });
  it.each(vector)("point to no other place in %s", async (format) => {
    const away = {
      type: "image",
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      href: "https://example.org/a.png",
      alt: "",
    } as const;
    const { bytes } = await written(format, [page([away])]);
    expect(wordsOf(format, bytes)).not.toContain("example.org");
  });
});
