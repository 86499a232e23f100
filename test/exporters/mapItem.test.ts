import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { writeFile } from "../../src/exporters/index";
import { type MapLosses, mapItems } from "../../src/exporters/mapItem";
import { readFile } from "../../src/importers/index";
import { caseOf } from "../fixtures";

const corpus = "../shared/corpus";
const there = existsSync(corpus);
if (!there)
  console.log("mapItem.test: the corpus is not beside this checkout; its maps are not written here.");

describe("things on their way to a map file", () => {
  it("have the source's id where it is theirs alone, and never two the same", () => {
    const kase = caseOf({
      entities: [
        entity("n1", "premises", "A", { sourceId: "n2" }),
        entity("n2", "premises", "B"),
        entity("n3", "premises", "C", { sourceId: "twice" }),
        entity("n4", "premises", "D", { sourceId: "twice" }),
      ],
    });
    const losses: MapLosses = { impossible: 0, rings: 0, photos: 0 };
    expect([...mapItems(kase, losses)].map(({ id }) => id)).toEqual(["n2", "n2*", "n3", "n4"]);
  });

  it("stand nowhere when their place is on no globe, and that is counted", () => {
    const place = { lon: 200, lat: 51, precision: "exact", address: "Far away" } as const;
    const losses: MapLosses = { impossible: 0, rings: 0, photos: 0 };
    const [item] = mapItems(caseOf({ entities: [entity("a", "premises", "A", { place })] }), losses);
    expect(item?.shape).toEqual({ type: "none" });
    expect(losses.impossible).toBe(1);
    expect(JSON.stringify(item?.record)).not.toContain("200");
  });
});

describe.skipIf(!there)("maps of the corpus", () => {
  const files = (there ? ["geojson", "kml", "gpx"] : []).flatMap((folder) =>
    readdirSync(`${corpus}/${folder}`).map((name) => `${folder}/${name}`),
  );
  it.each(files)("%s comes back with the same counts from GeoJSON and KML", async (path) => {
    const read = await readFile(path, readFileSync(`${corpus}/${path}`));
    // One holds an overlay alone, and nothing to show.
    if (!read.ok) return expect(read.error.code).toBe("nothing-read");
    for (const id of ["geojson", "kml"]) {
      const written = await writeFile(id, read.value.case);
      if (!written.ok) throw new Error(written.error.message);
      const back = await readFile(written.value.name, written.value.bytes);
      if (!back.ok) throw new Error(back.error.message);
      expect(caseCounts(back.value.case), id).toEqual(caseCounts(read.value.case));
    }
  });
});
