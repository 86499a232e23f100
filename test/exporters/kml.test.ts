import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type Case, caseCounts } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { kml } from "../../src/exporters/kml";
import { readFile } from "../../src/importers/index";
import { anyCase } from "../arbitraries";
import { comparableMap, mapCase } from "./mapCases";

async function written(kase: Case) {
  const answer = await kml.write(caseFile(kase), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return { ...answer.value, text: new TextDecoder("utf-8", { fatal: true }).decode(answer.value.bytes) };
}

async function again(kase: Case): Promise<Case> {
  const { name, bytes } = await written(kase);
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}

/** Elements by name as an independent parser with namespaces sees them; throws on the first fault. */
function elements(text: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => {
    expect(uri).toBe("http://www.opengis.net/kml/2.2");
    found.push(local);
  });
  parser.write(text).close();
  return found;
}

describe("KML", () => {
  it("has a folder for each kind, and a placemark for each thing", async () => {
    const { text, name } = await written(mapCase());
    expect(name).toBe("OFFICIAL-SENSITIVE tiny-case.kml");
    expect(text).toContain("<name>Premises</name>");
    expect(text).toContain("<name>Incidents: Harm</name>");
    expect(text).toContain("<name>Areas: Vulnerability</name>");
    expect(elements(text).filter((local) => local === "Placemark")).toHaveLength(16);
    expect(text).toContain("<description><![CDATA[OFFICIAL-SENSITIVE - RECIPIENTS ONLY]]></description>");
  });

  it("points nowhere out of the file, and shows markup in names as text", async () => {
    const kase = mapCase();
    const entities = new Map(
      [...kase.entities].map(([id, item]) => [id, { ...item, caption: "<img src=x>]]>" }]),
    );
    const { text } = await written({ ...kase, entities });
    expect(text).not.toMatch(/<(href|Icon>|NetworkLink|img|script)/);
    expect(text.match(/https?:\/\/[^"<\s]*/g)).toEqual(["http://www.opengis.net/kml/2.2"]);
    expect(text).toContain("caption: &lt;img src=x&gt;]]&gt;");
    elements(text);
  });

  it("writes longitude first, dates as stamps and spans", async () => {
    const { text } = await written(mapCase());
    expect(text).toContain("<coordinates>0.61,51.31</coordinates>");
    expect(text).toContain("<TimeSpan><begin>2026-01</begin><end>2026-02-03</end></TimeSpan>");
    expect(text).toContain("<TimeStamp><when>2026-03-14T21:40:00</when></TimeStamp>");
  });

  it("never gives a protected person the colour of an OCG", async () => {
    const kase = mapCase();
    const entities = new Map(
      [...kase.entities].map(([id, item]) => [
        id,
        item.kind === "person" ? { ...item, status: ["child" as const] } : item,
      ]),
    );
    const people = (await written({ ...kase, entities })).text.split("<name>People</name>")[1] ?? "";
    expect(people.split("</Folder>")[0]).not.toContain("#ocg-");
    expect((await written(kase)).text).toContain("#ocg-4");
  });

  it("comes back as it was, and is the same bytes every time", async () => {
    const kase = mapCase();
    expect(comparableMap(await again(kase))).toEqual(comparableMap(kase));
    expect((await written(kase)).text).toBe((await written(kase)).text);
  });

  it("is well-formed for any case, and keeps every thing", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), async (kase) => {
        const { text } = await written(kase);
        const things = kase.entities.size + kase.incidents.size + kase.areas.size;
        expect(elements(text).filter((local) => local === "Placemark")).toHaveLength(things);
        if (things === 0) return;
        const { links: _, groups: __, ...counts } = caseCounts(kase);
        expect(caseCounts(await again(kase))).toMatchObject(counts);
      }),
      { numRuns: 60 },
    );
  });
});
