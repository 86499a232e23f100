import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageAt, entity, isAssociate, isProtected, statuses } from "../../src/core/entity";

describe("age at a date", () => {
  it.each([
    ["2010-03-14", "2026-03-13", 15],
    ["2010-03-14", "2026-03-14", 16],
    ["2010-03-14", "2026-12-31", 16],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2010", "2026-01-01", 16],
    ["2010-11", "2026-03-14", 15],
    ["2010-03-14", "2010-03-14", 0],
    ["2010-03-14T21:40", "2026-03-14", 16],
    ["2010-03-14", "2026-03-14T09:00", 16],
    [undefined, "2026-01-01", undefined],
    ["", "2026-01-01", undefined],
    ["about 2010", "2026-01-01", undefined],
    ["2010-03-14", "", undefined],
    ["2030-01-01", "2026-01-01", undefined],
  ])("of one born %s at %s is %s", (born, at, age) => expect(ageAt(born, at)).toBe(age));

  it("takes the younger age when the date is not known to the day: nobody stops being a child by a guess", () => {
    expect(ageAt("2010-03-14", "2026")).toBe(15);
    expect(ageAt("2010-03-14", "2026-03")).toBe(15);
    expect(ageAt("2010-03-14", "2026-04")).toBe(16);
    expect(ageAt("2010-03", "2026-03-20")).toBe(15);
    expect(ageAt("2010-03", "2026-04-01")).toBe(16);
  });

  it("goes up by one a year, on the birthday", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2005-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(20), (date, years) => {
        const born = date.toISOString().slice(0, 10);
        fc.pre(!born.endsWith("02-29"));
        const birthday = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;
        const dayBefore = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
        expect(ageAt(born, birthday)).toBe(years);
        expect(ageAt(born, dayBefore)).toBe(years === 0 ? undefined : years - 1);
      }),
    );
  });
});

describe("who is protected, who is an associate", () => {
  it.each(["child", "victim", "exploited", "vulnerable adult"] as const)(
    "a %s is protected and no associate",
    (status) => {
      const item = entity("a", "person", "A", { status: [status] });
      expect([isProtected(item), isAssociate(item)]).toEqual([true, false]);
    },
  );

  it("no other status protects", () => {
    for (const status of statuses.filter(
      (each) => !["child", "victim", "exploited", "vulnerable adult"].includes(each),
    ))
      expect(isProtected(entity("a", "person", "A", { status: [status] })), status).toBe(false);
  });

  it("a member is no associate, a thing is neither", () => {
    const membership = { group: "g", role: "peripheral", times: {}, provenance: [] } as const;
    expect(isAssociate(entity("a", "person", "A"))).toBe(true);
    expect(isAssociate(entity("a", "person", "A", { memberships: [membership] }))).toBe(false);
    expect(isAssociate(entity("a", "vehicle", "A"))).toBe(false);
    expect(isProtected(entity("a", "vehicle", "A", { status: ["victim"] }))).toBe(false);
  });

  it("a child who is said to be a member stays protected", () => {
    const membership = { group: "g", role: "peripheral", times: {}, provenance: [] } as const;
    expect(isProtected(entity("a", "person", "A", { status: ["child"], memberships: [membership] }))).toBe(
      true,
    );
  });
});
