import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clTeam } from "../../data/cl-team/clTeam";
import { caseCounts } from "../../src/core/case";
import { ageAt, isProtected } from "../../src/core/entity";
import { shown } from "../../src/core/filter";
import { suspectedFalse } from "../../src/core/provenance";
import { writeFile } from "../../src/exporters";
import { readFile } from "../../src/importers";

const file = clTeam();
const { case: kase } = file;
const items = [...kase.entities.values()];
const links = [...kase.links.values()];
const committed = join(import.meta.dirname, "../../data/cl-team.linchpin.json");

describe("the committed county line case", () => {
  test("is what the generator makes, byte for byte", async () => {
    const made = await writeFile("linchpin", kase, { arrangement: file.arrangement, filter: file.filter });
    const text = made.ok ? new TextDecoder().decode(made.value.bytes) : "";
    expect(readFileSync(committed, "utf8") === text, "run: npx tsx data/cl-team/build.ts").toBe(true);
  });

  test("is read back whole and without a remark", async () => {
    const read = await readFile("cl-team.linchpin.json", readFileSync(committed));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([]);
    expect(read.value.case).toEqual(kase);
  });
});

describe("the county line case", () => {
  test("has 150 entities, no link without its ends, and an opening that a person can read", () => {
    expect(caseCounts(kase)).toMatchObject({ entities: 150, placeholders: 0 });
    for (const item of links) {
      expect(kase.entities.has(item.from), item.from).toBe(true);
      expect(kase.entities.has(item.to), item.to).toBe(true);
      expect(item.label.length, item.label).toBeLessThanOrEqual(18);
    }
    const seen = shown(kase, file.filter);
    expect(seen.entities.size).toBeGreaterThan(30);
    expect(seen.entities.size).toBeLessThan(80);
  });

  test("grades every entity, attribute and link with a source reference", () => {
    const reasons = [
      ...items.map((item) => item.provenance),
      ...items.flatMap((item) => item.attributes.map((each) => each.provenance)),
      ...items.flatMap((item) => item.memberships.map((each) => each.provenance)),
      ...links.map((item) => item.provenance),
    ];
    expect(reasons.filter((list) => list.length === 0)).toEqual([]);
    expect(reasons.flat().filter((each) => !each.grade || !/^L1\d\d$/.test(each.source))).toEqual([]);
    expect(links.filter((item) => suspectedFalse(item.provenance))).toHaveLength(1);
  });

  test("protects its exploited children: eleven years old, never a member, never directing, never on a flow", () => {
    const children = items.filter((item) => item.status.includes("child"));
    expect(children.filter((child) => ageAt(child.born, kase.head.asAt) === 11)).toHaveLength(3);
    for (const child of children) {
      expect(child.status).toContain("exploited");
      expect(isProtected(child)).toBe(true);
      expect([child.memberships, child.functions]).toEqual([[], []]);
      const own = links.filter((item) => [item.from, item.to].includes(child.id));
      expect(own.length).toBeGreaterThan(2);
      expect(own.filter((item) => item.flow !== "none" || item.kind === "directs")).toEqual([]);
      expect(kase.plan.referrals.some((each) => each.person === child.id)).toBe(true);
    }
  });

  test("tells the guidance's story: discharge, assaults, the stop, cuckooing, debt, hand-overs of the line, journeys", () => {
    const labels = new Set(items.map((item) => item.label));
    for (const label of ["Heroin", "Crack", "Cannabis", "Firearm discharge, 7 Apr 2026", "Stop, 12 Mar 2026"])
      expect(labels.has(label), label).toBe(true);
    const verbs = links.map((item) => item.label);
    expect(verbs.filter((verb) => verb === "handed over to")).toHaveLength(2);
    expect(verbs.filter((verb) => verb === "took over home of")).toHaveLength(2);
    expect(verbs).toContain("claims a debt of");
    expect(items.filter((item) => item.typeName === "train journey").length).toBeGreaterThan(10);
    expect(items.filter((item) => item.typeName === "car journey").length).toBeGreaterThan(10);
    const asked = kase.plan.gaps.map((gap) => gap.requirement).join(" ");
    for (const word of [/members/, /contacts in Eastmere/, /other areas/]) expect(asked).toMatch(word);
  });

  test("stands in two towns 20 km and more apart, both in the sea", () => {
    const places = [...items, ...kase.incidents.values()].flatMap((item) => (item.place ? [item.place] : []));
    const south = places.filter((place) => place.lat < 52.7);
    const north = places.filter((place) => place.lat >= 52.7);
    expect(Math.min(south.length, north.length)).toBeGreaterThan(20);
    expect(Math.max(...south.map((place) => place.lat))).toBeLessThan(52.63);
    expect(Math.min(...north.map((place) => place.lat))).toBeGreaterThan(52.78);
    expect(Math.min(...places.map((place) => place.lon))).toBeGreaterThan(2.1);
  });
});
