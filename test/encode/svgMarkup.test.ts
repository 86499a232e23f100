import { describe, expect, it } from "vitest";
import type { PictureItem } from "../../src/core/picture";
import { itemsBox } from "../../src/encode/itemsBox";
import { lineSvg } from "../../src/encode/lineSvg";
import { markGroup } from "../../src/encode/markSvg";
import { pointMark } from "../../src/encode/pointMark";
import { markupItems } from "../../src/encode/svgMarkup";
import { entityLook } from "../../src/encode/symbol";
import { focus, liam, member, sampleCase, wood } from "./sampleCase";

function leaves(items: readonly PictureItem[]): readonly PictureItem[] {
  return items.flatMap((item) => (item.type === "group" ? leaves(item.items) : [item]));
}

describe("markup of marks and lines as a picture", () => {
  it("keeps shapes, colours, dashes and the order of drawing", () => {
    const items = markupItems(
      '<rect x="1" y="2" width="10" height="6" rx="2" fill="#D3DDE7" stroke="#0B0C0C" stroke-width="1.5"/>' +
        '<g stroke="#801650" fill="none"><path d="M0 0L9 9" stroke-dasharray="4 2" stroke-linecap="round" opacity=".5"/></g>',
    );
    expect(items).toMatchObject([
      { type: "path", fill: "#D3DDE7", stroke: "#0B0C0C", width: 1.5, dash: [], opacity: 1 },
      { type: "path", fill: "none", stroke: "#801650", width: 1, dash: [4, 2], cap: "round", opacity: 0.5 },
    ]);
    expect(itemsBox(items.slice(0, 1), new Map())).toEqual({ x: 1, y: 2, w: 10, h: 6 });
  });
  it("keeps words with their entities, their middle and their halo", () => {
    const [item] = markupItems(
      '<text x="5" y="10" font-size="20" font-weight="700" text-anchor="middle" dominant-baseline="central" fill="#fff" stroke="#000" stroke-width="4" paint-order="stroke">A &lt;&amp;&#x141; b</text>',
    );
    expect(item).toEqual({
      type: "text",
      x: 5,
      y: expect.closeTo(17.28, 6),
      text: "A <&Ł b",
      size: 20,
      weight: 700,
      fill: "#FFFFFF",
      anchor: "middle",
      halo: { colour: "#000000", width: 4 },
    });
  });
  it("turns and scales as SVG does, also unevenly", () => {
    const [turned] = markupItems(
      '<g transform="translate(10 5) rotate(90) scale(2)"><path d="M0 0H4" stroke="#000"/></g>',
    );
    expect(turned).toMatchObject({ type: "group", x: 10, y: 5, scale: 2, turn: 90 });
    const [flat] = markupItems('<g transform="scale(2 1)"><path d="M0 0H4V4" stroke="#000"/></g>');
    expect(flat).toMatchObject({ type: "path", d: "M0 0L8 0L8 4" });
  });
  it("shows two halves of a member of two OCGs through two windows", () => {
    const two = { ...wood, ...member("significant", "g0", "g2") };
    const kase = sampleCase([two]);
    const items = markupItems(markGroup(entityLook(kase, two, focus), "light", { texts: true }));
    const clips = JSON.stringify(items).match(/"clip"/g) ?? [];
    expect(clips.length).toBe(4);
    expect(
      leaves(items)
        .filter((item) => item.type === "text")
        .map((item) => item.type === "text" && item.text),
    ).toEqual(["S", "D"]);
  });
  it("clips a photo to its circle and points to nothing outside", () => {
    const photo = "data:image/png;base64,iVBORw0KGgo=";
    const seen = { ...wood, photo };
    const items = markupItems(markGroup(entityLook(sampleCase([seen]), seen, focus), "light"));
    const [image] = leaves(items).filter((item) => item.type === "image");
    expect(image).toMatchObject({ href: photo });
    expect(JSON.stringify(items)).toMatch(/"radius":18\.5/);
    expect(markupItems('<image href="https://example.org/a.png" width="4" height="4"/>')).toEqual([]);
  });
  it("is as large as the mark, the pin and the line", () => {
    const kase = sampleCase([liam]);
    const box = itemsBox(markupItems(markGroup(entityLook(kase, liam, focus), "light")), new Map());
    expect(box).toMatchObject({ w: expect.closeTo(36.25, 1), h: expect.closeTo(36.25, 1) });
    const pin = itemsBox(
      markupItems(pointMark({ text: "1", stable: true, w: 40, h: 40 }, "light")),
      new Map(),
    );
    expect(pin?.w).toBeGreaterThan(39);
    const line = {
      width: 2,
      dash: [10, 6],
      cap: "butt",
      arrowFrom: false,
      arrowTo: true,
      rival: false,
    } as const;
    expect(leaves(markupItems(lineSvg(line, "light"))).map(({ type }) => type)).toEqual(["path", "path"]);
  });
  it("leaves out what is hidden, what is a definition and what is no part of a picture", () => {
    expect(
      markupItems(
        '<defs><rect width="9" height="9"/></defs><title>words</title><g display="none"><rect width="9" height="9"/></g>' +
          '<rect width="9" height="9" data-picture-skip="yes"/><rect width="9" height="9" fill="none"/>',
      ),
    ).toEqual([]);
  });
  it("draws what is used where it is used", () => {
    const items = markupItems(
      '<symbol id="s"><path d="M0 0H4" stroke="#000"/></symbol><use href="#s" x="7" y="3"/>',
    );
    expect(items).toMatchObject([{ type: "group", x: 7, y: 3, items: [{ type: "path" }] }]);
  });
  it("names entities and links as the page names them", () => {
    const [item] = markupItems(
      '<g data-link="e1" data-from="a" data-to="b"><title>A pays B</title><path d="M0 0H4" stroke="#000"/></g>',
    );
    expect(item).toMatchObject({ role: { type: "link", id: "e1", from: "a", to: "b" }, alt: "A pays B" });
    const [mark] = markupItems('<g data-entity="a"><g aria-label="WOOD"><circle r="5"/></g></g>');
    expect(mark).toMatchObject({
      role: { type: "entity", id: "a", box: { x: -5, y: -5, w: 10, h: 10 } },
      alt: "WOOD",
    });
  });
});
