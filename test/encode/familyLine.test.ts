import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { familyOf } from "../../src/core/family";
import type { UnionEpisode } from "../../src/core/familyUnion";
import { familyKey } from "../../src/encode/familyKey";
import { childLine, partnerLine, partnerWords } from "../../src/encode/familyLine";
import { familyLook } from "../../src/encode/familyLook";
import { familyNotations, generationText } from "../../src/encode/familyNotation";
import { familySymbol } from "../../src/encode/familySymbol";
import { slotFill } from "../../src/encode/palette";

const once = (episode: Partial<UnionEpisode>) => ({
  episodes: [{ kind: "enduring", ended: "no", ...episode } as UnionEpisode],
  related: false,
});

describe("the line of partners", () => {
  it("is broken for a transitory relationship in social care's key, and for living together in McGoldrick's", () => {
    const brief = once({ kind: "transitory" });
    const together = once({ married: false });
    expect(partnerLine(brief, "social care").dash).not.toEqual([]);
    expect(partnerLine(together, "social care").dash).toEqual([]);
    expect(partnerLine(together, "mcgoldrick").dash).not.toEqual([]);
    expect(partnerLine(once({ married: true }), "mcgoldrick").dash).toEqual([]);
    expect(partnerLine(brief, "nsgc").dash).toEqual([]);
  });

  it("has one stroke where they separated and two where they divorced; NSGC has two for either", () => {
    const strokes = (ended: UnionEpisode["ended"]) =>
      familyNotations.map((notation) => partnerLine(once({ ended }), notation).strokes);
    expect(strokes("separated")).toEqual([1, 1, 2]);
    expect(strokes("divorced")).toEqual([2, 2, 2]);
    expect(strokes("no")).toEqual([0, 0, 0]);
    expect(strokes("death")).toEqual([0, 0, 0]);
  });

  it("says when, each time that they were together", () => {
    expect(partnerWords(once({ start: "1980-05-01", married: true }))).toBe("m. 1980");
    expect(partnerWords(once({ start: "2015" }))).toBe("since 2015");
    expect(partnerWords(once({ start: "2008", end: "2012", ended: "separated" }))).toBe("sep. 2012");
    expect(
      partnerWords({
        episodes: [
          { kind: "enduring", start: "1990", end: "1995", ended: "divorced" },
          { kind: "enduring", start: "1999", ended: "no" },
        ],
      }),
    ).toBe("div. 1995, since 1999");
  });

  it("tells apart who is a child by birth and who came another way", () => {
    expect(childLine("birth", "social care")).toMatchObject({ dash: [], words: "" });
    expect(childLine("foster", "social care").words).toBe("foster");
    expect(childLine("adopted", "mcgoldrick").words).toBe("A");
  });
});

describe("a person's symbol", () => {
  const { case: kase, arrangement } = smithOcg();
  const family = familyOf(kase);
  const focus = arrangement?.focus ?? [];
  const look = (id: string, main = false) => {
    const item = kase.entities.get(id);
    if (!item) throw new Error(id);
    return familyLook(kase, item, { sex: family.sexes.get(id), focus, main });
  };

  it("is a square or a circle, in OCG colour only for members, with a ring by role", () => {
    expect(look("n-david")).toMatchObject({
      shape: "square",
      tier: 3,
      dress: { type: "member", slots: [0] },
    });
    expect(look("n-margaret")).toMatchObject({
      shape: "circle",
      dress: { type: "plain" },
      badges: ["protective"],
    });
    expect(look("n-wood").ring?.width).toBeLessThan(look("n-david").ring?.width ?? 0);
  });

  it("never has a colour for a child, and has the shield in every notation", () => {
    const liam = look("n-liam");
    expect(liam.dress.type).toBe("protected");
    for (const notation of familyNotations)
      for (const fill of Object.values(slotFill))
        expect(familySymbol(liam, notation, "light")).not.toContain(fill);
  });

  it("crosses the dead in social care and McGoldrick, and strikes them through once in NSGC", () => {
    const alan = look("n-alan");
    expect(alan.dead).toBe(true);
    const lines = (text: string) => text.split("M-").length;
    expect(lines(familySymbol(alan, "social care", "light"))).toBe(
      lines(familySymbol(alan, "mcgoldrick", "light")),
    );
    expect(familySymbol(alan, "nsgc", "light")).not.toBe(familySymbol(alan, "social care", "light"));
  });

  it("has a key that tells only of what is drawn, with how many", () => {
    const looks = family.people.map((id) => look(id, id === "n-david"));
    const key = familyKey(
      kase,
      { looks, unions: family.unions, households: 4, folded: 0, points: 0, bridges: 1, crossings: 0 },
      { notation: "social care", theme: "light", focus },
    );
    const count = (id: string) => [...key.notation, ...key.police].find((row) => row.id === id)?.count;
    expect(count("square")).toBe(looks.filter(({ shape }) => shape === "square").length);
    expect(count("diamond")).toBeUndefined();
    expect(count("fold")).toBeUndefined();
    expect(count("household")).toBe(4);
    expect(count("main")).toBe(1);
    expect(count("twins")).toBe(1);
    for (const { count: each } of [...key.notation, ...key.police]) expect(each).toBeGreaterThan(0);
  });
});

describe("generations", () => {
  it("are numbered as the Romans did", () => {
    expect([0, 1, 2, 3, 4, 8, 9, 13, 38, 39, 49].map(generationText)).toEqual([
      "I",
      "II",
      "III",
      "IV",
      "V",
      "IX",
      "X",
      "XIV",
      "XXXIX",
      "XL",
      "L",
    ]);
  });
});
