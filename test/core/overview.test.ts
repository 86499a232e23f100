import { describe, expect, it } from "vitest";
import { type EntityKind, entity } from "../../src/core/entity";
import { shown } from "../../src/core/filter";
import { link } from "../../src/core/link";
import { maxLines, maxMarks, needsOverview, overview } from "../../src/core/overview";
import { caseOf } from "../fixtures";

function many(kinds: readonly EntityKind[], count: number) {
  const entities = Array.from({ length: count }, (_, index) =>
    entity(`n${index}`, kinds[index % kinds.length] ?? "unknown", `${index}`),
  );
  const links = Array.from({ length: count - 1 }, (_, index) =>
    link(`e${index}`, "n0", `n${index + 1}`, "association"),
  );
  return caseOf({ entities, links });
}

describe("overview", () => {
  it("is needed above what can be read", () => {
    expect([
      needsOverview(maxMarks, maxLines),
      needsOverview(maxMarks + 1, 0),
      needsOverview(2, maxLines + 1),
    ]).toEqual([false, true, true]);
  });

  it("sums every entity and every link exactly once", () => {
    const kase = many(["person", "phone", "vehicle"], 1500);
    const made = overview(kase, shown(kase, []));
    expect(made.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(1500);
    expect(made.lines.reduce((sum, line) => sum + line.count, 0)).toBe(1499);
    expect(made.bins.map((bin) => [bin.label, bin.count])).toEqual([
      ["person", 500],
      ["phone", 500],
      ["vehicle", 500],
    ]);
  });

  it("opens a bin with a filter that shows exactly its entities", () => {
    for (const kinds of [["person", "phone"], ["person"]] as const) {
      const kase = many(kinds, 1200);
      for (const bin of overview(kase, shown(kase, [])).bins) {
        expect(shown(kase, [{ id: "r", clause: bin.clause }]).entities.size).toBe(bin.count);
      }
    }
  });

  it("says what it does not show", () => {
    const kase = many(["person", "phone"], 1200);
    expect(overview(kase, shown(kase, [])).words).toBe(
      "Overview: 1,200 entities and 1,199 links are summed in 2 types. No entity is drawn singly and link strength is not shown at this scale.",
    );
  });
});
