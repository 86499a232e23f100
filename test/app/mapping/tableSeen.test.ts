import { describe, expect, test } from "vitest";
import { matrixSeen, rowsSeen, sharedFile, tableSeen } from "../../../src/app/mapping/tableSeen";
import { previewedOne } from "./previewed";

const people = "nominal_ref,surname,\nN-1,SMITH,x\nN-2,WOOD,y\n";

describe("a table", () => {
  test("is seen with its header as the preview tells it", async () => {
    const seen = tableSeen(await previewedOne(people), true);
    expect(seen.headers).toEqual(["nominal_ref", "surname", "Column 3"]);
    expect(seen.rowCount).toBe(2);
    expect(seen.complete).toBe(true);
  });

  test("gives its header back as a row of data when the user says so", async () => {
    const seen = tableSeen(await previewedOne(people), false);
    expect(seen.headers).toEqual(["Column 1", "Column 2", "Column 3"]);
    expect(seen.rows[0]).toEqual(["nominal_ref", "surname", ""]);
    expect(seen.rowCount).toBe(3);
  });

  test("takes its first row as a header when the user says so", async () => {
    const preview = await previewedOne("1,2\n2,3\n3,1\n");
    expect(preview.guess.header).toBe(false);
    const seen = tableSeen(preview, true);
    expect(seen.headers).toEqual(["1", "2"]);
    expect(seen.rowCount).toBe(2);
    expect(seen.rows).toEqual([
      ["2", "3"],
      ["3", "1"],
    ]);
  });

  test("says when only its first rows are at hand, and long cells are only begun", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `N-${at},${"x".repeat(500)}`);
    const preview = await previewedOne(`nominal_ref,notes\n${rows.join("\n")}`);
    const seen = tableSeen(preview, true);
    expect(seen.complete).toBe(false);
    expect(seen.rowCount).toBe(1500);
    expect(seen.rows.length).toBe(1000);
    expect(seen.rows[0]?.[1]?.length).toBe(300);
  });
});

describe("a table below titles", () => {
  const titled = "Op EXAMPLE,,\nnominal_ref,surname,\nN-1,SMITH,x\nN-2,WOOD,y\n";

  test("is seen from the row that is chosen, as its header or as its first row of data", async () => {
    const preview = await previewedOne(titled);
    expect(rowsSeen(preview).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(tableSeen(preview, true).headers).toEqual(["nominal_ref", "surname", "Column 3"]);
    const above = tableSeen(preview, true, 1);
    expect(above.headers).toEqual(["Op EXAMPLE", "Column 2", "Column 3"]);
    expect(above.rowCount).toBe(3);
    const data = tableSeen(preview, false, 3);
    expect(data.headers).toEqual(["Column 1", "Column 2", "Column 3"]);
    expect(data.rows).toEqual([
      ["N-1", "SMITH", "x"],
      ["N-2", "WOOD", "y"],
    ]);
  });

  test("shares its file with the others only where every name says so", async () => {
    const preview = await previewedOne(titled);
    const named = (...names: string[]) => sharedFile(names.map((name) => ({ ...preview, name })));
    expect(named("a.xlsx/One", "a.xlsx/Two")).toBe("a.xlsx");
    expect(named("a.xlsx/One", "b.csv")).toBeUndefined();
    expect(named("a.csv")).toBeUndefined();
  });
});

describe("a matrix", () => {
  test("is found again from its preview, with and without a corner cell and labels", async () => {
    const labelled = matrixSeen(await previewedOne(",a,b,c\na,0,1,0\nb,1,0,0\nc,0,0,0\n"));
    expect(labelled?.matrix).toMatchObject({ square: true, symmetric: true, rowLabels: ["a", "b", "c"] });
    const bare = matrixSeen(await previewedOne("0,1,0,0,0\n0,0,1,0,0\n0,0,0,1,0\n0,0,0,0,1\n1,0,0,0,0\n"));
    expect(bare?.matrix).toMatchObject({ square: true, symmetric: false, labelled: false });
    const shifted = matrixSeen(await previewedOne("a,b,c\na,0,1,0\nb,1,0,0\nc,0,0,0\n"));
    expect(shifted?.matrix.columnLabels).toEqual(["a", "b", "c"]);
  });

  test("is not seen in a table of people", async () => {
    expect(matrixSeen(await previewedOne(people))).toBeUndefined();
  });
});
