import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { runAnalysis } from "../../src/analyses/index";
import type { ParamValues } from "../../src/core/param";

const { case: smith } = smithOcg();

function rows(params: ParamValues = {}) {
  const [near, blood] = runAnalysis("kinship", smith, params);
  return {
    near: near?.type === "ranking" ? near.rows : [],
    blood: blood?.type === "ranking" ? blood.rows : [],
  };
}

describe("kinship", () => {
  it("says of two people how they are related, how far and by how much blood", () => {
    const { near, blood } = rows({ from: "n-cole", to: "n-david" });
    expect(near.map(({ ids, value }) => [ids, value])).toEqual([[["n-cole", "n-david"], 1]]);
    expect(near[0]?.reason).toMatch(/^COLE, Steven is to SMITH, David: half-brother\. Rests on .*L005 2B\/P/);
    expect(blood.map(({ value }) => value)).toEqual([0.125]);
  });

  it("gives all kin of one person, the nearest first", () => {
    const { near } = rows({ from: "n-liam" });
    const steps = near.map(({ value }) => value);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(near).toHaveLength(23);
    expect(near.find(({ ids }) => ids[0] === "n-kerr")?.reason).toContain("partner of his mother");
  });

  it("sets nominals who are kin beside each other where nobody is chosen", () => {
    const { near } = rows();
    const pairs = near.map(({ ids }) => ids.join(" "));
    expect(pairs).toContain("n-david n-kerr");
    expect(pairs.every((pair) => !pair.includes("n-liam"))).toBe(true);
  });

  it("says nothing of people who are not related", () => {
    expect(rows({ from: "n-darby", to: "n-david" })).toEqual({ near: [], blood: [] });
  });
});
