import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { find } from "../../src/core/explore";
import { findText, folded, joined } from "../../src/core/findText";
import { anyEntity } from "../arbitraries";
import { anyText } from "../arbitraryParts";
import { caseOf } from "../fixtures";

describe("find text", () => {
  it("folds case and accents of any text as it folds plain ones", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(folded(text)).toBe(text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
      }),
    );
    expect([folded("Ÿves ŻÓŁW"), joined("TR41 NGA")]).toEqual(["yves zołw", "tr41nga"]);
  });

  it("holds whatever an entity can be found by", () => {
    fc.assert(
      fc.property(anyEntity, (item) => {
        const values = [
          item.label,
          item.caption,
          item.typeName,
          item.sourceId,
          item.born ?? "",
          item.place?.address ?? "",
          ...item.aliases,
          ...item.attributes.map((each) => each.value),
          ...item.notes.map((each) => each.text),
        ];
        const text = findText(item);
        for (const value of values)
          expect(text.includes(folded(value)) && text.includes(joined(value))).toBe(true);
      }),
    );
  });

  it("is never the reason why something is not found", () => {
    fc.assert(
      fc.property(anyEntity, (item) => {
        const kase = caseOf({ entities: [item] });
        for (const value of [item.label, item.caption, item.sourceId, ...item.aliases])
          if (value.trim() !== "" && folded(value.trim()) !== "") expect(find(kase, value, 1).total).toBe(1);
      }),
    );
  });
});
