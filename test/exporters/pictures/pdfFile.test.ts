import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SheetPage } from "../../../src/core/sheet";
import { writePicture } from "../../../src/exporters/pictures/index";
import { drawing, group, namedPng, options, page, path, text } from "./samplePages";

async function pdf(pages: readonly SheetPage[], more = {}) {
  const answer = await writePicture("pdf", pages, { ...options, ...more });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function has(tool: string): boolean {
  try {
    execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const poppler = has("pdftotext") && has("pdffonts") && has("pdftoppm");
if (!poppler) console.log("pdfFile.test: poppler is not on this machine; PDFs are not read by it here.");

function saved(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "linchpin-pdf-")), "a.pdf");
  writeFileSync(file, bytes);
  return file;
}
const run = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: "utf8" });

describe("PDF", () => {
  it("has objects where its table says, and no date, author or id", async () => {
    const { bytes } = await pdf([page()]);
    const body = Buffer.from(bytes).toString("latin1");
    const start = Number(/startxref\n(\d+)/.exec(body)?.[1]);
    expect(body.slice(start, start + 4)).toBe("xref");
    const places = [...body.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at));
    expect(places.length).toBeGreaterThan(10);
    places.forEach((at, index) => {
      expect(body.slice(at, at + 12)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    });
    expect(body).not.toMatch(/CreationDate|ModDate|Author|Creator|Producer|\/ID/);
  });
  it("is as large as its pictures, page for page", async () => {
    const { bytes } = await pdf([page(), page([], { picture: { ...drawing(), width: 1587, height: 1123 } })]);
    const body = Buffer.from(bytes).toString("latin1");
    const { picture } = page();
    const boxes = [...body.matchAll(/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
      Number(w),
      Number(h),
    ]);
    expect(boxes).toEqual([
      [picture.width * 0.75, picture.height * 0.75],
      [1190.25, 842.25],
    ]);
  });
  it.skipIf(!poppler)(
    "keeps names as text with the marking twice a page, in fonts that are inside",
    async () => {
      const { bytes, problems } = await pdf([page(), page([text("Ωμέγα Привет Ŵyn", { x: 5, y: 190 })])]);
      expect(problems).toEqual([]);
      const file = saved(bytes);
      const words = run("pdftotext", "-enc", "UTF-8", file, "-");
      expect(words.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(4);
      expect(words.match(/ŁUKASZ, Świętosława/g)).toHaveLength(2);
      expect(words).toContain("Ωμέγα Привет Ŵyn");
      expect(words).toContain("O’NEILL & <Sons>");
      expect(words).toContain("Showing 2 of 5 entities");
      const fonts = run("pdffonts", file).split("\n").slice(2).filter(Boolean);
      expect(fonts).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/Inter-\w+ +CID TrueType +Identity-H +yes yes yes/);
      expect(run("pdftotext", "-v", file).length).toBe(0);
    },
  );
  it.skipIf(!poppler)("is not blank", async () => {
    const { bytes } = await pdf([page()]);
    const base = saved(bytes).replace(/\.pdf$/, "");
    run("pdftoppm", "-r", "40", `${base}.pdf`, base);
    const ppm = execFileSync("cat", [`${base}-1.ppm`]);
    expect(new Set(ppm.subarray(20)).size).toBeGreaterThan(20);
  });
  it("tells of words that its font has not, and lets the browser draw them where there is one", async () => {
    const wide = [text("日本語", { x: 10, y: 20 })];
    const alone = await pdf([page(wide)]);
    expect(alone.problems.map(({ code }) => code)).toEqual(["no-glyph"]);
    const asked: string[] = [];
    const png = Uint8Array.from(atob(namedPng.split(",")[1] ?? ""), (letter) => letter.charCodeAt(0));
    const raster = async (svg: string) => {
      asked.push(svg);
      return png;
    };
    const drawn = await pdf([page(wide)], { raster });
    expect(drawn.problems).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("日本語");
    if (poppler) {
      expect(run("pdftotext", saved(drawn.bytes), "-")).toContain("日本語");
      expect(run("pdftotext", saved(alone.bytes), "-")).toContain("日本語");
    }
  });
  it.skipIf(!poppler)("draws images, clips, hatchings and what is seen through", async () => {
    const { bytes, problems } = await pdf([
      page([
        group([{ type: "image", x: 0, y: 0, width: 40, height: 40, href: namedPng, alt: "" }], {
          clip: { x: 0, y: 0, w: 40, h: 40, radius: 20 },
        }),
        path("M200 20h60v40h-60z", {
          fill: "#D3DDE7",
          opacity: 0.5,
          hatch: { colour: "#801650", width: 2, gap: 6, turn: 45 },
        }),
      ]),
    ]);
    expect(problems).toEqual([]);
    const info = execFileSync("pdftoppm", ["-r", "20", "-png", saved(bytes)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(info.length).toBeGreaterThan(500);
  });
  it("says where an image is of a kind that it cannot hold", async () => {
    const webp = `data:image/webp;base64,${Buffer.from("RIFF0000WEBPVP8 ").toString("base64")}`;
    const { problems } = await pdf([
      page([{ type: "image", x: 0, y: 0, width: 9, height: 9, href: webp, alt: "" }]),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["image-kind"]);
  });
});
