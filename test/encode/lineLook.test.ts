import { describe, expect, it } from "vitest";
import { link } from "../../src/core/link";
import { strengths } from "../../src/core/provenance";
import { extraWidth, lineLabel, lineLook, lineWords, strokeOf } from "../../src/encode/lineLook";
import { lineSvg } from "../../src/encode/lineSvg";
import { drives } from "./sampleCase";

describe("look of a line", () => {
  it("gives each strength its own pattern: solid, dashes of 10 and 6, round dots", () => {
    expect(strengths.map((each) => strokeOf(each))).toEqual([
      { width: 2, dash: [], cap: "butt" },
      { width: 2, dash: [10, 6], cap: "butt" },
      { width: 2.6, dash: [0.1, 6.2], cap: "round" },
    ]);
  });
  it("widens by 0.45 px a sighting, by 1.8 px at most", () => {
    expect([1, 2, 3, 5, 100].map(extraWidth)).toEqual([0, 0.45, 0.9, 1.8, 1.8]);
  });
  it("keeps paper between the dots of a wide tentative line", () => {
    const { width, dash } = strokeOf("tentative", 100);
    expect((dash[0] ?? 0) + (dash[1] ?? 0) - width).toBeGreaterThan(3);
  });
  it("has heads where the line has them and bars for rivals", () => {
    const line = { strength: "confirmed", count: 1, arrow: "back", rival: true } as const;
    expect(lineLook(line)).toMatchObject({ arrowFrom: true, arrowTo: false, rival: true });
    expect(lineSvg(lineLook(line), "light")).toContain("V11");
  });
  it("says the verb, the number of sightings and suspected falsehood", () => {
    const line = { label: "drives", count: 7, rival: false, links: [drives], strength: "confirmed" as const };
    expect(lineLabel(line)).toBe("drives ×7");
    expect(lineWords(line)).toBe("drives, 7 times, confirmed");
    const grade = { source: 2, information: "E", handling: "P" } as const;
    const doubted = link("e2", "a", "b", "rival", {
      provenance: [{ claim: "", source: "L1", grade, note: "", opinion: false }],
    });
    const said = { label: "", count: 1, rival: true, links: [doubted], strength: "tentative" as const };
    expect(lineLabel(said)).toBe("rival E, suspected false");
    expect(lineWords(said)).toBe("rival of, tentative");
  });
});
