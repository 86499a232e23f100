import { expect, it } from "vitest";
import { lookAlikes } from "../../src/analyses/lookAlikes";
import { rankPoints } from "../../src/analyses/rankPoints";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { mergeEdit } from "../../src/core/mergeEdit";
import { caseOf } from "../fixtures";

const rest = async () => {};

/** One driver under two records: two routes on paper, one in truth. */
const twice = caseOf({
  entities: [
    entity("s", "person", "ONE, Source", { functions: ["source"] }),
    entity("d1", "person", "DOE, Jan", { functions: ["transport"], born: "1980-01-02" }),
    entity("d2", "person", "DOE, Jan", { functions: ["transport"], born: "1980-01-02" }),
    entity("t", "person", "TWO, Store", { functions: ["storage"] }),
  ],
  links: ["d1", "d2"].flatMap((driver) =>
    (["s", "t"] as const).map((end) =>
      link(`${end}-${driver}`, end === "s" ? "s" : driver, end === "s" ? driver : "t", "supplies", {
        direction: "forward",
        flow: "commodity",
        strength: "confirmed",
      }),
    ),
  ),
});

it("one person under two records is told before the ranking is trusted, and no longer once they are one", async () => {
  expect(await lookAlikes(twice, rest)).toBe(1);
  const before = await rankPoints(twice, { draws: 10 }, rest);
  expect(before.lookAlikes).toBe(1);
  const lost = (ranking: typeof before) =>
    ranking.points.find(({ id }) => id === "e:d1")?.measures.commodityLost ?? 0;
  expect(lost(before)).toBe(0.5);

  const edit = mergeEdit(
    caseFile(twice),
    undefined,
    [{ table: "entities", keep: "d1", other: "d2", because: "same name and date of birth" }],
    "Merge",
  );
  const after = await rankPoints(applyEdit(caseFile(twice), edit).case, { draws: 10 }, rest);
  expect(after.lookAlikes).toBe(0);
  expect(lost(after)).toBe(1);
});

it("does not hold up the ranking of a large case", async () => {
  const many = caseOf({
    entities: Array.from({ length: 5_001 }, (_, at) => entity(`p${at}`, "person", `P${at}`)),
  });
  expect(await lookAlikes(many, rest)).toBeUndefined();
});
