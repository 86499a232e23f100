import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { previewTables, readFile } from "../../src/importers/index";
import { matrixOf } from "../../src/importers/matrix";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (text: string, name = "m.csv") => {
  const out = await readFile(name, bytes(text));
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
};
/** A square matrix of n labels with BOM and CRLF, as the published ones are; arcs as [row, column, value]. */
const square = (n: number, arcs: readonly (readonly [number, number, number])[]) => {
  const cells = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  for (const [row, column, value] of arcs) {
    const list = cells[row];
    if (list) list[column] = value;
  }
  const head = ["", ...cells.map((_, at) => `N${at + 1}`)].join(",");
  return `\uFEFF${[head, ...cells.map((list, at) => [`N${at + 1}`, ...list].join(","))].join("\r\n")}\r\n`;
};

describe("matrix", () => {
  it("that is not symmetric becomes one arc for each cell, 110 nodes and 295 arcs kept", async () => {
    const arcs = Array.from(
      { length: 295 },
      (_, at) => [at % 110, (at * 7 + 1 + Math.floor(at / 110)) % 110, 1 + (at % 4)] as const,
    );
    expect(new Set(arcs.map(([row, column]) => `${row} ${column}`)).size).toBe(295);
    const { case: kase } = await read(square(110, arcs));
    expect(caseCounts(kase)).toMatchObject({ entities: 110, links: 295 });
    const [first] = kase.links.values();
    expect(first).toMatchObject({ direction: "forward", weight: 1 });
  });

  it("that is symmetric is guessed undirected and read once for each pair, weights and loops kept", async () => {
    const text = square(54, [
      [0, 1, 3],
      [1, 0, 3],
      [1, 2, 1],
      [2, 1, 1],
      [5, 5, 1],
    ]);
    const { case: kase } = await read(text);
    expect(caseCounts(kase)).toMatchObject({ entities: 54, links: 3 });
    expect([...kase.links.values()].map((item) => [item.direction, item.weight])).toEqual([
      ["none", 3],
      ["none", 1],
      ["none", 1],
    ]);
    const preview = await previewTables([{ name: "m.csv", bytes: bytes(text) }]);
    expect(preview.ok && preview.value.tables[0]?.guess).toMatchObject({
      rows: "matrix",
      directed: false,
      header: true,
    });
  });

  it("may be read the other way by the user's mapping", async () => {
    const text = square(6, [
      [0, 1, 3],
      [1, 0, 1],
      [2, 3, 1],
    ]);
    const preview = await previewTables([{ name: "m.csv", bytes: bytes(text) }]);
    const guess = preview.ok ? preview.value.tables[0]?.guess : undefined;
    if (!guess) throw new Error("no guess");
    const out = await readFile("m.csv", bytes(text), {
      mappings: new Map([["m.csv", { ...guess, directed: false }]]),
    });
    if (!out.ok) throw new Error(out.error.message);
    expect(caseCounts(out.value.case).links).toBe(2);
    expect([...out.value.case.links.values()][0]?.weight).toBe(3);
    expect(out.value.problems.map((item) => item.code)).toContain("not-symmetric");
  });

  it("of two modes becomes entities of both, also where labels coincide, and blank cells are no links", async () => {
    const head = ["", ...Array.from({ length: 47 }, (_, at) => `${at + 1}`)].join(",");
    const rows = Array.from({ length: 156 }, (_, row) =>
      [
        `${row + 1}`,
        ...Array.from({ length: 47 }, (_, column) => (column === row % 47 ? "1" : column % 2 ? "" : "0")),
      ].join(","),
    );
    const { case: kase } = await read([head, ...rows].join("\n"));
    expect(caseCounts(kase)).toMatchObject({ entities: 203, placeholders: 0, links: 156 });
  });

  it("keeps ids such as __proto__ and constructor", async () => {
    const { case: kase } = await read(
      ",__proto__,constructor,x\n__proto__,0,1,0\nconstructor,1,0,0\nx,0,0,0\n",
    );
    expect([...kase.entities.values()].map((item) => item.sourceId)).toEqual([
      "__proto__",
      "constructor",
      "x",
    ]);
    expect(kase.links.size).toBe(1);
  });

  it("is also known without a corner cell, in another order of rows, and as bare numbers", () => {
    const split = (text: string) => text.split("\n").map((line) => line.split(","));
    expect(matrixOf(split("a,b,c\na,0,1,0\nb,1,0,0\nc,0,0,0"))).toMatchObject({
      square: true,
      symmetric: true,
    });
    expect(matrixOf(split(",a,b,c\nc,0,1,0\na,0,0,1\nb,0,0,0"))).toMatchObject({
      square: true,
      symmetric: false,
    });
    expect(matrixOf(split("0,1,0,0,0\n1,0,0,0,0\n0,0,0,1,0\n0,0,1,0,0\n0,0,0,0,0"))).toMatchObject({
      labelled: false,
    });
  });

  it("is not seen in a table of measurements with an empty corner", () => {
    const split = (text: string) => text.split("\n").map((line) => line.split(","));
    expect(matrixOf(split(",height,width\n0,34,5\n1,30,6\n2,28,7"))).toBeUndefined();
    expect(matrixOf(split("id,x,y\na,1,0\nb,0,1\nc,1,1"))).toBeUndefined();
  });
});
