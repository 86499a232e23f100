import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf } from "../../src/core/arrangement";
import { anyArrangement } from "../arbitraries";

describe("which fold an entity is in", () => {
  it("is the first that names it, so that it is drawn once", () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        const inside = foldOf(arrangement);
        const folds = [...arrangement.folds.values()];
        for (const id of folds.flatMap((fold) => fold.members))
          expect(inside.get(id)).toBe(folds.find((fold) => fold.members.includes(id))?.id);
        expect(inside.size).toBe(new Set(folds.flatMap((fold) => fold.members)).size);
      }),
    );
  });
});
