import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { ucinet } from "../../src/importers/ucinet";
import { randomGraph } from "./randomGraph";
import { bySource, endsOf, hostileIds, readText, refusal, sourceOf } from "./sourceOf";

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);
const labels = (kase: Parameters<typeof endsOf>[0]) => [...kase.entities.values()].map((item) => item.label);
/** Links as 'Ann>Bob' or 'Ann>Bob 2', in the labels of the file. */
const links = (kase: Parameters<typeof endsOf>[0]) =>
  [...kase.links.values()].map((item) => {
    const [from, to] = [item.from, item.to].map((id) => kase.entities.get(id)?.label);
    return `${from}>${to}${item.weight === undefined ? "" : ` ${item.weight}`}`;
  });

const figures = "0 1 1 1 0\n1 0 0 0 1\n1 0 0 1 0\n1 0 1 0 1\n0 1 0 1 0";

describe("recognising UCINET", () => {
  it("goes by 'dl' and a size", () => {
    const yes = [
      "dl n=5",
      "DL\nN = 5, format = fullmatrix",
      "\uFEFFdl nr=6, nc=4",
      "dl format=edgelist1 n=4",
    ];
    const no = ["dl,n\n1,2", "dl n", "idl n=5", "", "n=5", "dl x,n=5\n"];
    expect(yes.filter((text) => !ucinet.recognises(sourceOf(text)))).toEqual([]);
    expect(no.filter((text) => ucinet.recognises(sourceOf(text)))).toEqual([]);
  });
});

describe("a UCINET matrix", () => {
  it.each([
    ["without labels", `dl n=5\nformat = fullmatrix\ndata:\n${figures}`, ["1", "2", "3", "4", "5"]],
    ["with labels", `dl n=5\nlabels:\na,b,c,d,e\ndata:\n${figures}`, ["a", "b", "c", "d", "e"]],
    [
      "with labels over lines",
      `DL N=5 LABELS:\na b\nc "d d"\ne\nDATA:\n${figures}`,
      ["a", "b", "c", "d d", "e"],
    ],
    [
      "with one label a line",
      `dl n=5\nlabels:\nA B\nC D\nE F\nG H\nI J\ndata:\n${figures}`,
      ["A B", "C D", "E F", "G H", "I J"],
    ],
    [
      "with everything on one line",
      `dl n=5 labels: a b c d e data: ${figures.replaceAll("\n", " ")}`,
      ["a", "b", "c", "d", "e"],
    ],
    [
      "with labels in the data, in any case",
      "dl n=5\nformat = fullmatrix\nlabels embedded\ndata:\nlarry david lin pat russ\nLarry 0 1 1 1 0\ndavid 1 0 0 0 1\nLin 1 0 0 1 0\nPat 1 0 1 0 1\nRuss 0 1 0 1 0",
      ["larry", "david", "lin", "pat", "russ"],
    ],
  ])("reads 5 nodes and 12 links %s", async (_, text, expected) => {
    const { case: kase, problems } = await readText(ucinet, text);
    expect(labels(kase)).toEqual(expected);
    expect(caseCounts(kase)).toMatchObject({ entities: 5, placeholders: 0, links: 12 });
    expect([...kase.links.values()].every((item) => item.direction === "forward")).toBe(true);
    expect(links(kase)[0]).toBe(`${expected[0]}>${expected[1]} 1`);
    expect(problems).toEqual([]);
  });

  it.each([
    ["lowerhalf", "present", "0\n2 0\n0 3 0"],
    ["lowerhalf", "absent", "2\n0 3"],
    ["upperhalf", "present", "0 2 0\n0 3\n0"],
    ["upperhalf", "absent", "2 0\n3"],
  ])("reads a %s with the diagonal %s", async (format, diagonal, data) => {
    const { case: kase, problems } = await readText(
      ucinet,
      `dl n=3 format=${format} diagonal=${diagonal}\ndata:\n${data}`,
    );
    const pairs = [...kase.links.values()].map((item) =>
      [
        [item.from, item.to]
          .map((id) => kase.entities.get(id)?.sourceId)
          .sort()
          .join("-"),
        item.weight,
        item.direction,
      ].join(" "),
    );
    expect(pairs).toEqual(["1-2 2 none", "2-3 3 none"]);
    expect(problems).toEqual([]);
  });

  it("steps over a diagonal that is left out", async () => {
    const { case: kase } = await readText(
      ucinet,
      "dl n=3 diagonal=absent\nlabels:\na b c\ndata:\n1 0\n0 2\n3 0",
    );
    expect(links(kase)).toEqual(["a>b 1", "b>c 2", "c>a 3"]);
  });

  it("reads two modes as two kinds of nodes, the same label on both sides as two nodes", async () => {
    const { case: kase, problems } = await readText(
      ucinet,
      "dl nr=2, nc=3\nrow labels:\nann bob\ncolumn labels:\none,two,ann\ndata:\n1 0 2\n0 1 0",
    );
    expect(links(kase)).toEqual(["ann>one 1", "ann>ann 2", "bob>two 1"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 5, placeholders: 0 });
    expect([...kase.links.values()].every((item) => item.direction === "none")).toBe(true);
    expect(problems).toEqual([]);
    const inData = await readText(ucinet, "dl nr=2 nc=2 labels embedded data:\nx y\nann 1 0\nbob 0 1");
    expect(links(inData.case)).toEqual(["ann>x 1", "bob>y 1"]);
    const rowsOnly = await readText(ucinet, "dl nr=2 nc=2 row labels embedded data:\nann 1 0\nbob 0 1");
    expect(links(rowsOnly.case)).toEqual(["ann>column 1 1", "bob>column 2 1"]);
  });

  it("reads the first of several matrices and tells the others", async () => {
    const { case: kase, problems } = await readText(
      ucinet,
      "dl n=2 nm=2\nlabels:\na,b\nmatrix labels:\nlikes,hates\ndata:\n0 1\n0 0\n0 0\n1 0",
    );
    expect(links(kase)).toEqual(["a>b 1"]);
    expect(problems.map((item) => item.message)).toEqual(["The file holds 2 matrices (likes, hates)."]);
  });

  it("says what is missing, too much or no number", async () => {
    const short = await readText(ucinet, "dl n=3\nlabels:\na,b\ndata:\n0 1 x\n. 0");
    expect(labels(short.case)).toEqual(["a", "b", "3"]);
    expect(codes(short.problems)).toEqual(["ucinet-matrix", "ucinet-matrix", "ucinet-labels"]);
    expect(short.problems[0]?.where?.line).toBe(5);
    const long = await readText(ucinet, "dl n=2\ndata:\n0 1\n1 0\n1");
    expect(codes(long.problems)).toEqual(["ucinet-matrix"]);
  });
});

describe("a UCINET list", () => {
  const expected = ["george>sally", "george>jim 2", "sally>jim", "billy>george 1", "jane>jim 0.00001"];

  it.each([
    [
      "by number",
      "labels:\ngeorge, sally, jim, billy, jane\ndata:\n1 2\n1 3 2\n2 3\n4 1 1\n5 3 1e-5\n\n  \n",
    ],
    [
      "by label",
      "labels embedded:\ndata:\ngeorge sally\nGeorge jim 2\nsally JIM\nbilly george 1\njane jim 1e-5",
    ],
    [
      "by label, all listed before",
      "labels:\ngeorge, sally, jim, billy, jane\nlabels embedded:\ndata:\ngeorge sally\ngeorge jim 2\nsally jim\nbilly george 1\njane jim 1e-5",
    ],
  ])("of edges is read %s", async (_, rest) => {
    const { case: kase, problems } = await readText(ucinet, `DL n=5\nformat = edgelist1\n${rest}`);
    expect(links(kase)).toEqual(expected);
    expect(caseCounts(kase)).toMatchObject({ entities: 5, placeholders: 0, links: 5 });
    expect(problems).toEqual([]);
  });

  it("of nodes ties the first of a line to all others", async () => {
    const { case: kase } = await readText(
      ucinet,
      "DL n=6\nformat = nodelist1\nlabels embedded:\ndata:\ngeorge sally jim\nsally jim\nbilly george\njane jim\nalone\n",
    );
    expect(links(kase)).toEqual(["george>sally", "george>jim", "sally>jim", "billy>george", "jane>jim"]);
    expect(labels(kase)).toEqual(["george", "sally", "jim", "billy", "jane", "alone"]);
  });

  it("of two modes counts each side from 1", async () => {
    const { case: kase } = await readText(
      ucinet,
      "dl nr=2 nc=2 format=edgelist2\ndata:\n1 1\n2 2 3\n! \n1 2",
    );
    expect(endsOf(kase)).toEqual(["1>column 1", "2>column 2"]);
  });

  it("keeps hostile labels, ends that are not in the file and lines that lack one", async () => {
    const named = hostileIds.filter((id) => id !== "");
    const list = named.map((id) => `"${id}" "__proto__"`).join("\n");
    const { case: kase } = await readText(
      ucinet,
      `dl n=${named.length} format=edgelist1 labels embedded data:\n${list}`,
    );
    expect(links(kase)).toEqual(named.map((id) => `${id}>__proto__`));
    const bad = await readText(ucinet, "dl n=2 format=edgelist1\ndata:\n1 7\n2\n1 2 3 4");
    expect(bySource(bad.case, "7").placeholder).toBe(true);
    expect(codes(bad.problems)).toEqual(["ucinet-line", "ucinet-line", "dangling-end"]);
  });
});

describe("a UCINET file that is broken", () => {
  it.each([
    ["without data", "dl n=5\nformat=fullmatrix\n", "no-data"],
    ["of another form", "dl n=5 format=blockmatrix data:\n1", "format-not-read"],
    ["of an absurd size", "dl n=99999999999 data:\n1", "too-large"],
    ["without a size", "dl nm=2\ndata:\n1 0", "no-size"],
    ["of size 0", "dl n=0 format=edgelist1\ndata:\n", "nothing-read"],
  ])("ends in a message: %s", async (_, text, code) => {
    expect((await refusal(ucinet, text)).code).toBe(code);
  });

  it("is no trap: long words, many labels, many headings", async () => {
    const names = Array.from({ length: 60_000 }, (_, at) => `n${at}`);
    const before = performance.now();
    const { case: kase, problems } = await readText(
      ucinet,
      `dl n=60000 format=edgelist1 ${"a".repeat(300_000)}\nlabels:\n${names.join("\n")}\n${"level labels: ".repeat(20_000)}\ndata:\n1 2 ${"1".repeat(300_000)}x`,
    );
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(caseCounts(kase)).toMatchObject({ entities: 60_000, links: 1 });
    expect(codes(problems)).toEqual(["ucinet-line"]);
  }, 40_000);

  it("is found by its content, as any other", async () => {
    const out = await readFile("gang.txt", new TextEncoder().encode("dl n=2\r\ndata:\r\n0 1\r\n1 0\r\n"));
    if (!out.ok) throw new Error(out.error.message);
    expect(out.value).toMatchObject({ format: "UCINET DL", case: { head: { title: "gang" } } });
  });

  it("stops when it is cancelled", async () => {
    const stop = new AbortController();
    const big = `dl n=900 data:\n${`${"0 ".repeat(900)}\n`.repeat(900)}`;
    const error = await refusal(ucinet, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});

describe("any multigraph written as an edge list", () => {
  it("reads back with the same ends", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const numbers = new Map(graph.nodes.map((node, at) => [node.id, String(at + 1)]));
        const list = graph.edges.map((edge) => [numbers.get(edge.source), numbers.get(edge.target)]);
        const text = `dl n=${graph.nodes.length}, format=edgelist1\ndata:\n${list.map((ends) => ends.join(" ")).join("\n")}`;
        const { case: kase } = await readText(ucinet, text);
        expect(endsOf(kase)).toEqual(list.map((ends) => ends.join(">")));
        expect(caseCounts(kase)).toMatchObject({ entities: graph.nodes.length, placeholders: 0 });
      }),
    );
  });
});
