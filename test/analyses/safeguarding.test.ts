import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { analyses, runAnalysis } from "../../src/analyses/index";

const { case: smith } = smithOcg();

describe("safeguarding", () => {
  it("gives one ranking in attention order, with its reasons and what they rest on in words", () => {
    const [finding, ...more] = runAnalysis("safeguarding", smith);
    expect(more).toEqual([]);
    const rows = finding?.type === "ranking" ? finding.rows : [];
    expect(rows.slice(0, 3).map(({ ids, value }) => `${ids.join()} ${value}`)).toEqual([
      "n-liam 7.2",
      "n-jack 9.4",
      "n-ella 9.4",
    ]);
    expect(rows[1]?.reason).toMatch(
      /^Lives with SMITH, David \(father\), principal of SMITH \(4\.5\)\. .*L023 2B\/P/,
    );
  });

  it("takes weights, and says those it used", () => {
    const [finding] = runAnalysis("safeguarding", smith, {
      principal: 0,
      significant: 0,
      peripheral: 0,
      premises: 0,
    });
    const rows = finding?.type === "ranking" ? finding.rows : [];
    expect(rows.every(({ value }) => value === 0)).toBe(true);
    expect(finding?.type === "ranking" && finding.about).toContain(
      "principal 0, significant 0, peripheral 0",
    );
  });

  it("never speaks of a risk score as its own, nor of a probability", () => {
    const [finding] = runAnalysis("safeguarding", smith);
    const { title, about } = analyses.safeguarding;
    const said = [title, about, finding?.type === "ranking" ? `${finding.unit} ${finding.about}` : ""].join(
      " ",
    );
    expect(said.replace("Not a risk score", "")).not.toMatch(/risk score|probab|likelihood|per cent chance/i);
  });

  it("never lists an adult who is only a nominal", () => {
    const [finding] = runAnalysis("safeguarding", smith);
    const rows = finding?.type === "ranking" ? finding.rows : [];
    expect(rows.flatMap(({ ids }) => ids)).not.toContain("n-david");
  });
});
