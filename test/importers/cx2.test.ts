import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { cx2 } from "../../src/importers/cx2";
import { readFile } from "../../src/importers/index";
import { randomGraph, readBack, written } from "./randomGraph";
import {
  attributesOf,
  bySource,
  corpusFiles,
  endsOf,
  hasCorpus,
  hostileIds,
  readText,
  refusal,
  sourceOf,
} from "./sourceOf";

const status = { status: [{ success: true, error: "" }] };
const network = (...aspects: readonly object[]) =>
  JSON.stringify([{ CXVersion: "2.0", hasFragments: true }, ...aspects, status]);
const nodes = (...items: readonly object[]) => ({ nodes: items });
const edges = (...items: readonly object[]) => ({ edges: items });
const two = nodes({ id: 1 }, { id: 2 });

describe.skipIf(!hasCorpus)("CX2 files of others", () => {
  it.each(corpusFiles("cx2"))(
    "$name has its nodes and edges under their full names",
    async ({ source, expected }) => {
      expect(cx2.recognises(source)).toBe(true);
      const result = await cx2.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      expect(caseCounts(result.value.case)).toMatchObject({
        entities: expected.nodes,
        links: expected.edges,
        placeholders: 0,
      });
      expect([...result.value.case.entities.values()].every((item) => item.label.length > 1)).toBe(true);
      expect(result.value.problems).toEqual([]);
    },
  );

  it.each(corpusFiles("cx2-malformed"))("$name ends in words", async ({ name, source }) => {
    const out = await readFile(name, source.bytes);
    expect(!out.ok && out.error.message).toMatch(/\w{3,} .*\./);
  });
});

describe("reading CX2", () => {
  it("undoes aliases and fills in defaults, for nodes and edges apart", async () => {
    const { case: kase } = await readText(
      cx2,
      network(
        {
          attributeDeclarations: [
            {
              nodes: { name: { a: "n" }, score: { d: "double", v: 0.5 } },
              edges: { interaction: { a: "i", v: "knows" } },
            },
          ],
        },
        nodes({ id: 1, v: { n: "One" } }, { id: 2, v: { n: "Two", score: 1, n2: "x" } }),
        edges({ id: 0, s: 1, t: 2, v: {} }, { id: 1, s: 1, t: 2, v: { i: "owns", n: "kept" } }),
      ),
    );
    expect(bySource(kase, "1").label).toBe("One");
    expect(["1", "2"].map((id) => attributesOf(bySource(kase, id)))).toEqual([
      [["score", "0.5"]],
      [
        ["score", "1"],
        ["n2", "x"],
      ],
    ]);
    expect([...kase.links.values()].map((item) => [item.kind, item.label, attributesOf(item)])).toEqual([
      ["association", "knows", []],
      ["owns", "owns", [["n", "kept"]]],
    ]);
  });

  it("joins aspects that are split over fragments, in any order, and takes places", async () => {
    const { case: kase, arrangement } = await readText(
      cx2,
      network(
        edges({ id: 0, s: 1, t: 2 }),
        nodes({ id: 1, x: 0, y: 0, z: 1 }),
        nodes({ id: 2, x: 300, y: 5 }),
        edges({ id: 1, s: 2, t: 2 }),
      ),
    );
    expect(endsOf(kase)).toEqual(["1>2", "2>2"]);
    expect(arrangement?.positions.get("n2")).toEqual({ x: 300, y: 5, pinned: false });
  });

  it("tells of a count that does not fit", async () => {
    const { problems } = await readText(
      cx2,
      network({ metaData: [{ name: "nodes", elementCount: 3 }] }, two),
    );
    expect(problems.map((item) => item.code)).toEqual(["cx2-count"]);
  });

  const bare = (...aspects: readonly unknown[]) => JSON.stringify(aspects);
  it.each([
    ["a wrong version", bare({ CXVersion: "1.0" }, two, status), "CXVersion 1.0"],
    ["no version", bare({ metaData: [] }, two, status), "CXVersion"],
    ["a version that does not come first", bare(two, { CXVersion: "2.0" }, status), "CXVersion"],
    ["no status", bare({ CXVersion: "2.0" }, two), "no status"],
    [
      "a status of failure",
      bare({ CXVersion: "2.0" }, two, { status: [{ success: false, error: "disk full" }] }),
      "disk full",
    ],
    ["two nodes of one id", network(nodes({ id: 1 }, { id: 1 })), "comes twice"],
    ["two edges of one id", network(two, edges({ id: 0, s: 1, t: 2 }, { id: 0, s: 1, t: 2 })), "comes twice"],
    ["an edge to a node that is not there", network(two, edges({ id: 0, s: 1, t: 99 })), "99"],
    ["an edge without an end", network(two, edges({ id: 0, s: 1 })), "no target"],
    ["a node without an id", network(nodes({ v: {} })), "no id"],
    ["nodes that are no list", network({ nodes: { id: 1 } }), "no list"],
    ["an element that is no object", bare({ CXVersion: "2.0" }, 7, status), "no object"],
    ["nothing in it", network(), "No node"],
  ])("refuses %s in words", async (_, text, words) => {
    expect(cx2.recognises(sourceOf(text))).toBe(true);
    expect((await refusal(cx2, text)).message).toContain(words);
  });

  it("leaves a cut file, an empty list and other JSON to those who say so", async () => {
    const whole = network(two);
    for (const text of [whole.slice(0, -10), "[]", '{"CXVersion":"2.0"}', "[1]", "x"]) {
      expect(cx2.recognises(sourceOf(text)), text).toBe(false);
      expect((await readFile("a.cx2", new TextEncoder().encode(text))).ok, text).toBe(false);
    }
  });

  it.each(hostileIds)("keeps a node with the id %j and names like it", async (id) => {
    const text = `[{"CXVersion":"2.0"},{"attributeDeclarations":[{"nodes":{"__proto__":{"a":"constructor"}}}]},{"nodes":[{"id":${JSON.stringify(id)},"v":{"constructor":"c"}}]},{"edges":[{"id":0,"s":${JSON.stringify(id)},"t":${JSON.stringify(id)}}]},{"status":[{"success":true}]}]`;
    const { case: kase } = await readText(cx2, text);
    expect(endsOf(kase)).toEqual([`${id}>${id}`]);
    expect(attributesOf(bySource(kase, id))).toEqual([["__proto__", "c"]]);
  });
});

describe("any multigraph written as CX2", () => {
  it("reads back with the same nodes, edges, labels and attributes", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const text = network(
          nodes(
            ...graph.nodes.map(({ id, label, values }) => ({
              id,
              v: Object.fromEntries([["label", label], ...Object.entries(values)]),
            })),
          ),
          edges(
            ...graph.edges.map(({ id, source, target, ...rest }) => ({ id, s: source, t: target, v: rest })),
          ),
        );
        const { case: kase } = await readText(cx2, text);
        expect(readBack(kase)).toEqual(written({ ...graph, directed: false }));
      }),
    );
  });
});
