import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affinity } from "../../../src/analyses/geo/contests";
import { influenceSteps } from "../../../src/analyses/geo/influenceMap";
import { drained } from "../../../src/analyses/stepped";
import { type Entity, entity, type Role, type Status } from "../../../src/core/entity";
import { ocg } from "../../../src/core/group";
import { link } from "../../../src/core/link";
import { toGrid } from "../../../src/core/osgb";
import { type Metres, mapCase, placeAt } from "./mapCase";

const member = (
  id: string,
  group: string,
  at: Metres | undefined,
  role: Role = "peripheral",
  status: readonly Status[] = [],
): Entity =>
  entity(id, "person", id.toUpperCase(), {
    memberships: [{ group, role, times: {}, provenance: [] }],
    status,
    ...(at ? { place: placeAt(at) } : {}),
  });
const crew = (group: string, count: number, [x, y]: Metres, spread = 400): readonly Entity[] =>
  Array.from({ length: count }, (_, at) =>
    member(`${group}${at}`, group, [
      x + ((at * 7) % 11) * (spread / 11),
      y + ((at * 5) % 13) * (spread / 13),
    ]),
  );
const groups = [ocg("a", "ALPHA"), ocg("b", "BRAVO")];
const influence = (entities: readonly Entity[], links: Parameters<typeof mapCase>[0]["links"] = []) =>
  drained(influenceSteps(mapCase({ entities, links, groups }), {}));

describe("the sphere of an OCG", () => {
  test.each([
    [1, "points"],
    [2, "points"],
    [3, "hull"],
    [4, "hull"],
    [5, "ellipse"],
    [9, "ellipse"],
    [10, "surface"],
  ] as const)("of %i located points is drawn as %s", (count, type) => {
    const { spheres } = influence(crew("a", count, [400_000, 300_000]));
    expect(spheres[0]).toMatchObject({ n: count, shape: { type }, indicative: count < 10 });
    expect(spheres[0]?.words).toContain(`n ${count}, undated`);
  });

  test("has a core inside its range, in km²", () => {
    const [sphere] = influence(crew("a", 20, [400_000, 300_000])).spheres;
    if (sphere?.shape.type !== "surface") throw new Error("no surface");
    expect(sphere.shape.core.km2).toBeLessThan(sphere.shape.range.km2);
    expect(sphere.shape.range.km2).toBeGreaterThan(0.2);
    for (const [lon, lat] of sphere.shape.range.polygons[0]?.[0] ?? []) {
      const { easting, northing } = toGrid(lon, lat);
      expect(Math.hypot(easting - 400_200, northing - 300_200)).toBeLessThan(1200);
    }
  });

  test("of points in a line falls back to points: a line has no inside", () => {
    const line = Array.from({ length: 6 }, (_, at) => member(`a${at}`, "a", [400_000 + at * 100, 300_000]));
    expect(influence(line).spheres[0]?.shape.type).toBe("points");
  });

  test("is placed by members' premises and events, weighted by role, and never by a child or a victim", () => {
    const home = entity("home", "premises", "14 Ropewalk", { place: placeAt([400_000, 300_000]) });
    const seen = entity("seen", "event", "Seen", {
      place: placeAt([400_300, 300_000]),
      times: { from: "2026-03-14T20:00" },
    });
    const school = entity("school", "premises", "School", { place: placeAt([402_000, 300_000]) });
    const links = [
      link("l1", "boss", "home", "resides"),
      link("l2", "runner", "seen", "involved"),
      link("l3", "child", "school", "other"),
      link("l4", "runner", "home", "uses"),
    ];
    const people = [
      member("boss", "a", undefined, "principal"),
      member("runner", "a", undefined),
      member("child", "a", [403_000, 300_000], "peripheral", ["child"]),
    ];
    const [sphere] = influence([home, seen, school, ...people], links).spheres;
    expect(sphere?.points.map(({ id, weight }) => [id, weight])).toEqual([
      ["home", 3],
      ["seen", 1],
    ]);
    expect(sphere).toMatchObject({ from: "2026-03-14", to: "2026-03-14", n: 2 });
  });

  test("is not drawn from a report that is held to be false", () => {
    const home = entity("home", "premises", "14 Ropewalk", { place: placeAt([400_000, 300_000]) });
    const grade = { source: 3, information: "E", handling: "P" } as const;
    const doubtful = link("l1", "boss", "home", "resides", {
      provenance: [{ claim: "lives there", source: "L1", grade, note: "", opinion: false }],
    });
    const found = influence([home, member("boss", "a", undefined, "principal")], [doubtful]);
    expect(found.spheres).toEqual([]);
    expect(found.unplaced).toEqual(["a", "b"]);
    expect(found.method.problems[0]?.message).toBe("2 OCGs without a located point.");
  });
});

describe("contested ground", () => {
  test("lies where the ranges of two OCGs meet, with their overlap", () => {
    const near = influence([...crew("a", 15, [400_000, 300_000]), ...crew("b", 15, [400_250, 300_000])]);
    const far = influence([...crew("a", 15, [400_000, 300_000]), ...crew("b", 15, [405_000, 300_000])]);
    const [contest] = near.contests;
    expect(contest?.groups).toEqual(["a", "b"]);
    expect(contest?.overlap).toBeGreaterThan(0.3);
    expect(contest?.overlap).toBeLessThan(1);
    expect(contest?.km2).toBeGreaterThan(0.05);
    expect(contest?.within?.[0]).toBeGreaterThan(0.2);
    expect(contest?.words).toMatch(/^ALPHA and BRAVO: overlap 0\.\d\d, \d+\.\d km² in both\.$/);
    expect(far.contests).toEqual([]);
  });

  test("of an OCG with few points is told without a number", () => {
    const { contests } = influence([
      ...crew("a", 15, [400_000, 300_000]),
      ...crew("b", 2, [400_150, 300_000], 50),
    ]);
    expect(contests[0]).toMatchObject({ indicative: true });
    expect(contests[0]?.overlap).toBeUndefined();
    expect(contests[0]?.words).toContain("too few points to measure the overlap");
  });

  test("has an owner for each cell of a range and none for empty land", () => {
    const { dominance, spheres } = influence([
      ...crew("a", 15, [400_000, 300_000]),
      ...crew("b", 15, [402_000, 300_000]),
    ]);
    expect(spheres.map(({ group }) => group)).toEqual(["a", "b"]);
    const owners = new Set(dominance?.owner);
    expect(owners).toEqual(new Set([-1, 0, 1]));
    const empty = dominance?.owner.filter((each) => each === -1).length ?? 0;
    expect(empty).toBeGreaterThan((dominance?.owner.length ?? 0) / 4);
    for (const [cell, owner] of (dominance?.owner ?? []).entries())
      if (owner >= 0) expect(dominance?.share[cell]).toBeGreaterThan(0.49);
  });
});

describe("Bhattacharyya's affinity", () => {
  const surface = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 });

  test("is 1 for the same shape at any height, 0 for nothing shared, the same both ways", () => {
    expect(affinity(Float64Array.of(1, 2, 3), Float64Array.of(10, 20, 30))).toBeCloseTo(1, 12);
    expect(affinity(Float64Array.of(1, 0), Float64Array.of(0, 5))).toBe(0);
    expect(affinity(Float64Array.of(0, 0), Float64Array.of(0, 5))).toBe(0);
    // Half and half against all in one: √½.
    expect(affinity(Float64Array.of(1, 1), Float64Array.of(2, 0))).toBeCloseTo(Math.SQRT1_2, 12);
    fc.assert(
      fc.property(surface, surface, (a, b) => {
        const one = affinity(Float64Array.from(a), Float64Array.from(b));
        expect(one).toBeCloseTo(affinity(Float64Array.from(b), Float64Array.from(a)), 12);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
