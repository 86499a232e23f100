import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { honestWords } from "../../src/analyses/interdiction";
import { pointsOf } from "../../src/analyses/points";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import type { Finding } from "../../src/core/finding";
import { link } from "../../src/core/link";
import { placed } from "../../src/core/point";
import { readFile } from "../../src/importers/index";
import { caseOf } from "../fixtures";

async function sample(name: string): Promise<Case> {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, `../../data/${name}.linchpin.json`)));
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}
const points = (found: readonly Finding[]) =>
  found.flatMap((each) => (each.type === "points" ? each.points : []));

describe("interdiction points of SMITH", async () => {
  const kase = await sample("smith-ocg");
  const list = placed(pointsOf(kase).points, "flow lost");

  it("puts the two planted junctions first, each with one route", () => {
    const first = list.filter((each) => each.place === 1);
    const junctions = first.filter((each) => each.point.type === "junction").map((each) => each.point.id);
    expect(junctions).toEqual(["j:transport>storage", "j:collection>laundering"]);
    expect(list.slice(0, 2).map((each) => each.point.type)).toEqual(["junction", "junction"]);
    expect(first.every((each) => each.tied)).toBe(true);
    expect(list[1]?.point.entities.map((id) => kase.entities.get(id)?.label)).toEqual(["DARBY, Paul"]);
  });

  it("does not put the person with most contacts first, and shows that flow and position are different answers", () => {
    const david = list.find((each) => each.point.id === "e:n-david");
    expect(david?.point.measures.goBetween).toBe(1);
    expect(david?.place).toBeGreaterThan(5);
  });

  it("never holds a child, a victim or a professional, and says who lives with the driver", () => {
    for (const { point } of list)
      for (const id of point.entities) {
        const item = kase.entities.get(id);
        expect(item?.status ?? []).not.toContain("child");
        expect(item?.status ?? []).not.toContain("exploited");
        expect(item?.status ?? []).not.toContain("professional");
      }
    const wood = list.find((each) => each.point.id === "e:n-wood")?.point;
    expect(wood?.beside.map((id) => kase.entities.get(id)?.label.split(",")[0]).sort()).toEqual([
      "Isla",
      "Mia",
      "Noah",
    ]);
    expect(wood?.reasons.join(" ")).toContain(
      "3 children or vulnerable people live with WOOD, Gary: plan safeguarding first.",
    );
  });

  it("gives the same numbers for the same seed, and names the hub it left out", () => {
    const once = points(runAnalysis("interdiction", kase, { draws: 60, seed: 7 }));
    expect(points(runAnalysis("interdiction", kase, { draws: 60, seed: 7 }))).toEqual(once);
    expect(points(runAnalysis("interdiction", kase, { draws: 60, seed: 8 }))).not.toEqual(once);
    expect(pointsOf(kase).network.dropped.map((hub) => kase.entities.get(hub.id)?.label)).toEqual([
      "Station Road arches",
    ]);
  });
});

describe("what the tool must be able to say instead of a name", () => {
  it("there is no single interdiction point in a ring of people", () => {
    const ring = caseOf({
      entities: ["a", "b", "c", "d", "e"].map((id) => entity(id, "person", id)),
      links: ["ab", "bc", "cd", "de", "ea"].map((id) => link(id, id.charAt(0), id.charAt(1), "association")),
    });
    const found = pointsOf(ring);
    expect(honestWords(ring, found.points, false)).toContain("There is no single interdiction point here");
  });

  it("a bare list of contacts is a network of people, and that is said", () => {
    const bare = caseOf({
      entities: ["a", "b", "c"].map((id) => entity(id, "unknown", id)),
      links: ["ab", "bc"].map((id) => link(id, id.charAt(0), id.charAt(1), "association")),
    });
    const found = pointsOf(bare);
    expect(found.network.graph.n).toBe(3);
    expect(found.points.find((point) => point.id === "e:b")?.measures).toMatchObject({
      pieces: 2,
      cutsOff: 1,
    });
    expect(honestWords(bare, found.points, false)).toContain("things of unknown kind are taken as people");
  });

  it("who is taken out must be allowed: a child on the only way makes the junction uncuttable, not the child a target", () => {
    const kase = caseOf({
      entities: [
        entity("s", "person", "Source", { functions: ["source"] }),
        entity("k", "person", "Runner", { functions: ["transport"], status: ["child", "exploited"] }),
        entity("x", "person", "Seller", { functions: ["exchange"] }),
      ],
      links: [
        link("1", "s", "k", "supplies", { flow: "commodity", direction: "forward" }),
        link("2", "k", "x", "supplies", { flow: "commodity", direction: "forward" }),
      ],
    });
    const found = pointsOf(kase);
    expect(found.points.flatMap((point) => point.entities)).not.toContain("k");
    expect(found.junctions.find((each) => each.id === "source>transport")?.people.sets).toEqual([["s"]]);
  });
});
