import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { northgate } from "../../data/northgate/northgate";
import { schemaPath } from "../../scripts/writeSchema";
import { samples } from "../../src/app/start/samples";
import { caseCounts } from "../../src/core/case";
import { ageAt, isProtected } from "../../src/core/entity";
import { bandText } from "../../src/core/group";
import { strengthOf } from "../../src/core/link";
import { type Provenance, strengths, suspectedFalse } from "../../src/core/provenance";
import { writeFile } from "../../src/exporters";
import { readFile } from "../../src/importers";

const file = northgate();
const { case: kase } = file;
const items = [...kase.entities.values()];
const links = [...kase.links.values()];
const ocgs = [...kase.groups.values()].flatMap((group) => (group.type === "ocg" ? [group] : []));
const committed = join(import.meta.dirname, "../../data/northgate.linchpin.json");

describe("the committed Northgate case", () => {
  test("is what the generator makes, byte for byte, twice the same", async () => {
    const made = await writeFile("linchpin", kase, { arrangement: file.arrangement, filter: file.filter });
    expect(made.ok && made.value.problems.filter((each) => each.severity !== "note")).toEqual([]);
    const text = made.ok ? new TextDecoder().decode(made.value.bytes) : "";
    expect(readFileSync(committed, "utf8") === text, "run: npx tsx data/northgate/build.ts").toBe(true);
    const again = northgate();
    const second = await writeFile("linchpin", again.case, again);
    expect(second.ok && new TextDecoder().decode(second.value.bytes) === text).toBe(true);
  });

  test("is read back whole and without a remark, and keeps to the published schema", async () => {
    const bytes = readFileSync(committed);
    expect(bytes.length).toBeLessThan(3_000_000);
    const read = await readFile("northgate.linchpin.json", bytes);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([]);
    expect(read.value.case).toEqual(kase);
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
      JSON.parse(readFileSync(schemaPath, "utf8")),
    );
    validate(JSON.parse(bytes.toString("utf8")));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the numbers of the Northgate case", () => {
  test("are 5 OCGs, about 900 entities, 6,000 incidents and 60 to 80 areas, with no end missing and no id twice", () => {
    const counts = caseCounts(kase);
    expect(counts).toMatchObject({ incidents: 6_000, areas: 78, placeholders: 0 });
    expect(Math.abs(counts.entities - 900)).toBeLessThan(45);
    expect(counts.links / counts.entities).toBeGreaterThan(1.5);
    expect(ocgs).toHaveLength(5);
    const lost = links.filter((item) => !kase.entities.has(item.from) || !kase.entities.has(item.to));
    expect(lost.map((item) => `${item.from} ${item.to}`)).toEqual([]);
    expect(new Set(items.map((item) => item.sourceId)).size).toBe(items.length);
  });

  test("are told on the start screen as they are", () => {
    const { entities, links: ties } = caseCounts(kase);
    const about = samples.find((sample) => sample.id === "northgate")?.about ?? "";
    expect(about).toContain(`${entities} entities, ${ties.toLocaleString("en-GB")} links, 6,000 incidents`);
  });

  test("have OCGs of the three types, from 1B to 5C, each with tier, P band, owner and review", () => {
    expect(ocgs.map((group) => group.band && bandText(group.band))).toEqual(["1B", "2B", "3B", "4C", "5C"]);
    expect(new Set(ocgs.map((group) => group.ocgType))).toEqual(
      new Set(["hierarchical", "local or ethnic", "co-operative"]),
    );
    for (const group of ocgs) {
      expect(
        group.tier && group.priority && group.reviewDate && group.planOwner && group.summary,
      ).toBeTruthy();
      const roles = items.flatMap((item) =>
        item.memberships.filter((each) => each.group === group.id).map((each) => each.role),
      );
      expect(roles.length, group.name).toBeGreaterThan(12);
      // A co-operative need not have a head.
      expect(roles.filter((role) => role === "principal").length).toBe(group.name === "LATHE" ? 0 : 1);
    }
  });
});

describe("every fact of the Northgate case", () => {
  test("has a graded reason with a source reference", () => {
    const facts: (readonly [string, readonly Provenance[]])[] = [
      ...items.map((item) => [item.label, item.provenance] as const),
      ...items.flatMap((item) => item.attributes.map((each) => [item.label, each.provenance] as const)),
      ...items.flatMap((item) => item.memberships.map((each) => [item.label, each.provenance] as const)),
      ...links.map((item) => [item.label, item.provenance] as const),
      ...[...kase.groups.values()].flatMap((group) =>
        group.type === "cluster" ? [] : [[group.name, group.provenance] as const],
      ),
      ...[...kase.areas.values()].map((area) => [area.name, area.provenance] as const),
      ...[...kase.incidents.values()].map((each) => [each.label, each.provenance] as const),
    ];
    const poor = facts.filter(
      ([, reasons]) =>
        reasons.length === 0 ||
        reasons.some((each) => !each.grade || !/^N\d{3}$/.test(each.source) || each.claim === ""),
    );
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  test("leaves strength to the grades: a mix of all three, and two links suspected to be false", () => {
    expect(links.filter((item) => item.strength)).toEqual([]);
    for (const strength of strengths)
      expect(links.filter((item) => strengthOf(item) === strength).length, strength).toBeGreaterThan(40);
    expect(links.filter((item) => suspectedFalse(item.provenance))).toHaveLength(2);
  });

  test("uses drama numbers and impossible plates only, no name twice, and short words on lines", () => {
    for (const item of items) {
      if (item.kind === "phone") expect(item.label).toMatch(/^07700 900\d{3}$/);
      if (item.kind === "vehicle") expect(item.label).toMatch(/ZZ99 [A-Z]{3}$/);
    }
    for (const kind of ["phone", "vehicle"]) {
      const labels = items.filter((item) => item.kind === kind).map((item) => item.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
    const adults = items.filter((item) => item.kind === "person" && !item.status.includes("child"));
    expect(new Set(adults.map((item) => item.label)).size).toBe(adults.length);
    expect(
      links.filter((item) => item.label === "" || item.label.length > 18).map((item) => item.label),
    ).toEqual([]);
  });

  test("stands in the sea, away from the other samples", () => {
    const places = [...items, ...kase.incidents.values()].flatMap((item) => (item.place ? [item.place] : []));
    const corners = [...kase.areas.values()].flatMap((area) => area.polygons.flat(2));
    const points = [...places.map((place) => [place.lon, place.lat] as const), ...corners];
    expect(points.length).toBeGreaterThan(6_300);
    for (const [lon, lat] of points)
      expect(lon > 2.18 && lon < 2.34 && lat > 52.64 && lat < 52.72, `${lon} ${lat}`).toBe(true);
  });
});

describe("the people of the Northgate case who are to be protected", () => {
  const children = items.filter((item) => item.status.includes("child"));

  test("are children with handling C, in no OCG, with no function, on no flow", () => {
    expect(children.length).toBeGreaterThan(35);
    for (const child of children) {
      expect(isProtected(child)).toBe(true);
      expect([child.memberships, child.functions, child.handling]).toEqual([[], [], "C"]);
      expect(child.label).toMatch(new RegExp(`, ${ageAt(child.born, kase.head.asAt)}$`));
    }
    const shielded = new Set(items.filter(isProtected).map((item) => item.id));
    const carried = links.filter((item) => item.flow !== "none" || item.kind === "directs");
    expect(carried.filter((item) => shielded.has(item.from) || shielded.has(item.to))).toEqual([]);
    const minors = items.filter((item) => (ageAt(item.born, kase.head.asAt) ?? 18) < 18);
    expect(minors.filter((item) => !item.status.includes("child")).map((item) => item.label)).toEqual([]);
  });

  test("have exploited runners among them, each with a parent, a school, who exploits, and a referral", () => {
    const runners = children.filter((child) => child.status.includes("exploited"));
    expect(runners.length).toBeGreaterThan(6);
    for (const child of runners) {
      const own = links.filter((item) => [item.from, item.to].includes(child.id)).map((item) => item.label);
      expect(own).toEqual(expect.arrayContaining(["exploits", "attends", "mother of"]));
      expect(kase.plan.referrals.some((each) => each.person === child.id)).toBe(true);
    }
  });
});
