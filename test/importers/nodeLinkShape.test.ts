import { describe, expect, it } from "vitest";
import { nodeLinkJson } from "../../src/importers/nodeLinkJson";
import { refusal, sourceOf } from "./sourceOf";

const json = (value: unknown) => JSON.stringify(value);

describe("recognising node-link JSON", () => {
  it.each([
    [{ nodes: [{ id: 1 }], links: [] }],
    [{ nodes: [{}], links: [{ source: 0, target: 0 }] }],
    [{ nodes: [{ key: "a" }], edges: [] }],
    [{ nodes: [{ id: "0", labels: ["Person"] }], relationships: [] }],
    [{ nodes: ["a"], links: [["a", "a"]] }],
    [{ graph: { nodes: { a: {} }, edges: [] } }],
    [{ nodes: [{ name: "a" }] }],
    [{ nodes: [], links: [] }],
  ])("%j is", (value) => {
    expect(nodeLinkJson.recognises(sourceOf(json(value)))).toBe(true);
  });

  it.each([
    [{ nodes: [{ data: { id: "a" } }], edges: [] }],
    [{ nodes: [] }],
    [{ nodes: 7, links: [] }],
    [{ nodes: [[1]], links: [] }],
    [{ links: [] }],
    [[{ id: "a", parents: [] }]],
    [{ indis: [], fams: [] }],
    [[]],
    [null],
    ["nodes"],
  ])("%j is not", (value) => {
    expect(nodeLinkJson.recognises(sourceOf(json(value)))).toBe(false);
  });

  it("takes a damaged graph, to tell where it is damaged", async () => {
    const damaged = '{"nodes": [{"id": 1}],\n "links": [{"source": 1, "target"';
    expect(nodeLinkJson.recognises(sourceOf(damaged))).toBe(true);
    expect(await refusal(nodeLinkJson, damaged)).toMatchObject({ code: "json-syntax", where: { line: 2 } });
    expect(nodeLinkJson.recognises(sourceOf('{"a": 1'))).toBe(false);
  });
});
