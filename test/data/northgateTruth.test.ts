import { describe, expect, test } from "vitest";
import { lonLat } from "../../data/kit/grid";
import { northgate } from "../../data/northgate/northgate";
import { truth } from "../../data/northgate/truth";
import { honestWords } from "../../src/analyses/interdiction";
import { junctionsOf } from "../../src/analyses/junctions";
import { rankPoints } from "../../src/analyses/rankPoints";
import { ranked } from "../../src/analyses/robustness";
import { linksAt } from "../../src/core/case";
import { isProtected } from "../../src/core/entity";
import { otherEnd, strengthOf } from "../../src/core/link";
import { businessCase, businessOcgs } from "../../src/core/ocgBusiness";
import { flowLostOf, placed, stableFrom } from "../../src/core/point";
import { neverTarget } from "../../src/core/target";

const { case: kase, arrangement } = northgate();
const groups = truth.waists.map((waist) => waist.group);
const found = new Map(groups.map((group) => [group, ranked(kase, { group, draws: 200, seed: 3 })]));
const pointsFor = (group: string) => found.get(group)?.points ?? [];

describe.each(truth.waists)("the planted waist of $group", ({ group, junction, sets, stable }) => {
  const junctions = junctionsOf(kase, { group });
  const list = placed(pointsFor(group), "flow lost");

  test("is the narrowest junction of its business, with every least set", () => {
    expect(junctions.length).toBeGreaterThanOrEqual(7);
    const least = Math.min(...junctions.map((each) => each.people.value));
    expect(least).toBe(junction === undefined ? 3 : 1);
    for (const each of junctions) expect(each.people.value, each.id).toBeGreaterThan(0);
    const narrow = junctions.find((each) => each.id === junction);
    if (junction !== undefined) expect([...(narrow?.people.sets ?? [])].sort()).toEqual([...sets].sort());
    if (stable) expect(junctions.filter((each) => each.people.value === 1)).toHaveLength(junction ? 1 : 0);
  });

  test("is first in the ranking, or no single point is", () => {
    const singles = list.filter(({ place, point }) => place === 1 && point.entities.length === 1);
    if (junction === undefined) {
      expect(singles).toEqual([]);
      expect(honestWords(kase, pointsFor(group), false)).toContain(
        "There is no single interdiction point here",
      );
    } else {
      expect(singles.map(({ point }) => point.id)).toEqual(
        expect.arrayContaining([`j:${junction}`, ...sets.map(([id]) => `e:${id}`)]),
      );
      expect(honestWords(kase, pointsFor(group), false)).not.toContain("no single");
    }
  });

  test("holds in the draws if it is known, and not if it rests on doubt", () => {
    const singles = list.filter(
      ({ point }) => point.entities.length === 1 && flowLostOf(point.measures) > 0.99,
    );
    expect(singles.length).toBe(junction === undefined ? 0 : stable ? 2 : 4);
    for (const { point } of singles)
      expect((point.stability?.inTop3 ?? 0) >= stableFrom, point.title).toBe(stable);
  });
});

describe("the five businesses", () => {
  test("are told apart, and never judged as one unless asked", async () => {
    expect(businessOcgs(kase)).toEqual(groups);
    const words = async (group?: string) =>
      (
        await rankPoints(
          kase,
          { draws: 0, focus: arrangement.focus, ...(group === undefined ? {} : { group }) },
          () => Promise.resolve(),
        )
      ).words;
    expect(await words()).toBe("For KESTREL.");
    expect(await words("g-lathe")).toBe(
      "For LATHE. There is no single interdiction point here: whoever is taken out alone, the rest stay in touch.",
    );
    expect(await words("")).toMatch(/^For all OCGs of the case as if they were one business\./);
  });

  test("have PIKE say that all of it rests on one doubtful link", () => {
    const point = pointsFor("g-pike").find((each) => each.id === `e:${truth.doubtful.from}`);
    const [only, ...rest] = (point?.restsOn ?? []).map((id) => kase.links.get(id));
    expect(rest).toEqual([]);
    expect(only).toMatchObject(truth.doubtful);
    expect(only && strengthOf(only)).toBe("tentative");
    expect(point?.reasons).toContain("This rests on one doubtful link.");
  });

  test("never have a child, a victim or a professional as a point", () => {
    for (const group of groups)
      for (const point of pointsFor(group))
        for (const id of point.entities) {
          const item = kase.entities.get(id);
          expect(item && !isProtected(item) && neverTarget(kase, item) === undefined, id).toBe(true);
        }
  });

  test("share the enablers that were planted, and nothing else that launders", () => {
    for (const { id, groups: sharing } of Object.values(truth.enablers)) {
      const item = kase.entities.get(id);
      const own = groups.filter((group) => businessCase(kase, group).entities.has(id));
      // The car hire firm has no client of its own account: its owner and its vehicles are what they share.
      if (id === truth.enablers.carHire.id) {
        const far = (linksAt(kase).get(id) ?? []).map((link) => otherEndOf(link, id));
        const users = far.flatMap((each) =>
          (linksAt(kase).get(each) ?? []).map((link) => otherEndOf(link, each)),
        );
        const theirs = new Set(
          users.flatMap((each) => kase.entities.get(each)?.memberships ?? []).map((each) => each.group),
        );
        expect([...theirs].sort()).toEqual([...sharing].sort());
      } else expect(own.sort(), item?.label).toEqual([...sharing].sort());
    }
  });
});

function otherEndOf(link: string, id: string): string {
  const item = kase.links.get(link);
  return item ? otherEnd(item, id) : "";
}

describe("the families", () => {
  test("are of three generations and more in ROWAN, and a marriage joins it to KESTREL", () => {
    const unions = [...kase.groups.values()].flatMap((group) => (group.type === "union" ? [group] : []));
    const depth = (id: string): number =>
      1 +
      Math.max(
        0,
        ...unions.filter((each) => each.partners.includes(id)).flatMap((each) => each.children.map(depth)),
      );
    expect(depth("n-albert")).toBeGreaterThanOrEqual(3);
    const joined = unions.find((each) => each.id === truth.union.id);
    expect(joined?.children.length).toBeGreaterThan(0);
    const stacey = unions.find((each) => each.children.includes("n-stacey"));
    expect(kase.entities.get(stacey?.partners[0] ?? "")?.memberships.map((each) => each.group)).toEqual([
      "g-rowan",
    ]);
    expect(kase.entities.get("n-luke")?.memberships.map((each) => each.group)).toEqual(["g-kestrel"]);
  });
});

describe("harm on the ground", () => {
  const all = [...kase.incidents.values()];
  const month = (from: string | undefined) =>
    (Number(from?.slice(0, 4)) - 2024) * 12 + Number(from?.slice(5, 7)) - 6;
  const inAreas = (areas: readonly string[]) =>
    all.filter(
      (item) => item.layer === "harm" && item.place && areas.some((name) => item.label.endsWith(`, ${name}`)),
    );
  const names = (ids: readonly string[]) =>
    ids.map((id) => (kase.areas.get(id)?.name ?? "").replace("Northgate ", ""));
  const perMonth = (areas: readonly string[], from: number, to: number) =>
    inAreas(areas)
      .filter((item) => month(item.times.from) >= from && month(item.times.from) <= to)
      .reduce((sum, item) => sum + (item.weight ?? 0), 0) /
    (to - from + 1);

  test("is dated over 24 months, weighed where victims report it, and never weighed where enforcement finds it", () => {
    expect([...new Set(all.map((item) => month(item.times.from)))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 24 }, (_, at) => at),
    );
    for (const item of all)
      expect(item.layer === "enforcement", item.id).toBe(
        item.reportedBy === "enforcement" && item.weight === undefined,
      );
    expect(all.filter((item) => item.layer === "enforcement").length).toBeGreaterThan(500);
    expect(all.filter((item) => !item.place).length).toBeGreaterThan(100);
  });

  test("falls in the areas of the operation by more than half, moves next door, and comes back in part with PIKE", () => {
    const struck = names(truth.strike.areas);
    const beside = names([truth.displacement.area]);
    const { month: at } = truth.strike;
    expect(truth.strike.date.slice(0, 7)).toBe("2025-08");
    const before = perMonth(struck, at - 6, at - 1);
    expect(perMonth(struck, at + 1, at + 2) / before).toBeLessThan(0.5);
    const later = perMonth(struck, truth.vacuum.from, 23);
    expect(later / before).toBeLessThan(0.8);
    expect(later).toBeGreaterThan(perMonth(struck, at + 1, at + 2));
    expect(perMonth(beside, at + 1, 23) / perMonth(beside, 0, at)).toBeGreaterThan(2);
    const corners = truth.strike.areas.flatMap(
      (id) => kase.areas.get(id)?.polygons.flat(2).map(String) ?? [],
    );
    const next = kase.areas.get(truth.displacement.area)?.polygons.flat(2).map(String) ?? [];
    expect(next.some((corner) => corners.includes(corner))).toBe(true);
  });

  test("is on record as a disruption of that day, with the numbers of the records", () => {
    const [day] = kase.plan.disruptions;
    expect(day?.date).toBe(truth.strike.date);
    expect(day?.targets).toContain(truth.strike.group);
    const before = perMonth(names(truth.strike.areas), truth.strike.month - 6, truth.strike.month - 1);
    expect(day?.effect).toContain(`from ${Math.round(before).toLocaleString("en-GB")} to`);
  });

  test("has PIKE seen on ROWAN's ground after the operation and not before, and the two as rivals since", () => {
    const dealing = [...kase.entities.values()].filter((item) => item.typeName === "dealing");
    expect(dealing.length).toBeGreaterThan(8);
    for (const item of dealing) {
      expect(month(item.times.from)).toBeGreaterThanOrEqual(truth.vacuum.from);
      expect(item.caption).toMatch(new RegExp(`^${truth.vacuum.ground}`));
    }
    const rivals = [...kase.links.values()]
      .filter((item) => item.kind === "rival")
      .map((item) => [item.from, item.to]);
    expect(rivals).toContainEqual(["n-ocg-rowan", "n-ocg-pike"]);
  });

  test("stands thickest in the planted cells: each has ten times and more what a cell has elsewhere", () => {
    const harm = all.flatMap((item) => (item.layer === "harm" && item.place ? [item.place] : []));
    const inCell = ({ easting, northing }: (typeof truth.hotCells)[number]) => {
      const [west, south] = lonLat(easting, northing);
      const [east, north] = lonLat(easting + 100, northing + 100);
      return harm.filter(({ lon, lat }) => lon >= west && lon < east && lat >= south && lat < north).length;
    };
    const counts = truth.hotCells.map(inCell);
    const planted = counts.reduce((sum, count) => sum + count, 0);
    // 72 areas of about 700 m by 700 m.
    const elsewhere = (harm.length - planted) / (72 * 49);
    for (const [at, count] of counts.entries())
      expect(count / elsewhere, truth.hotCells[at]?.area).toBeGreaterThan(10);
    expect(new Set(truth.hotCells.map(({ easting, northing }) => `${easting} ${northing}`)).size).toBe(
      counts.length,
    );
  });
});
