import { expect, test } from "vitest";
import { columnCheck } from "../../../src/app/mapping/columnCheck";
import type { ColumnRole } from "../../../src/importers/mapping";

const found = (role: ColumnRole, ...cells: string[]) => columnCheck(cells, role, "entity", "day");
const foundOfLink = (role: ColumnRole, ...cells: string[]) => columnCheck(cells, role, "link", "day");

test("dates are counted, and the first that is none is named", () => {
  expect(found("born", "14/03/1980", "01/12/1975")).toEqual({ fine: true, words: "all dates, day first" });
  expect(found("born", "1980-03-14")).toEqual({ fine: true, words: "all dates" });
  expect(found("start", "14/03/2026", "31/02/2026")).toEqual({
    fine: false,
    words: "1 not a date: ‘31/02/2026’",
  });
});

test("dates that only the other order reads are told as such", () => {
  expect(found("born", "03/14/1980", "04/01/1980").words).toBe(
    "1 not a date: ‘03/14/1980’; 1 of them is month first",
  );
  expect(columnCheck(["03/14/1980"], "born", "entity", "month")).toEqual({
    fine: true,
    words: "all dates, month first",
  });
});

test("old grades and grades of what is suspected false stand out", () => {
  expect(found("grade", "1B/P", "2CC")).toEqual({ fine: true, words: "all 3×5×2 grades" });
  expect(found("grade", "B23", "2E/P", "good").words).toBe(
    "1 5×5×5 grade, kept as text, 1 not a grade: ‘good’, 1 suspected false",
  );
});

test("a reference that comes twice is told, and so is a row without one", () => {
  expect(found("id", "N-1", "N-2")).toEqual({ fine: true, words: "all different" });
  expect(found("id", "N-1", "N-2", "N-1").words).toBe("1 row repeats a reference: read as one");
  expect(found("id", "N-1", " ").words).toBe("1 row without one");
});

test("words of a fixed list are checked against it", () => {
  expect(found("kind", "Person", "vehicle")).toEqual({ fine: true, words: "2 kinds, all known" });
  expect(found("kind", "drone").words).toBe("‘drone’ is not known: kept as its own word");
  expect(foundOfLink("linkKind", "drives", "owes", "hates", "drives").words).toBe(
    "2 of 3 not known: read as an association",
  );
  expect(found("status", "child; victim").fine).toBe(true);
});

test("an empty end leaves the row out, and that is said", () => {
  expect(foundOfLink("from", "N-1", "").words).toBe("1 different, 1 empty: that row is left out");
});

test("numbers are numbers, counts are whole", () => {
  expect(foundOfLink("weight", "1.5", "£20")).toEqual({ fine: true, words: "all numbers" });
  expect(foundOfLink("count", "2", "1.5").words).toBe("1 not a count: ‘1.5’");
  expect(found("lat", "53.1", "97").words).toBe("1 not a latitude: ‘97’");
});

test("values that do not differ are told", () => {
  expect(found("label", "SMITH", "SMITH").words).toBe("all the same");
  expect(found("label", "SMITH", "WOOD").words).toBe("2 different");
});

test("a column with nothing in it is told unless it is only kept", () => {
  expect(found("surname", "", " ")).toEqual({ fine: false, words: "empty in every row" });
  expect(found("attribute", "", " ").fine).toBe(true);
  expect(found("ignore", "secret")).toEqual({ fine: true, words: "stays in the file" });
});
