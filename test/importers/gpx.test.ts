import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { gpx } from "../../src/importers/gpx";
import { importers } from "../../src/importers/index";
import { attributesOf, corpusFiles, hasCorpus, readText, refusal, sourceOf } from "./sourceOf";

const file = (inner: string) =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;
const items = async (inner: string) => {
  const { case: kase, problems } = await readText(gpx, file(inner));
  return { list: [...kase.entities.values()], problems, kase };
};

describe.skipIf(!hasCorpus)("GPX files of others", () => {
  it.each(corpusFiles("gpx"))(
    "$name has an item for each waypoint, route and track",
    async ({ source, expected }) => {
      const facts = expected as unknown as {
        wpt: number;
        rte: number;
        trk: number;
        trkpt: number;
        rtept: number;
      };
      expect(gpx.recognises(source)).toBe(true);
      const result = await gpx.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase } = result.value;
      expect(caseCounts(kase)).toMatchObject({
        entities: facts.wpt + facts.rte + facts.trk,
        areas: 0,
        incidents: 0,
      });
      // Every point of every course is there.
      const courses = [...kase.entities.values()].flatMap((item) =>
        item.attributes.filter(({ name }) => name === "geometry").map(({ value }) => value.split(",").length),
      );
      const count = courses.reduce((sum, each) => sum + each, 0);
      if (source.name !== "bad.gpx") expect(count).toBe(facts.trkpt + facts.rtept);
    },
  );
});

describe("reading GPX", () => {
  it("takes waypoints with everything that they say", async () => {
    const { list } = await items(
      `<wpt lat="52.5" lon="-1.90001"><ele>120</ele><time>2026-03-14T21:40:00Z</time><name>Lock-up</name><cmt>c</cmt><desc>&lt;b&gt;d&lt;/b&gt;</desc><sym>Flag</sym><link href="http://example.org"><text>t</text></link><extensions><x:speed xmlns:x="u">3</x:speed></extensions></wpt>`,
    );
    const [item] = list;
    expect([item?.label, item?.kind, item?.typeName, item?.times]).toEqual([
      "Lock-up",
      "unknown",
      "waypoint",
      { from: "2026-03-14T21:40:00" },
    ]);
    expect(item?.place).toMatchObject({ lon: -1.90001, lat: 52.5, precision: "exact" });
    expect(item && attributesOf(item)).toEqual([
      ["comment", "c"],
      ["description", "d"],
      ["sym", "Flag"],
      ["link", "t – http://example.org"],
      ["speed", "3"],
      ["height (m)", "120"],
    ]);
  });

  it("keeps the course of a track, its earliest and its latest time, and says what else there was", async () => {
    const point = (lon: number, time: string) =>
      `<trkpt lat="52.5" lon="${lon}"><time>${time}</time></trkpt>`;
    const { list, problems, kase } = await items(
      `<metadata><name>Ride</name></metadata><trk><name>T</name><trkseg>${point(1, "2026-03-14T10:05:00Z")}${point(2, "2026-03-14T10:00:00Z")}</trkseg><trkseg>${point(3, "2026-03-14T11:00:00Z")}${point(4, "soon")}</trkseg></trk>`,
    );
    expect(kase.head.title).toBe("Ride");
    expect([list[0]?.kind, list[0]?.times]).toEqual([
      "event",
      { from: "2026-03-14T10:00:00", to: "2026-03-14T11:00:00" },
    ]);
    expect(list[0] && attributesOf(list[0])).toEqual([
      ["geometry", "MULTILINESTRING ((1 52.5, 2 52.5), (3 52.5, 4 52.5))"],
    ]);
    expect(problems.map((item) => item.code)).toEqual(["gpx-readings"]);
    expect(problems[0]?.message).toMatch(/^4 points/);
  });

  it("keeps routes and tracks of one point or none", async () => {
    const { list, problems } = await items(
      `<rte><name>R</name><rtept lat="52.5" lon="-1.90001"><name>Stop</name></rtept></rte><rte/><trk><trkseg/></trk>`,
    );
    expect(list.map((item) => [item.label, item.typeName])).toEqual([
      ["R", "route"],
      ["Route 2", "route"],
      ["Track 1", "track"],
    ]);
    expect(list[0]?.place).toMatchObject({ lon: -1.90001, precision: "exact" });
    expect(list[0] && attributesOf(list[0])).toEqual([["route points", "Stop"]]);
    expect(problems.map((item) => item.message)).toEqual(["2 of 3 items have no position in the file."]);
  });

  it("names the line of points that are no numbers, and keeps their item", async () => {
    const { list, problems } = await items(
      `\n<wpt lat="undefined" lon="1"/>\n<wpt lon="x" lat=""/>\n<wpt/>\n<wpt lat="91" lon="1"/>`,
    );
    expect(list).toHaveLength(4);
    expect(list.every((item) => item.place === undefined)).toBe(true);
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual(
      [3, 4, 5, 6].map((line) => ["bad-position", line]),
    );
  });

  it("fails in words for an empty file, and reads on in a broken one", async () => {
    expect((await refusal(gpx, file(""))).code).toBe("nothing-read");
    const { case: kase, problems } = await readText(
      gpx,
      file(`<wpt lat="52" lon="1"><name>a</wpt><wpt lat="52" lon="2"/>`),
    );
    expect(kase.entities.size).toBeGreaterThan(0);
    expect(problems.find((item) => item.code === "xml-syntax")?.where?.line).toBe(2);
    expect(importers.find((item) => item.recognises(sourceOf(file(""))))?.title).toBe("GPX");
  });
});
