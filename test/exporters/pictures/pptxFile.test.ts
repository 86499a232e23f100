import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { SheetPage } from "../../../src/core/sheet";
import { writePicture } from "../../../src/exporters/pictures/index";
import { group, line, namedPng, options, page, path, text } from "./samplePages";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elements(xml: string): readonly Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}

async function parts(pages: readonly SheetPage[], more = {}) {
  const answer = await writePicture("pptx", pages, { ...options, ...more });
  if (!answer.ok) throw new Error(answer.error.message);
  const files = new Map(Object.entries(unzipSync(answer.value.bytes)));
  const xml = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
  return { files, xml, bytes: answer.value.bytes, problems: answer.value.problems };
}

const photo = { type: "image", x: 10, y: 150, width: 30, height: 30, href: namedPng, alt: "A face" } as const;
const office = ["soffice", "libreoffice"].find((tool) => {
  try {
    execFileSync(tool, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});
if (!office)
  console.log("pptxFile.test: LibreOffice is not on this machine; slides are not opened by it here.");

describe("PPTX", () => {
  it("has every part that is pointed to, a type for each, and nothing that is not pointed to", async () => {
    const { files, xml } = await parts([page([photo], { notes: "Say this." }), page()], { notes: true });
    const types = elements(xml("[Content_Types].xml"));
    const named = new Set(types.flatMap(({ attributes }) => attributes.PartName ?? []));
    const endings = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
    const reached = new Set<string>(["[Content_Types].xml"]);
    for (const name of files.keys()) {
      if (!name.endsWith(".rels")) continue;
      reached.add(name);
      const base = posix.dirname(posix.dirname(name));
      const list = elements(xml(name)).filter((each) => each.name === "Relationship");
      expect(new Set(list.map(({ attributes }) => attributes.Id)).size, name).toBe(list.length);
      for (const { attributes } of list) {
        const target = posix.join(base, attributes.Target ?? "");
        expect(files.has(target), `${name} points to ${target}`).toBe(true);
        expect(attributes.TargetMode, target).toBeUndefined();
        reached.add(target);
      }
    }
    expect([...files.keys()].filter((name) => !reached.has(name))).toEqual([]);
    for (const name of files.keys())
      if (name !== "[Content_Types].xml")
        expect(named.has(`/${name}`) || endings.has(name.replace(/^.*\./, "")), name).toBe(true);
    for (const name of named) expect(files.has(name.slice(1)), `a type for ${name}`).toBe(true);
  });
  it("uses only relationships that its slides have, and each number of a shape once", async () => {
    const { files, xml } = await parts([page([photo]), page()]);
    for (const name of [...files.keys()].filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each))) {
      const all = elements(xml(name));
      const relations = elements(xml(`${name.replace("slides/", "slides/_rels/")}.rels`));
      const ids = new Set(relations.flatMap(({ attributes }) => attributes.Id ?? []));
      for (const { attributes } of all)
        for (const [key, value] of Object.entries(attributes))
          if (/^r:(id|embed|link)$/.test(key)) expect(ids.has(value), `${name} ${value}`).toBe(true);
      const shapes = all.filter((each) => each.name === "p:cNvPr").map(({ attributes }) => attributes.id);
      expect(new Set(shapes).size, name).toBe(shapes.length);
    }
  });
  it("glues lines to marks, from where they run and with their heads", async () => {
    const { xml } = await parts([page()]);
    const slide = xml("ppt/slides/slide1.xml");
    const all = elements(slide);
    const glued = (name: string) => all.find((each) => each.name === name)?.attributes ?? {};
    const marks = [...slide.matchAll(/<p:cNvPr id="(\d+)" name="Place of links"/g)].map(([, id]) => id);
    expect([glued("a:stCxn").id, glued("a:endCxn").id]).toEqual(marks);
    // The line runs from the right of the first mark to the left of the second: sites 6 and 2 of an ellipse.
    expect([glued("a:stCxn").idx, glued("a:endCxn").idx]).toEqual(["6", "2"]);
    expect(all.some((each) => each.name === "a:tailEnd")).toBe(true);
    expect(all.some((each) => each.name === "a:headEnd")).toBe(false);
    expect(slide).toContain('<a:ds d="500000" sp="300000"/>');
  });
  it("keeps several lines between the same two marks apart", async () => {
    const bent = line("e2", "a", "b", "M122 104Q200 150 278 104", "M278 104L270 98L270 110z");
    const { xml } = await parts([page([bent])]);
    const places = [...xml("ppt/slides/slide1.xml").matchAll(/<p:cxnSp>.*?<a:off x="(\d+)" y="(\d+)"/gs)].map(
      ([, , y]) => y,
    );
    expect(places).toHaveLength(2);
    expect(places[0]).not.toBe(places[1]);
  });
  it("says what each group stands for, and carries the marking twice", async () => {
    const { xml } = await parts([page()]);
    const names = elements(xml("ppt/slides/slide1.xml")).flatMap(({ name, attributes }) =>
      name === "p:cNvPr" && attributes.descr ? [attributes.descr] : [],
    );
    expect(names).toContain("ŁUKASZ, Świętosława");
    expect(names).toContain("a pays b");
    expect(
      names.filter((each) => each === "Protective marking: OFFICIAL-SENSITIVE - RECIPIENTS ONLY"),
    ).toHaveLength(2);
    expect(xml("ppt/slides/slide1.xml")).toMatch(/<p:ph type="title"\/>.*?<a:t>Chart: SMITH<\/a:t>/s);
  });
  it("keeps words for the speaker only where they are asked for", async () => {
    const noted = page([], { notes: "Not for the screen" });
    const quiet = await parts([noted]);
    expect([...quiet.files.keys()].some((name) => /notes/.test(name))).toBe(false);
    expect([...quiet.files.values()].some((part) => strFromU8(part).includes("Not for the screen"))).toBe(
      false,
    );
    const said = await parts([noted], { notes: true });
    expect(said.xml("ppt/notesSlides/notesSlide1.xml")).toContain("Not for the screen");
  });
  it("shows no more of a shape than is seen through its window", async () => {
    const half = (x: number, fill: string) =>
      group([path("M-20 0a20 20 0 1 0 40 0a20 20 0 1 0 -40 0z", { fill, stroke: "none" })], {
        x: 200,
        y: 100,
        clip: { x, y: -20, w: 20, h: 40 },
      });
    const { xml } = await parts([page([half(-20, "#801650"), half(0, "#28A197")])]);
    const slide = xml("ppt/slides/slide1.xml");
    const widths = ["801650", "28A197"].map((fill) => {
      const shape = slide.split("<p:sp>").find((each) => each.includes(fill));
      return Number(/<a:ext cx="(\d+)"/.exec(shape ?? "")?.[1]) / 9525;
    });
    for (const width of widths) expect(width).toBeCloseTo(20, 0);
  });
  it("holds an image that is seen twice once, and none that it does not know", async () => {
    const webp = {
      ...photo,
      href: `data:image/webp;base64,${Buffer.from("RIFF0000WEBPVP8 ").toString("base64")}`,
    };
    const { files, problems } = await parts([page([photo, { ...photo, x: 60 }]), page([photo, webp])]);
    expect([...files.keys()].filter((name) => name.startsWith("ppt/media/"))).toEqual([
      "ppt/media/image1.png",
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["image-kind"]);
  });
  it("turns words round the point where they stand", async () => {
    const { xml } = await parts([
      page([group([text("turned", { anchor: "middle" })], { x: 200, y: 100, turn: 90 })]),
    ]);
    const shape = xml("ppt/slides/slide1.xml")
      .split("<p:sp>")
      .find((each) => each.includes("<a:t>turned"));
    expect(shape).toContain('rot="5400000"');
  });
  it.skipIf(!office)("opens in LibreOffice", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "linchpin-pptx-"));
    const { bytes } = await parts([page([photo], { notes: "Say this." }), page()], { notes: true });
    writeFileSync(join(folder, "a.pptx"), bytes);
    execFileSync(
      office ?? "",
      ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "a.pptx")],
      {
        stdio: "ignore",
      },
    );
    const pdf = readFileSync(join(folder, "a.pdf")).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  });
});
