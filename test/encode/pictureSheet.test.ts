import { describe, expect, it } from "vitest";
import type { GroupItem, Picture, PictureItem } from "../../src/core/picture";
import { frameOf, paperNames, type SheetWords, sheetPage } from "../../src/encode/pictureSheet";
import { sharedSymbols } from "../../src/encode/sharedSymbols";
import { smallPrint } from "../../src/encode/smallPrint";
import { textWidth } from "../../src/encode/textWidth";

const shape = (d: string): PictureItem => ({
  type: "path",
  d,
  fill: "#12436D",
  stroke: "none",
  width: 0,
  dash: [],
  cap: "butt",
  join: "miter",
  opacity: 1,
});
const drawing = (width: number, height: number): Picture => ({
  width,
  height,
  background: "#FFFFFF",
  title: "x",
  about: "A drawing.",
  symbols: new Map(),
  items: [shape(`M0 0H${width}V${height}z`)],
});
const row = (words: string) => ({ sample: [], words, note: "", count: "3" });
const words: SheetWords = {
  marking: {
    level: "OFFICIAL-SENSITIVE",
    local: "",
    handling:
      "Need to know only. Do not copy or share outside the distribution list, whatever you are asked.",
    descriptor: "PERSONAL DATA",
  },
  note: "Training case",
  title: "Association chart: SMITH OCG",
  asAt: "12 Jun 2026",
  truth: "Showing 62 of 340 entities, 91 of 511 links · 3 filters",
  method: ["Layout: association, seed 1", "No link drawn is not evidence of no link."],
  legend: [
    { title: "Colour is OCG", rows: Array.from({ length: 12 }, (_, at) => row(`OCG ${at}`)) },
    { title: "People", rows: Array.from({ length: 12 }, (_, at) => row(`Role ${at}`)) },
  ],
};

const parts = (picture: Picture, name: string) =>
  picture.items.filter(
    (item): item is GroupItem =>
      item.type === "group" && item.role?.type === "part" && item.role.name === name,
  );
function texts(items: readonly PictureItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.type === "text" ? [item.text] : item.type === "group" ? texts(item.items) : [],
  );
}

describe("a sheet", () => {
  it.each(paperNames)(
    "on %s has the marking top and bottom, title, date, truth, legend and method",
    (paper) => {
      const { picture } = sheetPage(drawing(900, 500), words, frameOf(paper));
      const bars = parts(picture, "marking");
      expect(bars.map(({ y }) => y)).toEqual([0, picture.height - 32]);
      for (const bar of bars) expect(texts([bar])).toContain("OFFICIAL-SENSITIVE - PERSONAL DATA");
      const all = texts(picture.items).join(" ");
      for (const said of [
        words.title,
        "As at 12 Jun 2026",
        words.truth,
        "OCG 11",
        "Role 11",
        ...words.method,
      ])
        expect(all.replace(/ +· +/g, " ")).toContain(said.replace(/ +· +/g, " "));
    },
  );
  it("never cuts a handling instruction", () => {
    const { picture } = sheetPage(drawing(200, 100), words);
    const [bar] = parts(picture, "marking");
    const item = bar?.items.find((each) => each.type === "text" && each.text.startsWith("Need"));
    if (item?.type !== "text" || !words.marking) throw new Error("no handling instruction");
    expect(item.text).toBe(words.marking.handling);
    expect(20 + textWidth(item.text, item.size, item.weight)).toBeLessThan(picture.width / 2);
  });
  it("says where no marking was chosen and no date is stated", () => {
    const { picture } = sheetPage(drawing(400, 200), { ...words, marking: undefined, asAt: "" });
    expect(texts(picture.items).filter((each) => each === "NO MARKING CHOSEN")).toHaveLength(2);
    expect(texts(picture.items)).toContain("No as-at date stated");
  });
  it("leaves a drawing its size unless it must fit a page", () => {
    const [own] = parts(sheetPage(drawing(3000, 900), words).picture, "drawing");
    expect(own?.scale).toBe(1);
    for (const paper of ["A4", "A3", "slide"] as const) {
      const frame = frameOf(paper);
      const { picture } = sheetPage(drawing(3000, 2400), words, frame);
      expect([picture.width, picture.height]).toEqual([frame?.width, frame?.height]);
      const [fitted] = parts(picture, "drawing");
      const [legend] = parts(picture, "legend");
      if (!fitted || !legend) throw new Error("no drawing, no legend");
      expect(fitted.x + 3000 * fitted.scale).toBeLessThanOrEqual(legend.x);
      expect(fitted.y + 2400 * fitted.scale).toBeLessThanOrEqual(picture.height - 32);
      expect(legend.scale).toBeGreaterThanOrEqual(0.6);
    }
  });
  it("says when its words become too small to be read", () => {
    expect(smallPrint(sheetPage(drawing(900, 500), words, frameOf("A3")))).toEqual([]);
    const [said] = smallPrint(sheetPage(drawing(4000, 3000), words, frameOf("A4")));
    expect(said?.message).toMatch(/are [0-4](\.\d)? points high/);
  });
  it("tells all of it in words as well", () => {
    expect(sheetPage(drawing(400, 200), words).picture.about).toBe(`A drawing. ${words.truth}`);
  });
});

describe("what is drawn many times", () => {
  const long = shape(`M0 0${"L1 1".repeat(30)}z`);
  const at = (x: number, item: PictureItem): GroupItem => ({
    type: "group",
    x,
    y: 0,
    scale: 2,
    turn: 0,
    items: [item],
  });
  it("is held once, and stands where it stood", () => {
    const shared = sharedSymbols({
      ...drawing(9, 9),
      items: [at(1, long), at(5, long), at(9, shape("M0 0h4"))],
    });
    expect(shared.symbols.size).toBe(1);
    expect(shared.items).toMatchObject([
      { type: "use", x: 1, scale: 2 },
      { type: "use", x: 5, scale: 2 },
      { type: "group", x: 9 },
    ]);
  });
  it("keeps words and names of its own", () => {
    const named = { ...at(1, long), alt: "WOOD" };
    const shared = sharedSymbols({ ...drawing(9, 9), items: [named, named] });
    expect(shared.items.map(({ type }) => type)).toEqual(["group", "group"]);
  });
});
