import { beforeAll, describe, expect, it } from "vitest";
import { national } from "../../data/national/national";
import { caseCounts, linksAt } from "../../src/core/case";
import type { CaseFile } from "../../src/core/caseFile";

let file: CaseFile;
beforeAll(() => {
  file = national();
});

function sizes(): readonly number[] {
  const counts = new Map<string, number>();
  for (const item of file.case.entities.values()) {
    const own = item.memberships[0];
    if (own) counts.set(own.group, (counts.get(own.group) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => b - a);
}

describe("the national sample", () => {
  it("has the OCGs and nominals of the national assessment, and the size that speed is measured on", () => {
    const nominals = [...file.case.entities.values()].filter((item) => item.memberships.length > 0);
    expect(file.case.groups.size).toBe(4_772);
    expect(nominals).toHaveLength(36_953);
    expect(caseCounts(file.case)).toMatchObject({ entities: 110_000, links: 250_000, placeholders: 0 });
  });

  it("is the same case for the same seed and another one for another", () => {
    // As text: comparing 360,000 objects one by one takes ten times as long.
    const text = (made: CaseFile) =>
      JSON.stringify([[...made.case.entities.values()], [...made.case.links.values()]]);
    expect(text(national()) === text(file)).toBe(true);
    expect(national(5).case.entities.get("p1")).not.toEqual(file.case.entities.get("p1"));
  });

  it("refers to nothing that is not in it", () => {
    const { entities, links, groups } = file.case;
    const lost = [...links.values()].filter((item) => !entities.has(item.from) || !entities.has(item.to));
    expect(lost).toEqual([]);
    for (const group of groups.values())
      expect(group.type === "ocg" && entities.get(group.entity ?? "")?.kind).toBe("ocg");
    const wrong = [...entities.values()].filter((item) =>
      item.memberships.some((each) => !groups.has(each.group)),
    );
    expect(wrong).toEqual([]);
  });

  it("has many small groups, a few very large ones, and a principal in each", () => {
    const all = sizes();
    expect(all).toHaveLength(4_772);
    expect(all[Math.floor(all.length / 2)]).toBeLessThanOrEqual(6);
    expect(all[0]).toBeGreaterThan(150);
    const people = [...file.case.entities.values()];
    const principals = people.flatMap((item) => item.memberships.filter((each) => each.role === "principal"));
    expect(new Set(principals.map((each) => each.group)).size).toBe(4_772);
  });

  it("has enablers and suppliers that many groups share", () => {
    const { entities, links } = file.case;
    const at = linksAt(file.case);
    const groupsOf = (id: string, kind: string) => {
      const found = new Set<string>();
      for (const linkId of at.get(id) ?? []) {
        const item = links.get(linkId);
        if (item?.kind !== kind || item.from !== id) continue;
        for (const each of entities.get(item.to)?.memberships ?? []) found.add(each.group);
      }
      return found.size;
    };
    const most = (kind: string) => Math.max(...[...entities.keys()].map((id) => groupsOf(id, kind)));
    expect(most("works")).toBeGreaterThan(50);
    expect(most("supplies")).toBeGreaterThan(50);
  });

  it("has no number that could ring and no plate that could be on a car", () => {
    for (const item of file.case.entities.values()) {
      if (item.kind === "phone") expect(item.label).toMatch(/^07700 900\d{3}( handset \d+)?$/);
      if (item.kind === "vehicle") expect(item.label).toMatch(/^ZZ\d\d [A-Z]{3}$/);
    }
    const vehicles = [...file.case.entities.values()].filter((item) => item.kind === "vehicle");
    expect(new Set(vehicles.map((item) => item.label)).size).toBe(vehicles.length);
  });
});
