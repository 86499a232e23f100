import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, caseCounts } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { geojson } from "../../src/exporters/geojson";
import { readFile } from "../../src/importers/index";
import { anyCase } from "../arbitraries";
import { comparableMap, mapCase } from "./mapCases";

async function written(kase: Case) {
  const answer = await geojson.write(caseFile(kase), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function again(kase: Case): Promise<Case> {
  const { name, bytes } = await written(kase);
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}

const parsed = async (kase: Case) =>
  JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode((await written(kase)).bytes));

describe("GeoJSON", () => {
  it("is a collection of features as RFC 7946 asks: longitude first, no reference system, null where there is no place", async () => {
    const file = await parsed(mapCase());
    expect(Object.keys(file)).toEqual(["type", "name", "marking", "features"]);
    expect(file.marking).toBe("OFFICIAL-SENSITIVE - RECIPIENTS ONLY");
    const [unit, person] = file.features;
    expect(unit).toMatchObject({
      type: "Feature",
      id: "p-1",
      geometry: { type: "Point", coordinates: [0.61, 51.31] },
      properties: {
        name: "Unit 7",
        "linchpin:kind": "premises",
        "linchpin:address": "Unit 7, Quay Yard",
        "linchpin:grade": "1B/P",
        "linchpin:source": "IR-1",
        "linchpin:from": "2026-01",
        Colour: "red",
        number: 42,
        leading: "007",
        exact: "1.50",
        phone: "07700 900123",
      },
    });
    expect(Object.hasOwn(unit.properties, "__proto__")).toBe(true);
    expect(person.id).toBe("__proto__");
    expect(file.features.at(-2)).toMatchObject({ id: "i2", geometry: null });
    expect(file.features.at(-1)).toMatchObject({ id: "E01", geometry: { type: "MultiPolygon" } });
  });

  it("carries the marking in the name, and the same bytes every time", async () => {
    const one = await written(mapCase());
    expect(one.name).toBe("OFFICIAL-SENSITIVE tiny-case.geojson");
    expect((await written(mapCase())).bytes).toEqual(one.bytes);
  });

  it("comes back as it was: ids, places, attributes of any name, reasons, statuses, OCGs", async () => {
    const kase = mapCase();
    expect(comparableMap(await again(kase))).toEqual(comparableMap(kase));
  });

  it("says in numbers what it leaves out", async () => {
    const { problems } = await written(mapCase());
    expect(problems.map(({ message }) => message)).toEqual([
      "1 link is not in the file: a map has no lines between things.",
      "1 household, union or cluster is not in the file.",
      "Of 2 OCGs the name stands with each member; band, tier and the rest are not in the file.",
      "11 of 15 things have no position.",
    ]);
  });

  it("keeps every thing of any case, and no character that programs choke on", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), async (kase) => {
        const { bytes } = await written(kase);
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        expect(JSON.parse(text).features).toHaveLength(
          kase.entities.size + kase.incidents.size + kase.areas.size,
        );
        expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\\u00[01]/);
        expect(text.isWellFormed()).toBe(true);
        if (kase.entities.size + kase.incidents.size + kase.areas.size === 0) return;
        const { links: _, groups: __, ...counts } = caseCounts(kase);
        expect(caseCounts(await again(kase))).toMatchObject(counts);
      }),
      { numRuns: 60 },
    );
  });
});
