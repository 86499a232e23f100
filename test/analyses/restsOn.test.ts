import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { firstRows, restsOn } from "../../src/analyses/restsOn";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { caseOf } from "../fixtures";

/** b holds two together by telephone and by family; x two others by telephone only. */
const kase = caseOf({
  entities: ["a", "b", "c", "x", "y", "z"].map((id) => entity(id, "person", id.toUpperCase())),
  links: [
    link("1", "a", "b", "family"),
    link("2", "b", "c", "family"),
    link("3", "y", "x", "communicates"),
    link("4", "x", "z", "communicates"),
    link("5", "a", "b", "communicates"),
    link("6", "b", "c", "communicates"),
  ],
});
const run = async (params: object) => runAnalysis("cutpoints", kase, { ...params });

describe("places that rest on one kind of source", () => {
  it("are those of people who are not among the first ten without it", async () => {
    const first = firstRows(runAnalysis("cutpoints", kase));
    expect(first).toEqual([{ title: "Cut points", keys: ["b", "x"] }]);
    const { rests, present } = await restsOn(kase, {}, first, run);
    expect(present).toEqual(["telephone", "family"]);
    expect(rests).toEqual([{ title: "Cut points", rows: [["x", ["telephone"]]] }]);
  });

  it("are looked for among what is left when a source is left out already", async () => {
    const params = { without: ["telephone"] };
    const first = firstRows(runAnalysis("cutpoints", kase, params));
    const { rests, present } = await restsOn(kase, params, first, run);
    expect(present).toEqual(["family"]);
    expect(rests).toEqual([]);
  });
});
