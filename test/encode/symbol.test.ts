import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entity, entity, entityKinds, isProtected, roles, statuses } from "../../src/core/entity";
import { entityLook, lookOf } from "../../src/encode/symbol";
import { drives, focus, liam, member, sampleCase, tracey, van, wood } from "./sampleCase";

const anyEntity = fc
  .record({
    kind: fc.constantFrom(...entityKinds),
    status: fc.uniqueArray(fc.constantFrom(...statuses), { maxLength: 3 }),
    groups: fc.uniqueArray(fc.constantFrom("g0", "g1", "g4", "gone"), { maxLength: 3 }),
    role: fc.constantFrom(...roles),
    placeholder: fc.boolean(),
    typeName: fc.constantFrom("", "van", "lock-up", "__proto__"),
    photo: fc.option(fc.constant("data:image/png;base64,AA=="), { nil: undefined }),
  })
  .map(
    ({ groups, role, photo, kind, ...rest }): Entity =>
      entity("x", kind, "X", { ...rest, ...member(role, ...groups), ...(photo ? { photo } : {}) }),
  );

function slotsOf(dress: ReturnType<typeof entityLook>["dress"]): readonly number[] {
  return dress.type === "ocg" ? [dress.slot] : "slots" in dress ? dress.slots : [];
}

describe("look of a mark", () => {
  it("never gives a protected person or an associate an OCG's colour, whatever else is known of them", () => {
    fc.assert(
      fc.property(anyEntity, (item) => {
        const look = entityLook(sampleCase([item]), item, focus);
        if (isProtected(item)) expect(look.dress.type).toBe("protected");
        if (item.kind === "person" && (isProtected(item) || item.memberships.length === 0)) {
          expect(slotsOf(look.dress)).toEqual([]);
        }
      }),
    );
  });
  it("fills people only when they are members of an OCG of the case, and sizes them by the highest role", () => {
    const looks = roles.map((role) =>
      entityLook(sampleCase([wood]), { ...wood, ...member(role, "g0") }, focus),
    );
    expect(looks.map((look) => [look.body[0], look.w, look.tier])).toEqual([
      [56, 73, 3],
      [44, 54, 2],
      [32, 32, 1],
    ]);
    const mixed = {
      ...wood,
      memberships: [...member("peripheral", "g0").memberships, ...member("principal", "g1").memberships],
    };
    expect(entityLook(sampleCase([mixed]), mixed, focus).tier).toBe(3);
  });
  it("splits the fill of a member of two OCGs and badges both, in order of focus", () => {
    const both = { ...wood, ...member("significant", "g4", "g1") };
    const look = entityLook(sampleCase([both]), both, focus);
    expect(look.dress).toEqual({ type: "member", slots: [1, 4] });
    expect(look.letters).toEqual([
      { slot: 1, letter: "A" },
      { slot: 4, letter: "B" },
    ]);
  });
  it("draws a member of an OCG that the case does not hold white with a dashed ring", () => {
    const item = { ...wood, ...member("significant", "gone") };
    expect(entityLook(sampleCase([item]), item, focus).dress).toEqual({ type: "unplaced" });
  });
  it("gives a thing the colour of the one OCG whose member it is linked to", () => {
    const kase = sampleCase([wood, van], [drives]);
    expect(entityLook(kase, van, focus)).toMatchObject({
      dress: { type: "thing", slots: [0] },
      shape: "lozenge",
      glyph: "truck",
    });
  });
  it("tells every kind apart by shape or glyph, so that grey-scale loses nothing", () => {
    const seen = entityKinds.map((kind) => {
      const look = entityLook(sampleCase([]), entity("x", kind, "X"), focus);
      return `${look.shape} ${look.glyph}`;
    });
    expect(new Set(seen).size).toBe(entityKinds.length);
  });
});

describe("look of a fold", () => {
  const fold = (...members: readonly Entity[]) => ({
    type: "fold" as const,
    id: "f1",
    fold: { id: "f1", label: "Some", by: "leaves" as const, members: members.map((item) => item.id) },
    members,
  });
  it("has the colour of an OCG only when all in it are its members", () => {
    const kase = sampleCase([wood, tracey]);
    expect(lookOf(kase, fold(wood, wood), focus)).toMatchObject({
      dress: { type: "member", slots: [0] },
      fold: 2,
    });
    expect(lookOf(kase, fold(wood, tracey), focus).dress).toEqual({ type: "associate" });
  });
  it("shows the shield when anyone in it is to be protected", () => {
    const kase = sampleCase([wood, liam, van]);
    expect(lookOf(kase, fold(wood, liam), focus)).toMatchObject({
      badge: "protected",
      dress: { type: "associate" },
    });
    expect(lookOf(kase, fold(van, liam), focus)).toMatchObject({
      badge: "protected",
      dress: { type: "thing", slots: [] },
    });
    expect(lookOf(kase, fold(liam, liam), focus).dress).toEqual({ type: "protected" });
  });
});
