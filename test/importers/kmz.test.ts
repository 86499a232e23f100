import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/importers/index";
import { kmz } from "../../src/importers/kmz";
import { openSource } from "../../src/importers/source";

const map = (name: string) =>
  strToU8(
    `<kml><Placemark><name>${name}</name><Point><coordinates>-1.9,52.5</coordinates></Point></Placemark></kml>`,
  );
const names = async (files: Record<string, Uint8Array>) => {
  const out = await readFile("map.kmz", zipSync(files));
  if (!out.ok) throw new Error(out.error.message);
  const { case: kase, format, problems } = out.value;
  return { labels: [...kase.entities.values()].map((item) => item.label), format, problems, head: kase.head };
};

describe("reading KMZ", () => {
  it("takes doc.kml, else the first KML at any path, and titles the case after the archive", async () => {
    const one = await names({ "doc.kml": map("A") });
    expect([one.labels, one.format, one.head.title, one.head.files]).toEqual([
      ["A"],
      "KMZ",
      "map",
      ["map.kmz"],
    ]);
    expect((await names({ "files/deep/x.KML": map("B") })).labels).toEqual(["B"]);
    expect((await names({ "a.kml": map("A"), "doc.kml": map("B") })).labels).toEqual(["B"]);
  });

  it("tells of further maps and of pictures, which it leaves alone", async () => {
    const { labels, problems } = await names({
      "doc.kml": map("A"),
      "b.kml": map("B"),
      "i.png": strToU8("x"),
    });
    expect(labels).toEqual(["A"]);
    expect(problems.map((item) => item.code)).toEqual(["kmz-more-maps", "kmz-other-files"]);
    expect(problems[0]?.message).toContain("b.kml");
  });

  it("leaves archives of tables to others", () => {
    const source = openSource("x.zip", zipSync({ "doc.kml": map("A"), "a.csv": strToU8("id\n1\n") }));
    expect(kmz.recognises(source)).toBe(false);
  });

  it("never leaves the archive, and refuses bombs and what is no KML in words", async () => {
    const outside = await names({
      "../../evil.kml": map("evil"),
      "ok.kml": map("ok"),
      "i.png": strToU8("x"),
    });
    expect(outside.labels).toEqual(["ok"]);
    expect(outside.problems.map((item) => item.code)).toContain("zip-path");
    const bomb = await readFile("b.kmz", zipSync({ "doc.kml": new Uint8Array(40_000_000) }));
    expect(!bomb.ok && bomb.error.code).toBe("zip-bomb");
    const wrong = await readFile("w.kmz", zipSync({ "doc.kml": strToU8("not xml"), "i.png": strToU8("x") }));
    expect(!wrong.ok && wrong.error.where?.element).toBe("doc.kml");
  });
});
