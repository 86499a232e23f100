import { describe, expect, it } from "vitest";
import { between, betweenness, exactUpTo, sourcesOf } from "../../src/analyses/betweenness";
import { makeGraph } from "../../src/analyses/graph/graph";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { seededRandom } from "../../src/core/random";
import { caseOf, letters } from "../fixtures";

/** A path of five beside a random piece of `size` people with four times as many contacts. */
function twoPieces(size: number) {
  const random = seededRandom(3);
  const pairs = [0, 1, 1, 2, 2, 3, 3, 4];
  for (let v = 6; v < size + 5; v++)
    for (let each = 0; each < 4; each++) pairs.push(v, 5 + Math.floor(random() * (v - 5)));
  return makeGraph(size + 5, pairs).graph;
}

describe("sources of betweenness", () => {
  it("are all of a small piece and a seeded sample of one that is too large", () => {
    const graph = twoPieces(6000);
    expect(graph.n * graph.m).toBeGreaterThan(exactUpTo);
    const { items, exact, scales } = sourcesOf(graph, { sample: 200, seed: 4 });
    expect(exact).toBe(false);
    expect(items).toHaveLength(205);
    expect([0, 1, 2, 3, 4].every((v) => items.includes(v))).toBe(true);
    expect(scales[0]).toBe(1);
    expect(scales[100]).toBeCloseTo(6000 / 200);
    expect(sourcesOf(graph, { sample: 200, seed: 4 }).items).toEqual(items);
    expect(sourcesOf(graph, { sample: 200, seed: 5 }).items).not.toEqual(items);
  });

  it("are all nodes when it is to be exact at any size", () => {
    const { items, exact } = sourcesOf(twoPieces(6000), { exact: true });
    expect(exact).toBe(true);
    expect(items).toHaveLength(6005);
  });

  it("make a small piece exact beside an estimated one, whose estimates are right on average", () => {
    const graph = twoPieces(60);
    const truth = between(graph, { exact: true });
    const draws = 300;
    const mean = new Float64Array(graph.n);
    for (let seed = 1; seed <= draws; seed++) {
      const { nodes, sources, exact } = between(graph, { sample: 20, seed, limit: 100 });
      expect({ sources, exact }).toEqual({ sources: 25, exact: false });
      // The middle of a path of five lies between 4 pairs of all those of 65 people.
      expect(nodes[2]).toBeCloseTo(4 / ((64 * 63) / 2), 10);
      for (let v = 0; v < graph.n; v++) mean[v] = (mean[v] ?? 0) + (nodes[v] ?? 0) / draws;
    }
    for (let v = 0; v < graph.n; v++)
      expect(Math.abs((mean[v] ?? 0) - (truth.nodes[v] ?? 0))).toBeLessThan(0.004);
    expect(Math.max(...truth.nodes)).toBeGreaterThan(0.05);
  });
});

describe("go-betweens", () => {
  it("say what they count, and that they are exact", () => {
    const [first] = betweenness.run(letters("abcd", "ab", "bc", "cd"), {});
    expect(first?.about).toBe("4 people, 3 contacts; exact");
  });

  it("list no contact that has a child, a victim or a professional at an end", () => {
    const kase = caseOf({
      entities: [
        ...["a", "b", "c"].map((id) => entity(id, "person", id.toUpperCase())),
        entity("child", "person", "CHILD", { status: ["child"] }),
      ],
      links: [
        link("1", "a", "child", "association"),
        link("2", "child", "b", "association"),
        link("3", "b", "c", "association"),
      ],
    });
    const [people, contacts] = betweenness.run(kase, {});
    expect(people?.type === "ranking" && people.rows.map((row) => row.ids)).toEqual([["b"]]);
    expect(contacts?.type === "ranking" && contacts.rows.map((row) => row.ends)).toEqual([["b", "c"]]);
  });
});
