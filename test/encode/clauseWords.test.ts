import { describe, expect, it } from "vitest";
import type { Clause } from "../../src/core/filter";
import { clauseWords } from "../../src/encode/clauseWords";
import { sampleCase, tracey, wood } from "./sampleCase";

const kase = sampleCase([wood, tracey]);
const said = (clause: Clause) => {
  const { title, value } = clauseWords(kase, clause);
  return `${title}: ${value}`;
};

describe("words of a filter row", () => {
  it("name entities and OCGs, not ids", () => {
    expect(said({ type: "within", of: ["wood"], steps: 2 })).toBe("Within 2 links of: WOOD, Gary");
    expect(said({ type: "ocg", groups: ["g0", "g4"], others: true })).toBe(
      "OCG: SMITH and BETA, and those in no OCG",
    );
    expect(said({ type: "hidden", ids: ["wood", "tracey"] })).toBe("Hidden: WOOD, Gary and SMITH, Tracey");
  });
  it("say runs of strengths and whether suspected-false material is on", () => {
    expect(
      said({ type: "strength", strengths: ["confirmed", "unconfirmed", "tentative"], suspectedFalse: false }),
    ).toBe("Link strength: confirmed to tentative; E off");
    expect(said({ type: "strength", strengths: ["tentative", "confirmed"], suspectedFalse: true })).toBe(
      "Link strength: confirmed and tentative; E on",
    );
  });
  it("say dates and numbers as people read them", () => {
    expect(said({ type: "date", window: { from: "2025-12-01", to: "2026-05-31" } })).toBe(
      "Dated: 1 Dec 2025 to 31 May 2026",
    );
    expect(said({ type: "linkCount", min: 100, max: Number.MAX_SAFE_INTEGER })).toBe(
      "Number of links: 100 or more",
    );
    expect(said({ type: "linkCount", min: 1, max: 1 })).toBe("Number of links: 1 link");
  });
  it("count long lists instead of naming a few of them", () => {
    expect(said({ type: "only", ids: ["a", "b", "c", "d"] })).toBe("Only: 4 entities");
  });
});
