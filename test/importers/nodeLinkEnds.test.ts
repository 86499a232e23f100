import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { nodeLinkJson } from "../../src/importers/nodeLinkJson";
import { attributesOf, bySource, endsOf, readText } from "./sourceOf";

const json = (value: unknown) => JSON.stringify(value);
const read = (value: unknown) => readText(nodeLinkJson, json(value));
const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

describe("how links name their ends", () => {
  const abc = [{ id: "a" }, { id: "b" }, { id: "c" }];

  it("by id, also when ids are numbers in one list and text in the other", async () => {
    expect(
      endsOf((await read({ nodes: [{ id: 1 }, { id: "2" }], links: [{ source: "1", target: 2 }] })).case),
    ).toEqual(["1>2"]);
  });

  it("by position, when every end is one and not every end is an id", async () => {
    const { case: kase, problems } = await read({
      nodes: abc,
      links: [
        { source: 0, target: 2 },
        { source: 1, target: 1 },
      ],
    });
    expect(endsOf(kase)).toEqual(["a>c", "b>b"]);
    expect(codes(problems)).toEqual(["links-by-index"]);
  });

  it("by id, when numbers are both ids and positions", async () => {
    const nodes = [{ id: 2 }, { id: 0 }, { id: 1 }];
    expect(endsOf((await read({ nodes, links: [{ source: 0, target: 2 }] })).case)).toEqual(["0>2"]);
  });

  it("by id with a placeholder, when an end is neither an id nor a position", async () => {
    const { case: kase } = await read({
      nodes: [{ id: 1 }, { id: 2 }],
      links: [
        { source: 1, target: 2 },
        { source: 1, target: 99 },
      ],
    });
    expect(endsOf(kase)).toEqual(["1>2", "1>99"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 1 });
  });

  it("by position in classic D3 files, where two people may have one name", async () => {
    const nodes = [{ name: "John" }, { name: "John" }, { name: "7" }];
    const { case: kase } = await read({
      nodes,
      links: [
        { source: 0, target: 1, value: 4 },
        { source: 2, target: 1 },
      ],
    });
    expect([...kase.entities.values()].map((item) => [item.sourceId, item.label])).toEqual([
      ["#0", "John"],
      ["#1", "John"],
      ["#2", "7"],
    ]);
    expect(endsOf(kase)).toEqual(["#0>#1", "#2>#1"]);
    expect([...kase.links.values()].map((item) => item.weight)).toEqual([4, undefined]);
  });

  it("by position, when nodes have no id at all", async () => {
    expect(
      endsOf((await read({ nodes: [{ group: 1 }, { group: 2 }], links: [{ source: 0, target: 1 }] })).case),
    ).toEqual(["#0>#1"]);
  });

  it("by name, when that is all there is", async () => {
    const { case: kase } = await read({
      nodes: [{ name: "A" }, { name: "B" }],
      links: [{ source: "A", target: "B" }],
    });
    expect(endsOf(kase)).toEqual(["A>B"]);
    expect(bySource(kase, "A").label).toBe("A");
  });

  it("as node objects, which D3 leaves there after a simulation", async () => {
    const nodes = [
      { id: "a", index: 0, x: 1, y: 2, vx: 0, vy: 0 },
      { id: "b", index: 1, x: 90, y: 2, vx: 0, vy: 0, fx: 90, fy: 2 },
    ];
    const { case: kase, arrangement } = await read({
      nodes,
      links: [{ source: nodes[0], target: nodes[1], index: 0 }],
    });
    expect(endsOf(kase)).toEqual(["a>b"]);
    expect(attributesOf(bySource(kase, "a"))).toEqual([]);
    expect([...(arrangement?.positions.values() ?? [])]).toEqual([
      { x: 1, y: 2, pinned: false },
      { x: 90, y: 2, pinned: true },
    ]);
    const named = [
      { name: "N", index: 0 },
      { name: "N", index: 1 },
    ];
    const twins = await read({ nodes: named, links: [{ source: named[1], target: named[1] }] });
    expect(caseCounts(twins.case).entities).toBe(1);
  });

  it("as pairs, or as from and to, or as start and end", async () => {
    expect(
      endsOf(
        (
          await read({
            nodes: ["a", "b"],
            links: [
              ["a", "b"],
              ["b", "b", 3],
            ],
          })
        ).case,
      ),
    ).toEqual(["a>b", "b>b"]);
    expect(endsOf((await read({ nodes: abc, edges: [{ from: "a", to: "b" }] })).case)).toEqual(["a>b"]);
    expect(
      endsOf((await read({ nodes: abc, relationships: [{ start: { id: "a" }, end: { id: "c" } }] })).case),
    ).toEqual(["a>c"]);
  });

  it("skips a link without an end, says which, and keeps the others", async () => {
    const { case: kase, problems } = await read({
      nodes: abc,
      links: [{ source: "a" }, null, { source: "a", target: "b" }],
    });
    expect(endsOf(kase)).toEqual(["a>b"]);
    expect(problems.map((item) => item.where?.element)).toEqual(["links[0]", "links[1]"]);
  });
});
