import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import type { Entity } from "../../src/core/entity";
import { importers } from "../../src/importers/index";
import { kml } from "../../src/importers/kml";
import { attributesOf, corpusFiles, hasCorpus, readText, refusal, sourceOf } from "./sourceOf";

const document = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Map</name>${inner}</Document></kml>`;
const placemark = (inner: string) => `<Placemark>${inner}</Placemark>`;
const at = (coordinates: string) => `<Point><coordinates>${coordinates}</coordinates></Point>`;
const ring = (coordinates: string) => `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`;
const square = "-1.9,52.4 -1.8,52.4 -1.8,52.5 -1.9,52.4";
const outline = (outer: string, ...holes: string[]) =>
  `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join("")}</Polygon>`;
const read = (inner: string) => readText(kml, document(inner));
const first = async (inner: string): Promise<Entity> => {
  const [item] = (await read(placemark(inner))).case.entities.values();
  if (!item) throw new Error("nothing read");
  return item;
};

describe.skipIf(!hasCorpus)("KML files of others", () => {
  it.each(corpusFiles("kml").filter(({ name }) => name !== "ground_overlay.kml"))(
    "$name has an item for each placemark and an area for each with an outline",
    async ({ source, expected }) => {
      const facts = expected as unknown as { placemarks: number; polygons: number };
      expect(kml.recognises(source)).toBe(true);
      const result = await kml.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const counts = caseCounts(result.value.case);
      expect(counts).toMatchObject({ areas: facts.polygons, entities: facts.placemarks - facts.polygons });
      expect(result.value.problems.filter((item) => item.severity !== "note")).toEqual([]);
    },
  );

  it("says what a file holds that has pictures only", async () => {
    const [file] = corpusFiles("kml").filter(({ name }) => name === "ground_overlay.kml");
    const out = file && (await kml.read(file.source, {}));
    expect(out && !out.ok && out.error.message).toContain("GroundOverlay 'Large-scale overlay on terrain'");
  });
});

describe("reading KML", () => {
  it("reads coordinates with any white space between and around the commas", async () => {
    for (const text of [
      "-1.90001,52.5",
      "\n\t -1.90001,52.5,0 \n",
      "-1.90001, 52.5 , 0",
      "-1.90001\n,52.5",
      "-1.90001,52.5,0,20",
    ])
      expect((await first(at(text))).place, text).toMatchObject({
        lon: -1.90001,
        lat: 52.5,
        precision: "exact",
      });
    const { case: kase } = await read(placemark(outline(square.replaceAll(" ", "\r\n\u00a0 "), square)));
    const [area] = kase.areas.values();
    expect(area?.polygons[0]).toHaveLength(2);
    expect(area?.polygons[0]?.[0]?.[2]).toEqual([-1.8, 52.5]);
  });

  it("keeps names, folders, extended data of every form, addresses and descriptions as text", async () => {
    const item = await first(
      `<name>Depot &amp; yard</name><address>Any Road</address><phoneNumber>07700 900123</phoneNumber>
       <description><![CDATA[<b>Seen</b> twice<br/>by <script>alert(1)</script>A &amp; B<img src="http://example.org/x.png">]]></description>
       <ExtendedData><Data name="ref"><value>R1</value></Data><Data><displayName>Shown</displayName><value>x</value></Data>
       <SchemaData schemaUrl="#s"><SimpleData name="grade">1A</SimpleData></SchemaData><my:own xmlns:my="urn:x">deep</my:own></ExtendedData>${at("-1.9,52.5")}`,
    );
    expect(item.label).toBe("Depot & yard");
    expect(item.place?.address).toBe("Any Road");
    expect(attributesOf(item)).toEqual([
      ["ref", "R1"],
      ["Shown", "x"],
      ["grade", "1A"],
      ["own", "deep"],
      ["description", "Seen twice\nby A & B"],
      ["phone", "07700 900123"],
    ]);
  });

  it("names the folders that a placemark lies in, and titles the case after the document", async () => {
    const { case: kase } = await read(
      `<Folder><name>Outer</name><Folder><name>Inner</name>${placemark(at("1,52"))}</Folder></Folder>${placemark(at("1,52"))}`,
    );
    expect(kase.head.title).toBe("Map");
    const folders = [...kase.entities.values()].map((item) => attributesOf(item));
    expect(folders).toEqual([[["folder", "Outer / Inner"]], []]);
  });

  it("takes time stamps and spans as times, and what is no date as text", async () => {
    expect((await first("<TimeStamp><when>2026-03-14T21:40:00Z</when></TimeStamp>")).times).toEqual({
      from: "2026-03-14T21:40:00",
    });
    expect((await first("<TimeSpan><begin>2026-03</begin><end>2026-04-01</end></TimeSpan>")).times).toEqual({
      from: "2026-03",
      to: "2026-04-01",
    });
    expect((await first("<TimeSpan><end>2026</end></TimeSpan>")).times).toEqual({ to: "2026" });
    const odd = await first("<TimeStamp><when>last week</when></TimeStamp>");
    expect(odd.times).toEqual({});
    expect(attributesOf(odd)).toEqual([["when", "last week"]]);
  });

  it("reads tracks with their first and last time, and several in one", async () => {
    const track = (minute: number) =>
      `<gx:Track><when>2026-03-14T21:0${minute}:00Z</when><when>2026-03-14T21:0${minute + 1}:00Z</when><gx:coord>-1.90001 52.5 3</gx:coord><gx:coord>-1.9 52.6 0</gx:coord></gx:Track>`;
    const item = await first(track(0));
    expect([item.kind, item.typeName]).toEqual(["event", "track"]);
    expect(item.times).toEqual({ from: "2026-03-14T21:00:00", to: "2026-03-14T21:01:00" });
    expect(attributesOf(item)).toEqual([["geometry", "LINESTRING Z (-1.90001 52.5 3, -1.9 52.6 0)"]]);
    const several = await first(`<gx:MultiTrack>${track(0)}${track(4)}</gx:MultiTrack>`);
    expect(several.times).toEqual({ from: "2026-03-14T21:00:00", to: "2026-03-14T21:05:00" });
    expect(attributesOf(several)[0]?.[1]).toMatch(/^MULTILINESTRING Z/);
  });

  it("counts a placemark of several geometries once: as an area where one is an outline", async () => {
    const mixed = `<MultiGeometry>${outline(square)}<MultiGeometry>${outline(square)}${at("1,52")}</MultiGeometry></MultiGeometry>`;
    const { case: kase } = await read(placemark(mixed));
    expect(caseCounts(kase)).toMatchObject({ areas: 1, entities: 0 });
    const [area] = kase.areas.values();
    expect(area?.polygons).toHaveLength(2);
    expect(area && attributesOf({ attributes: area.indicators })).toEqual([["geometry", "POINT (1 52)"]]);
  });

  it("turns colours around, follows style maps within the file, and ignores what is no colour", async () => {
    const styles = `<StyleMap id="m"><Pair><key>normal</key><styleUrl>#s</styleUrl></Pair></StyleMap>
      <Style id="s"><IconStyle><color>ff112233</color><Icon><href>http://example.org/i.png</href></Icon></IconStyle></Style>`;
    const { case: kase, problems } = await read(
      `${placemark(`<styleUrl>#m</styleUrl>${at("1,52")}`)}${styles}${placemark(`<Style><IconStyle><color>ff0</color></IconStyle></Style>${at("1,52")}`)}${placemark(`<styleUrl>http://example.org/s.kml#x</styleUrl>${at("1,52")}`)}`,
    );
    expect([...kase.entities.values()].map((item) => attributesOf(item))).toEqual([
      [["colour", "#332211"]],
      [],
      [],
    ]);
    expect(problems.map((item) => [item.code, item.done])).toEqual([
      ["kml-picture", "never fetched, left out"],
    ]);
  });

  it("never fetches network links and overlays, and names the line of each", async () => {
    const { case: kase, problems } = await read(
      `${placemark(at("1,52"))}\n<NetworkLink><name>More</name><Link><href>http://example.org/more.kml</href></Link></NetworkLink>\n<GroundOverlay><Icon><href>http://example.org/a.png</href></Icon></GroundOverlay>`,
    );
    expect(caseCounts(kase).entities).toBe(1);
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([
      ["network-link", 3],
      ["kml-left-out", 4],
    ]);
    expect(problems[0]?.message).toContain("'More'");
  });

  it("keeps placemarks with broken or missing coordinates, and names the line", async () => {
    const { case: kase, problems } = await read(
      [
        at("x,y"),
        at("NaN,1e400"),
        at("1,91"),
        at(""),
        "<LineString><coordinates/></LineString>",
        outline("1,52 2,52"),
      ]
        .map((inner) => `\n${placemark(inner)}`)
        .join(""),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 5, areas: 1 });
    expect([...kase.entities.values()].every((item) => item.place === undefined)).toBe(true);
    expect(problems.filter((item) => item.code === "bad-position").map((item) => item.where?.line)).toEqual([
      3, 4, 5,
    ]);
    expect(problems.find((item) => item.code === "short-ring")?.where?.line).toBe(8);
    expect(problems.find((item) => item.code === "no-place")?.message).toMatch(/^2 of 6/);
  });

  it("reads files of any namespace or none, with names of any script", async () => {
    for (const namespace of [
      "",
      ' xmlns="http://earth.google.com/kml/2.0"',
      ' xmlns="http://earth.google.com/kml/2.1"',
    ]) {
      const { case: kase } = await readText(
        kml,
        `<kml${namespace}>${placemark(`<name>Łódź 東京</name>${at("1,52")}`)}</kml>`,
      );
      expect([...kase.entities.values()][0]?.label).toBe("Łódź 東京");
    }
    const prefixed = await readText(
      kml,
      `<k:kml xmlns:k="x"><k:Placemark><k:Point><k:coordinates>1,52</k:coordinates></k:Point></k:Placemark></k:kml>`,
    );
    expect(prefixed.case.entities.size).toBe(1);
  });

  it("keeps what could be read of a file that is cut off, and says where", async () => {
    const cut = document(`${placemark(at("1,52"))}${placemark("<name>cut")}`).split("cut")[0] ?? "";
    const { case: kase, problems } = await readText(kml, cut);
    expect(kase.entities.size).toBe(2);
    expect(problems.find((item) => item.code === "xml-syntax")?.where?.line).toBe(2);
  });

  it("fails in words for files without placemarks and refuses entities", async () => {
    expect((await refusal(kml, document(""))).code).toBe("nothing-read");
    const bomb = `<!DOCTYPE kml [<!ENTITY a "aaaa">]>${document(placemark("<name>&a;</name>"))}`;
    expect((await refusal(kml, bomb)).code).toBe("xml-refused");
    expect(importers.find((item) => item.recognises(sourceOf(document(""))))?.title).toBe("KML");
  });

  it("reads a million blanks between coordinates and endless open tags in no time", async () => {
    const started = performance.now();
    await read(placemark(at(`1${" ".repeat(1_000_000)},52`)));
    await read(
      placemark(
        `<description><![CDATA[${"<a ".repeat(300_000)}${"&#".repeat(300_000)}]]></description>${at("1,52")}`,
      ),
    );
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
