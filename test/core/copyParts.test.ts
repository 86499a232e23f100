import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../../src/core/case";
import { ageBand, areaOf, cellOf, coarseTimes, smallCount } from "../../src/core/coarse";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { recognisable } from "../../src/core/recognisable";
import { sanitise } from "../../src/core/sanitise";
import { shareProfile } from "../../src/core/shareProfile";
import { agreedItems, proposedItems } from "../../src/core/usefulness";
import { withheldRows } from "../../src/core/withheldRows";
import { caseOf } from "../fixtures";
import { plantedCase } from "../plantedCase";

describe("what is told less exactly", () => {
  it("gives ages in bands, and none where the age is not known", () => {
    expect(ageBand("1981-03-14", "2026-06-12")).toBe("45 to 54");
    expect(ageBand("2009-06-13", "2026-06-12")).toBe("16 to 17");
    expect(ageBand("1931", "2026-06-12")).toBe("65 or over");
    expect(ageBand(undefined, "2026-06-12")).toBeUndefined();
    expect(ageBand("1981-03-14", "")).toBeUndefined();
  });

  it.each([
    ["9 Harrow Lane, Calderhaven CH7 9QX", "Calderhaven"],
    ["Flat 3, Quayside, Calderhaven", "Calderhaven"],
    ["9 Harrow Lane", ""],
    ["Unit 4, Beacon Park, 12 Mill Road", ""],
    ["", ""],
  ])("gives of '%s' the area '%s'", (address, area) => expect(areaOf(address)).toBe(area));

  it("puts every place of a cell of 500 m or 1 km in one point, never further than its corner, to three decimals", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 2, noNaN: true }),
        fc.double({ min: 50, max: 60, noNaN: true }),
        fc.constantFrom("500 m" as const, "1 km" as const),
        (lon, lat, rule) => {
          const cell = cellOf({ lon, lat, precision: "exact", address: "x" }, rule);
          if (!cell) throw new Error("no cell");
          const side = rule === "1 km" ? 1000 : 500;
          const north = Math.abs(cell.lat - lat) * 111_320;
          const east = Math.abs(cell.lon - lon) * 111_320 * Math.cos((lat * Math.PI) / 180);
          // Half a cell, and the rounding of the third decimal.
          expect(Math.max(north, east)).toBeLessThan(side / 2 + 80);
          for (const value of [cell.lon, cell.lat])
            expect(Math.abs(value * 1000 - Math.round(value * 1000))).toBeLessThan(1e-6);
          expect(cell).not.toHaveProperty("address");
        },
      ),
    );
    expect(cellOf({ lon: 1, lat: 52, precision: "exact", address: "" }, "left out")).toBeUndefined();
  });

  it("cuts times to the month, or leaves them out", () => {
    const times = { from: "2026-03-14T21:40", to: "2026-04" };
    expect(coarseTimes(times, "month")).toEqual({ from: "2026-03", to: "2026-04" });
    expect(coarseTimes(times, "left out")).toEqual({});
    expect(coarseTimes(times, "kept")).toBe(times);
    expect(coarseTimes({ from: "last summer" }, "month")).toEqual({});
  });

  it("never tells a count under five", () => {
    expect([1, 4, 5, 12].map(smallCount)).toEqual(["fewer than 5", "fewer than 5", "5", "12"]);
  });
});

describe("somebody who can be told by shape", () => {
  const member = (role: "principal" | "significant") => [{ group: "g", role, times: {}, provenance: [] }];
  const people = [
    entity("a", "person", "Nominal 1", { memberships: member("principal") }),
    ...["b", "c", "d", "e"].map((id) =>
      entity(id, "person", `Nominal ${id}`, { memberships: member("significant") }),
    ),
  ];
  const kase = caseOf({
    entities: people,
    links: ["b", "c", "d", "e"].flatMap((id) => [
      link(`a${id}`, "a", id, "directs"),
      link(`x${id}`, id, id === "b" ? "c" : "b", "association"),
    ]),
  });

  it("is the only one of a role with that reach; those who are named anyway are no risk", () => {
    expect(recognisable(kase, new Set()).map(({ id, why }) => [id, why])).toContainEqual([
      "a",
      "the only principal, with 4 links",
    ]);
    expect(recognisable(kase, new Set(["a"])).map(({ id }) => id)).not.toContain("a");
    expect(recognisable(emptyCase(), new Set())).toEqual([]);
  });

  it("is no risk any more once the links are folded", () => {
    const secret = { secret: "k", rules: { outsiders: "stand-in" as const } };
    const risky = sanitise(kase, shareProfile("x", "X", "x", secret));
    const folded = sanitise(kase, shareProfile("x", "X", "x", { ...secret, folded: ["a"] }));
    expect(recognisable(risky.case, new Set()).length).toBeGreaterThan(0);
    const id = folded.ids.entities.get("a");
    expect([...folded.case.links.values()].filter(({ from, to }) => from === id || to === id)).toEqual([]);
  });
});

describe("the use of a copy", () => {
  it("says of each agreed item whether the partner can look it up, and why not", () => {
    const profile = shareProfile("housing", "Housing", "housing", {
      secret: "k",
      agreed: ["home", "kid", "informant", "gone"],
    });
    const { fates } = sanitise(plantedCase, profile);
    expect(agreedItems(plantedCase, profile, fates)).toEqual([
      { id: "home", name: "4 Cannon Row" },
      {
        id: "kid",
        name: "KESTERTON, Robyn",
        why: "Children, victims and vulnerable people are told as counts only",
      },
      { id: "informant", name: "QUILLFEATHER, Ada", why: "Handling code C: shared on conditions only" },
    ]);
  });

  it("proposes what the partner keeps records of, homes and their people first", () => {
    const proposed = proposedItems(plantedCase, shareProfile("housing", "Housing", "housing"));
    expect(proposed.slice(0, 3)).toEqual(expect.arrayContaining(["tenant", "home"]));
    expect(proposed).not.toContain("van");
  });

  it("counts what was withheld in lines that add up", () => {
    const { withheld } = sanitise(
      plantedCase,
      shareProfile("housing", "Housing", "housing", { secret: "k" }),
    );
    const rows = withheldRows(withheld);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(withheld.length);
    for (const { count, ends } of rows)
      expect(Object.values(ends).reduce((sum, each) => sum + each, 0)).toBe(count);
    expect(rows.find(({ category }) => category === "children")).toMatchObject({
      count: 1,
      ends: { counted: 1 },
    });
  });
});
