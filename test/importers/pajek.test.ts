import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { pajek } from "../../src/importers/pajek";
import { randomGraph, readBack } from "./randomGraph";
import { attributesOf, bySource, endsOf, hostileIds, readText, refusal, sourceOf } from "./sourceOf";

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);
const labels = (kase: Parameters<typeof endsOf>[0]) => [...kase.entities.values()].map((item) => item.label);

describe("recognising Pajek", () => {
  it("goes by the first line that is no comment", () => {
    const yes = [
      "*Vertices 3",
      "*NETWORK x\r\n*vertices 1",
      "% a\n\n%b\n *vertices 2\n",
      "\uFEFF*Vertices 1",
      "/* c */\r*Vertices 1",
    ];
    const no = [
      "Vertices 3",
      "a,b\n*Vertices,3",
      "*Arcs\n1 2",
      "*VerticesX",
      "",
      "% *Vertices 3",
      `${"% ".repeat(5_000)}x`,
    ];
    expect(yes.filter((text) => !pajek.recognises(sourceOf(text)))).toEqual([]);
    expect(no.filter((text) => pajek.recognises(sourceOf(text)))).toEqual([]);
  });
});

describe("a Pajek network", () => {
  it("reads vertices, arcs and edges, with weights of either sign and looks that say something", async () => {
    const {
      case: kase,
      arrangement,
      problems,
    } = await readText(
      pajek,
      `*Network "Trade"
% a comment
*VERTICES 4
 1 "Ann Lee" 0.1 0.2 0.5 ellipse x_fact 1 ic Red
 2 Bob 0.9 0.8
 3 "C&#269;"
*arcs
1 2 -1 w 3 l "pays" c Blue h2 0
 2 2
*Edges
2 3 0.5`,
    );
    expect(kase.head.title).toBe("Trade");
    expect(labels(kase)).toEqual(["Ann Lee", "Bob", "Cč", "4"]);
    expect(endsOf(kase)).toEqual(["1>2", "2>2", "2>3"]);
    const [pays, loop, edge] = [...kase.links.values()];
    expect(pays).toMatchObject({ direction: "forward", weight: -1, label: "pays", kind: "pays" });
    expect(pays && attributesOf(pays)).toEqual([
      ["line width", "3"],
      ["colour", "Blue"],
    ]);
    expect(loop).toMatchObject({ direction: "forward" });
    expect(loop?.weight).toBeUndefined();
    expect(edge).toMatchObject({ direction: "none", weight: 0.5 });
    expect(attributesOf(bySource(kase, "1"))).toEqual([
      ["shape", "ellipse"],
      ["colour", "Red"],
    ]);
    expect(arrangement?.positions.size).toBe(2);
    expect(codes(problems)).toEqual(["pajek-drawing", "positions-enlarged"]);
  });

  it("reads lists of arcs and edges, named relations and relations before a line", async () => {
    const { case: kase } = await readText(
      pajek,
      '*Vertices 3\n*Arcslist\n1 2 3\n2\n*EdgesList\n3 1\n*Arcs :1 "knows"\n1 2\n*Arcs :2 "hates"\n1: 2 3 4\n2: 3 1',
    );
    expect([...kase.links.values()].map((item) => `${item.direction} ${item.label}`)).toEqual([
      "forward ",
      "forward ",
      "none ",
      "forward knows",
      "forward knows",
      "forward hates",
    ]);
    expect(endsOf(kase)).toEqual(["1>2", "1>3", "3>1", "1>2", "2>3", "3>1"]);
  });

  it("reads a matrix, broken over lines as it likes", async () => {
    const { case: kase, problems } = await readText(pajek, "*vertices 3\n*Matrix\n0 1 0 2\n0 0\n-1.5 0 0");
    expect(endsOf(kase)).toEqual(["1>2", "2>1", "3>1"]);
    expect([...kase.links.values()].map((item) => [item.weight, item.direction])).toEqual([
      [1, "forward"],
      [2, "forward"],
      [-1.5, "forward"],
    ]);
    expect(problems).toEqual([]);
  });

  it("reads a two-mode network and tells the modes apart", async () => {
    const { case: kase, problems } = await readText(pajek, '*Vertices 5 3\n1 "A"\n*Matrix\n1 0\n0 1\n1 1');
    expect(endsOf(kase)).toEqual(["1>4", "2>5", "3>4", "3>5"]);
    expect([...kase.links.values()].every((item) => item.direction === "none")).toBe(true);
    const modes = ["1", "3", "4", "5"].map((id) => attributesOf(bySource(kase, id)));
    expect(modes).toEqual([[["mode", "1"]], [["mode", "1"]], [["mode", "2"]], [["mode", "2"]]]);
    expect(codes(problems)).toEqual(["pajek-two-mode"]);
  });

  it("reads labels of several words without quotes up to the coordinates, and says so", async () => {
    const { case: kase, problems } = await readText(
      pajek,
      "*network NetworkX\n*vertices 3\n1 Ann de Vere 0.0 0.0 ellipse\n2 Agent 47\n3 B\n*arcs\n1 2 1.0",
    );
    expect(labels(kase)).toEqual(["Ann de Vere", "Agent 47", "B"]);
    expect(problems.filter((item) => item.code === "pajek-labels").map((item) => item.message)).toEqual([
      "2 labels of several words have no quotes.",
    ]);
  });

  it("reads the first of several networks and tells what else is there", async () => {
    const { case: kase, problems } = await readText(
      pajek,
      "*Network a\n*Vertices 2\n*Arcs\n1 2\n*Partition p\n*Vertices 2\n1\n2\n*Network b\n*Vertices 9\n*Arcs\n8 9",
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 1 });
    expect(codes(problems)).toEqual(["pajek-section", "pajek-networks"]);
    expect(problems[1]?.message).toBe("The file holds 2 networks.");
  });

  it("keeps the steps in which a vertex or a tie exists as text", async () => {
    const { case: kase } = await readText(
      pajek,
      '*Vertices 2\n1 "a" [5-10, 12-*]\n2 b [1]\n*Arcs\n1 2 1 [3]',
    );
    const steps = ["1", "2"].map((id) => attributesOf(bySource(kase, id)));
    expect(steps).toEqual([[["time steps", "5-10, 12-*"]], [["time steps", "1"]]]);
    expect([...kase.links.values()].map(attributesOf)).toEqual([[["time steps", "3"]]]);
  });

  it("keeps what is wrong in sight: unknown ends, short lines, ids beyond the number, cells that lack", async () => {
    const { case: kase, problems } = await readText(
      pajek,
      `*Vertices 2\n1 "a"\n7 "b"\n1 "again"\n*Arcs\n1 9\n1\n${hostileIds.map((id) => `1 "${id}"`).join("\n")}\n*Matrix\n0 x`,
    );
    expect(endsOf(kase)).toEqual(["1>9", ...hostileIds.map((id) => `1>${id}`)]);
    expect(caseCounts(kase)).toMatchObject({ placeholders: 1 + hostileIds.length });
    expect(codes(problems).filter((code) => code !== "dangling-end")).toEqual([
      "pajek-vertices",
      "pajek-line",
      "pajek-matrix",
      "pajek-matrix",
      "duplicate-id",
    ]);
    expect(problems.find((item) => item.code === "pajek-line")?.where?.line).toBe(7);
  });

  it.each([
    ["nothing declared", "*Vertices 0\n*Arcs\n", "nothing-read"],
    ["a number below zero", "*Vertices -4\n", "nothing-read"],
    ["an absurd number", "*Vertices 999999999999\n*Arcs\n1 2", "too-large"],
    ["a name alone", "*Network x", "nothing-read"],
  ])("ends in a message: %s", async (_, text, code) => {
    expect((await refusal(pajek, text)).code).toBe(code);
  });

  it("is found by its content and titled by its file", async () => {
    const bytes = new TextEncoder().encode("*Vertices 2\r\n1 a\r\n2 b\r\n*Edges\r\n1 2\r\n");
    const out = await readFile("gang.txt", bytes);
    if (!out.ok) throw new Error(out.error.message);
    expect(out.value).toMatchObject({
      format: "Pajek",
      case: { head: { title: "gang", files: ["gang.txt"] } },
    });
  });
});

describe("a big Pajek network", () => {
  const big = `*Vertices 40000\n*Arcs\n${Array.from({ length: 60_000 }, (_, at) => `${(at % 40_000) + 1} ${((at * 7) % 40_000) + 1} 1`).join("\n")}`;

  it("tells its progress and is read whole", async () => {
    const seen: number[] = [];
    const { case: kase } = await readText(pajek, big, { onProgress: ({ done }) => void seen.push(done) });
    expect(caseCounts(kase)).toMatchObject({ entities: 40_000, placeholders: 0, links: 60_000 });
    expect(seen.length).toBeGreaterThan(1);
  });

  it("stops when it is cancelled", async () => {
    const stop = new AbortController();
    const error = await refusal(pajek, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});

describe("any multigraph written as Pajek", () => {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

  it("reads back with the same vertices, ends, labels and directions", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const numbers = new Map(graph.nodes.map((node, at) => [node.id, at + 1]));
        const vertices = graph.nodes.map((node, at) => `${at + 1} ${quoted(node.label)}`);
        const ties = graph.edges.map(
          (edge) => `${numbers.get(edge.source)} ${numbers.get(edge.target)} l ${quoted(edge.label)}`,
        );
        const heading = graph.directed ? "*Arcs" : "*Edges";
        const text = [`*Vertices ${graph.nodes.length}`, ...vertices, heading, ...ties].join("\r\n");
        const back = readBack((await readText(pajek, text)).case);
        expect(back.nodes.map((node) => node.label)).toEqual(
          graph.nodes.map((node, at) => node.label || String(at + 1)),
        );
        expect(
          back.edges.map(({ source, target, label, direction }) => [source, target, label, direction]),
        ).toEqual(
          graph.edges.map((edge) => [
            String(numbers.get(edge.source)),
            String(numbers.get(edge.target)),
            edge.label,
            graph.directed ? "forward" : "none",
          ]),
        );
      }),
    );
  });
});
