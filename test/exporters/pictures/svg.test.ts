import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { svgText } from "../../../src/exporters/pictures/svg";
import { svgOf } from "../../../src/exporters/pictures/svgFile";
import { drawing, group, page, path, text } from "./samplePages";

/** Every element with its attributes; throws where the text is no XML. */
function elements(
  xml: string,
): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}

describe("SVG", () => {
  it("is what it was", async () => {
    await expect(svgText(page().picture).svg).toMatchFileSnapshot("../../pictures/sheet.svg");
  });
  it("holds a shape that is drawn twice once", () => {
    const all = elements(svgText(drawing()).svg);
    expect(all.filter(({ name }) => name === "symbol")).toHaveLength(1);
    expect(all.filter(({ name }) => name === "use").map(({ attributes }) => attributes.href)).toEqual([
      "#s1",
      "#s1",
    ]);
  });
  it("marks each entity and link and names it", () => {
    const { svg } = svgText(drawing());
    const all = elements(svg);
    expect(all.flatMap(({ attributes }) => attributes["data-entity"] ?? [])).toEqual(["a", "b"]);
    expect(all.find(({ attributes }) => attributes["data-link"])?.attributes).toMatchObject({
      "data-link": "e1",
      "data-from": "a",
      "data-to": "b",
    });
    expect(svg).toContain("<title>O’NEILL &amp; &lt;Sons&gt;</title>");
  });
  it("keeps words as text and has the letters of its font inside", async () => {
    const { svg } = await svgOf(drawing());
    expect(svg).toContain(">ŁUKASZ, Świętosława</text>");
    expect(svg.match(/@font-face/g)).toHaveLength(1);
    const both = await svgOf(drawing([text("plain words")]));
    expect(both.svg.match(/@font-face/g)).toHaveLength(2);
  });
  it("clips, turns, hatches and fades", () => {
    const hatch = { colour: "#123456", width: 1.5, gap: 6, turn: 45 };
    const { svg } = svgText(
      drawing([
        group([path("M0 0H50V50z", { fill: "#FF0000", hatch, opacity: 0.4, rule: "evenodd" })], {
          clip: { x: 1, y: 2, w: 30, h: 20, radius: 10 },
          turn: 30,
          scale: 2,
          x: 5,
        }),
      ]),
    );
    const all = elements(svg);
    expect(all.find(({ name }) => name === "clipPath")).toBeDefined();
    expect(all.find(({ name, attributes }) => name === "rect" && attributes.rx === "10")).toBeDefined();
    expect(all.find(({ name }) => name === "pattern")?.attributes.patternTransform).toBe("rotate(45)");
    expect(svg).toContain('transform="translate(5 0) rotate(30) scale(2)"');
    expect(svg).toContain('opacity="0.4"');
    expect(svg).toContain('fill-rule="evenodd"');
  });
  it("gives each picture of a page ids of its own", () => {
    const [one, two] = ["p1", "p2"].map((prefix) => svgText(page().picture, { prefix, inline: true }).svg);
    const ids = [...`${one}${two}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
