import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { caseCounts } from "../../src/core/case";
import { ageAt, isAssociate, isProtected } from "../../src/core/entity";
import { bandText } from "../../src/core/group";
import { strengthOf } from "../../src/core/link";
import { type Provenance, strengths, suspectedFalse } from "../../src/core/provenance";
import { overlaps } from "../../src/core/time";
import { writeFile } from "../../src/exporters";
import { readFile } from "../../src/importers";

const file = smithOcg();
const { case: kase } = file;
const items = [...kase.entities.values()];
const links = [...kase.links.values()];
const committed = join(import.meta.dirname, "../../data/smith-ocg.linchpin.json");
const halfYear = { from: "2025-12-01", to: "2026-05-31" };

const named = (label: string) => {
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not in the case`);
  return item;
};
const value = (label: string, name: string) =>
  named(label).attributes.find((each) => each.name === name)?.value;

describe("the committed SMITH case", () => {
  test("is what the generator makes, byte for byte", async () => {
    const made = await writeFile("linchpin", kase, { arrangement: file.arrangement, filter: file.filter });
    expect(made.ok && made.value.problems.filter((each) => each.severity !== "note")).toEqual([]);
    const text = made.ok ? new TextDecoder().decode(made.value.bytes) : "";
    expect(readFileSync(committed, "utf8") === text, "run: npx tsx data/smith-ocg/build.ts").toBe(true);
  });

  test("is read back whole and without a remark", async () => {
    const read = await readFile("smith-ocg.linchpin.json", readFileSync(committed));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([]);
    expect(read.value.case).toEqual(kase);
  });
});

describe("the numbers of the SMITH case", () => {
  test("are 340 entities and 511 links, with no end missing and no id twice", () => {
    expect(caseCounts(kase)).toMatchObject({ entities: 340, links: 511, placeholders: 0 });
    for (const item of links) {
      expect(kase.entities.has(item.from), item.from).toBe(true);
      expect(kase.entities.has(item.to), item.to).toBe(true);
    }
    expect(new Set(items.map((item) => item.sourceId).filter(Boolean)).size).toBe(
      items.filter((item) => item.sourceId).length,
    );
  });

  test("hold 300 incidents that are dated within the six months and placed, and some that are not placed", () => {
    const incidents = [...kase.incidents.values()];
    expect(incidents.filter((each) => each.place && overlaps(each.times, halfYear))).toHaveLength(300);
    expect(incidents.filter((each) => !each.place)).toHaveLength(27);
    expect(new Set(incidents.map((each) => each.layer))).toEqual(new Set(["harm", "enforcement"]));
  });

  test("have dated events before and after the six months as well", () => {
    const dates = items.filter((item) => item.kind === "event").map((item) => item.times.from ?? "");
    expect(dates.every(Boolean)).toBe(true);
    expect(dates.filter((date) => date < "2025-12").length).toBeGreaterThan(3);
    expect(dates.filter((date) => date > "2026-06").length).toBeGreaterThan(3);
  });

  test("stand in the sea: squares TG of the National Grid, 20 km and more from any street", () => {
    const places = [...items, ...kase.incidents.values()].flatMap((item) => (item.place ? [item.place] : []));
    const corners = [...kase.areas.values()].flatMap((area) => area.polygons.flat(2));
    const points = [...places.map((place) => [place.lon, place.lat] as const), ...corners];
    expect(points.length).toBeGreaterThan(400);
    for (const [lon, lat] of points) {
      expect(lon).toBeGreaterThan(2.1);
      expect(lon).toBeLessThan(2.22);
      expect(lat).toBeGreaterThan(52.57);
      expect(lat).toBeLessThan(52.63);
    }
  });
});

describe("every fact of the SMITH case", () => {
  test("has a graded reason with a source reference", () => {
    const facts: (readonly [string, readonly Provenance[]])[] = [
      ...items.map((item) => [item.label, item.provenance] as const),
      ...items.flatMap((item) =>
        item.attributes.map((each) => [`${item.label} ${each.name}`, each.provenance] as const),
      ),
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
        reasons.some((each) => !each.grade || !/^L\d{3}$/.test(each.source) || each.claim === ""),
    );
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  test("has its handling from its strictest reason", () => {
    for (const item of [...items, ...links])
      expect(item.provenance.some((each) => each.grade?.handling === "C") ? "C" : "P", item.label).toBe(
        item.handling,
      );
  });

  test("leaves strength to the grades: a mix of all three, and three links suspected to be false", () => {
    expect(links.filter((item) => item.strength)).toEqual([]);
    for (const strength of strengths)
      expect(links.filter((item) => strengthOf(item) === strength).length, strength).toBeGreaterThan(12);
    expect(links.filter((item) => suspectedFalse(item.provenance))).toHaveLength(3);
  });

  test("uses drama numbers and impossible plates only, and labels of at most 18 characters on lines", () => {
    const numbers = items.flatMap((item) => item.attributes.filter((each) => each.name === "number"));
    expect(numbers.length).toBeGreaterThan(40);
    for (const each of numbers) expect(each.value).toMatch(/^07700 900\d{3}$/);
    const plates = items.flatMap((item) => item.attributes.filter((each) => each.name === "registration"));
    for (const each of plates) expect(each.value).toMatch(/^(TR41 NG[AB]|ZZ99 [A-Z]{3})$/);
    expect(plates).toHaveLength(items.filter((item) => item.kind === "vehicle").length);
    expect(
      links.filter((item) => item.label.length > 18 || item.label === "").map((item) => item.label),
    ).toEqual([]);
  });
});

describe("the guidance's page in the SMITH case", () => {
  test.each([
    ["SMITH, David", "principal", "5 First Terrace"],
    ["WOOD, Gary", "significant", "6 Second Terrace"],
    ["DARBY, Paul", "significant", "7 Third Street"],
    ["NESBITT, Craig", "significant", "8 Fourth Avenue"],
    ["SMITH, John", "peripheral", "High Street"],
    ["JONES, Julie", "peripheral", "White Terrace"],
    ["WHITE, Andrew", "peripheral", "Main Road"],
  ])("%s is %s at %s", (label, role, address) => {
    expect(named(label).memberships.map((each) => [each.group, each.role])).toEqual([["g-smith", role]]);
    expect(value(label, "address")).toBe(address);
    const homes = links
      .filter((item) => item.kind === "resides" && item.from === named(label).id)
      .map((item) => kase.entities.get(item.to)?.label);
    expect(homes.some((home) => home?.includes(address))).toBe(true);
  });

  test("has one principal, few significant members, the rest peripheral; associates belong to no OCG", () => {
    const roles = items.flatMap((item) =>
      item.memberships.filter((each) => each.group === "g-smith").map((each) => each.role),
    );
    expect(roles.filter((role) => role === "principal")).toHaveLength(1);
    expect(roles.filter((role) => role === "significant")).toHaveLength(4);
    expect(roles.filter((role) => role === "peripheral").length).toBeGreaterThan(7);
    for (const label of ["DOYLE, Karen", "SMITH, Tracey", "HALE, R."])
      expect(isAssociate(named(label))).toBe(true);
  });

  test("states band, tier, owner, locality, review, intent and capability", () => {
    const group = kase.groups.get("g-smith");
    if (group?.type !== "ocg" || !group.band) throw new Error("no SMITH OCG");
    expect([bandText(group.band), group.tier, group.priority]).toEqual(["2B", 1, "P2"]);
    expect([group.planOwner, group.locality, group.reviewDate]).toEqual(["DI Jones", "East", "2026-07-10"]);
    expect(group.capability.violence).toMatch(/WOOD has been arrested for domestic violence/);
    expect(group.capability.cashFlow).toMatch(
      /cash-rich.*misappropriated.*auction.*owes members of another OCG/,
    );
    expect(group.capability.cohesion).toMatch(/family and childhood friends/);
    expect(group.criminality.join(" ")).toMatch(/cocaine.*luxury handbags and watches/);
  });

  test.each([
    ["ALPHA", "association"],
    ["BETA", "association"],
    ["SIGMA", "association"],
    ["DELTA", "rival"],
    ["GAMMA", "rival"],
    ["OMEGA", "rival"],
  ])("%s stands in %s to SMITH, between the OCGs and not their people", (name, kind) => {
    const group = [...kase.groups.values()].find((each) => each.type === "ocg" && each.name === name);
    const end = group?.type === "ocg" ? group.entity : undefined;
    const between = links.filter((item) => item.from === "n-ocg-smith" && item.to === end);
    expect(between.map((item) => item.kind)).toEqual([kind]);
    for (const item of links.filter((each) => each.kind === "rival"))
      expect([kase.entities.get(item.from)?.kind, kase.entities.get(item.to)?.kind]).toEqual(["ocg", "ocg"]);
  });

  test("asks every question of 'What we need to know', and has disruptions and decisions on record", () => {
    const asked = kase.plan.gaps.map((gap) => gap.requirement).join(" ");
    for (const word of [
      /supplies/,
      /other members/,
      /vehicles.*investment/i,
      /locations/,
      /violent.*OMEGA/,
      /lives in the properties/,
      /counterfeit/,
      /hold.*community/,
    ])
      expect(asked).toMatch(word);
    expect(kase.plan.gaps.every((gap) => gap.collection && gap.response)).toBe(true);
    expect(kase.plan.disruptions.map((each) => [each.pillar, each.date.slice(0, 7)])).toEqual([
      ["Pursue", "2026-03"],
      ["Protect", "2026-04"],
    ]);
    expect(kase.plan.decisions.every((each) => each.rationale && each.notDone)).toBe(true);
    const known = (id: string) => kase.entities.has(id) || kase.groups.has(id);
    const about = [
      ...kase.plan.gaps.flatMap((each) => each.about),
      ...kase.plan.decisions.flatMap((each) => each.targets),
    ];
    expect(about.filter((id) => !known(id))).toEqual([]);
  });
});

describe("the families of the SMITH case", () => {
  const groups = [...kase.groups.values()];
  const unions = groups.flatMap((group) => (group.type === "union" ? [group] : []));
  const homes = groups.flatMap((group) => (group.type === "household" ? [group] : []));

  test("have a second partner, a half-sibling pair, a cousin and two households and more", () => {
    expect(unions.filter((union) => union.partners.includes("n-david"))).toHaveLength(2);
    const kin = links.map((item) => item.kin);
    expect(kin).toContain("half-sibling");
    expect(kin).toContain("cousin");
    expect(homes.length).toBeGreaterThanOrEqual(2);
    for (const id of [...unions, ...homes].flatMap((group) =>
      "partners" in group ? [...group.partners, ...group.children] : group.members,
    ))
      expect(kase.entities.has(id), id).toBe(true);
  });

  test("have a child at school in a household with an OCG premises", () => {
    const attends = links.filter((item) => item.label === "attends").map((item) => item.from);
    const busy = homes.filter((home) => (kase.entities.get(home.address ?? "")?.functions.length ?? 0) > 0);
    expect(busy.flatMap((home) => home.members).filter((id) => attends.includes(id))).not.toEqual([]);
  });

  test("protect every child: status, no role in an OCG, handling C; Liam is a possible victim of 16", () => {
    const children = items.filter((item) => item.status.includes("child"));
    expect(children).toHaveLength(8);
    for (const child of children) {
      expect(isProtected(child)).toBe(true);
      expect(child.memberships).toEqual([]);
      expect(child.handling).toBe("C");
    }
    for (const child of children)
      expect(child.label).toMatch(new RegExp(`, ${ageAt(child.born, kase.head.asAt)}$`));
    expect(named("Liam, 16").caption).toBe("potential victim");
    expect(named("Liam, 16").status).toEqual(["child", "victim"]);
  });
});
