import { describe, expect, it } from "vitest";
import type { GroupItem, Picture, PictureItem } from "../../../src/core/picture";
import { svgText } from "../../../src/exporters/pictures/svg";
import { chartDrawing } from "../../../src/views/chart/chartDrawing";
import { lineEnd } from "../../../src/views/chart/lineEnds";
import { noPins } from "../../../src/views/chart/pinsOn";
import { apart, chartScene } from "./chartScene";

const { kase, scene, arrangement } = chartScene({ multiplicity: "all" });
const places = new Map(
  [...scene.marks.keys()].map((id, at) => [
    id,
    apart.get(id) ?? { x: 400 + 160 * (at % 3), y: 300 * Math.floor(at / 3) },
  ]),
);

function taken(more = {}): Picture {
  return chartDrawing({
    kase,
    focus: arrangement.focus,
    scene,
    positions: places,
    theme: "light",
    inked: new Set(),
    pins: noPins,
    ...more,
  });
}

function groups(items: readonly PictureItem[]): readonly GroupItem[] {
  return items.flatMap((item) => (item.type === "group" ? [item, ...groups(item.items)] : []));
}
const linkOf = (picture: Picture, id: string) =>
  groups(picture.items).find(({ role }) => role?.type === "link" && role.id === id);

describe("the picture of the chart", () => {
  it("draws every mark and every line once, with its name", () => {
    const all = groups(taken().items);
    const entities = all.flatMap(({ role }) => (role?.type === "entity" ? [role.id] : []));
    const links = all.flatMap(({ role }) => (role?.type === "link" ? [role.id] : []));
    expect([...entities].sort()).toEqual([...scene.marks.keys()].sort());
    expect([...links].sort()).toEqual([...scene.lines.keys()].sort());
    expect(all.find(({ role }) => role?.type === "entity" && role.id === "wood")?.alt).toContain(
      "WOOD, Gary",
    );
    expect(linkOf(taken(), "e1")?.alt).toBe("WOOD, Gary directs, 6 times, confirmed, SMITH, David");
  });
  it("shows how sure a link is by its line, and a direction by its head", () => {
    const path = (id: string) => {
      const item = linkOf(taken(), id)?.items.find((each) => each.type === "path");
      return item?.type === "path" ? item : undefined;
    };
    expect(path("e1")).toMatchObject({ dash: [], width: 2 + 1.8 });
    expect(path("e4")?.dash).toEqual([10, 6]);
    expect(path("e3")).toMatchObject({ dash: [0.1, 6.2], cap: "round" });
    const heads = linkOf(taken(), "e1")?.items.filter(
      (each) => each.type === "group" && each.role?.type === "arrow",
    );
    expect(heads).toHaveLength(1);
    expect(linkOf(taken(), "e2")?.items.some((each) => each.type === "group")).toBe(false);
  });
  it("keeps two lines between the same marks apart, and shows a loop", () => {
    const d = (id: string) => {
      const item = linkOf(taken(), id)?.items.find((each) => each.type === "path");
      return item?.type === "path" ? item.d : "";
    };
    expect(d("e2")).not.toBe(d("e3"));
    expect(d("e2")).toContain("Q");
    expect(d("e5")).toContain("C");
  });
  it("draws the box of an OCG with its name and how it stands to the first", () => {
    const box = groups(taken().items).find(({ alt }) => alt?.startsWith("ALPHA"));
    expect(box?.alt).toBe("ALPHA rival");
    expect(JSON.stringify(box)).toContain('"ALPHA"');
  });
  it("wears the pins that the chart wears", () => {
    const number = { place: 1, tied: false, stable: false };
    const with1 = taken({ pins: { marks: new Map([["wood", number]]), lines: new Map() } });
    const words = (picture: Picture) => JSON.stringify(picture.items).match(/"text":"1"/g)?.length ?? 0;
    expect(words(with1) - words(taken())).toBe(1);
  });
  it("darkens a path that was found", () => {
    const item = linkOf(taken({ inked: new Set(["e1"]) }), "e1")?.items[0];
    expect(item).toMatchObject({ stroke: "#0B0C0C" });
  });
  it("holds all that it draws, and is the same each time", () => {
    const picture = taken();
    expect(picture.width).toBeGreaterThan(300);
    expect(svgText(picture).svg).toBe(svgText(taken()).svg);
  });
  it("is what it was", async () => {
    await expect(svgText(taken()).svg).toMatchFileSnapshot("../../pictures/chart.svg");
  });
});

describe("the end of a line", () => {
  const look = (id: string) => {
    const mark = scene.marks.get(id);
    if (!mark) throw new Error(id);
    return mark.look;
  };
  it("stands a little off the ring of a circle", () => {
    const boss = look("boss");
    const ring = boss.body[0] / 2 + (boss.ring ? boss.ring.gap + boss.ring.width : 0);
    expect(lineEnd(boss, { x: 0, y: 0 }, { x: 300, y: 0 })).toEqual({ x: ring + 4, y: 0 });
  });
  it("follows the corners of a hexagon and the sides of a box", () => {
    const hexagon = look("h1");
    expect(lineEnd(hexagon, { x: 0, y: 0 }, { x: 300, y: 0 }).x).toBeCloseTo(hexagon.body[0] / 2 + 4, 6);
    expect(lineEnd(hexagon, { x: 0, y: 0 }, { x: 0, y: 300 }).y).toBeCloseTo(hexagon.body[1] / 2 + 4, 6);
    const van = look("van");
    expect(lineEnd(van, { x: 0, y: 0 }, { x: 0, y: -300 }).y).toBeCloseTo(-van.body[1] / 2 - 4, 6);
  });
  it("never runs past the middle between two marks that touch", () => {
    expect(lineEnd(look("boss"), { x: 0, y: 0 }, { x: 10, y: 0 }).x).toBeLessThan(5);
  });
});
