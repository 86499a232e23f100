import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, endOf, type Interval, overlaps, readDate, startOf } from "../../src/core/time";

const utc = (text: string) => Date.parse(`${text}Z`);

describe("reading a date", () => {
  it.each([
    ["14/03/2026", "2026-03-14"],
    ["1/2/2026", "2026-02-01"],
    ["14-03-2026", "2026-03-14"],
    ["14.03.2026", "2026-03-14"],
    ["14/03/26", "2026-03-14"],
    ["01/01/49", "2049-01-01"],
    ["01/01/50", "1950-01-01"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2000", "2000-02-29"],
    ["14/03/2026 21:40", "2026-03-14T21:40"],
    ["14/03/2026 9:05", "2026-03-14T09:05"],
    ["14/03/2026 21:40:30", "2026-03-14T21:40:30"],
    ["14 March 2026", "2026-03-14"],
    ["14th Mar 2026", "2026-03-14"],
    ["1st Sept 2026", "2026-09-01"],
    ["14-Mar-2026", "2026-03-14"],
    ["14 March 2026 21:40", "2026-03-14T21:40"],
    ["2026", "2026"],
    ["2026-03", "2026-03"],
    ["2026-03-14", "2026-03-14"],
    [" 2026-03-14 ", "2026-03-14"],
    ["2026-03-14 21:40", "2026-03-14T21:40"],
    ["2026-03-14T21:40:05", "2026-03-14T21:40:05"],
    ["2026-03-14T21:40:05.123Z", "2026-03-14T21:40:05"],
    ["2026-03-14T21:40Z", "2026-03-14T21:40"],
    ["2026-03-14T21:40+01:00", "2026-03-14T21:40"],
    ["2026-03-14T21:40:05-0500", "2026-03-14T21:40:05"],
    ["0999-12-31", "0999-12-31"],
    ["0050-01-02", "0050-01-02"],
  ])("%s is %s", (text, iso) => expect(readDate(text)).toBe(iso));

  it.each([
    "31/02/2026",
    "29/02/2025",
    "29/02/1900",
    "00/01/2026",
    "14/13/2026",
    "2026-02-31",
    "2026-13-01",
    "2026-13",
    "2026-00",
    "2026-03-14T25:00",
    "2026-03-14T21:60",
    "2026-03-14T21:40:61",
    "14/03/2026 25:00",
    "14/03/2026 21:75",
    "14 March 2026 24:30",
    "20260314",
    "2026-0314",
    "2026Z",
    "2026-03+01:00",
    "14 Marble 2026",
    "14 Maybe 2026",
    "07700 900123",
    "0161",
    "12.5",
    "1/2",
    "",
    " ",
    "yesterday",
  ])("%j is none, or none that can be", (text) => {
    const known: Record<string, string> = { "0161": "0161" };
    expect(readDate(text)).toBe(known[text]);
  });

  it("takes the day first, and the month only when told", () => {
    expect(readDate("03/04/2026")).toBe("2026-04-03");
    expect(readDate("03/04/2026", "month")).toBe("2026-03-04");
    expect(readDate("14/03/2026", "month")).toBeUndefined();
    expect(readDate("2026-03-04", "month")).toBe("2026-03-04");
  });

  it("gives back every day of the calendar from every way to write it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1951-01-01"), max: new Date("2048-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = "", month = "", day = ""] = iso.split("-");
          expect(readDate(iso)).toBe(iso);
          expect(readDate(`${day}/${month}/${year}`)).toBe(iso);
          expect(readDate(`${day}/${month}/${year.slice(2)}`)).toBe(iso);
          expect(readDate(`${month}/${day}/${year}`, "month")).toBe(iso);
          expect(readDate(dateText(iso))).toBe(iso);
        },
      ),
    );
  });
});

describe("start and end of a date of any precision", () => {
  it.each([
    ["2026", "2026-01-01T00:00", "2027-01-01T00:00"],
    ["2026-12", "2026-12-01T00:00", "2027-01-01T00:00"],
    ["2024-02-29", "2024-02-29T00:00", "2024-03-01T00:00"],
    ["2026-03-14T21:40", "2026-03-14T21:40", "2026-03-14T21:41"],
    ["2026-03-14T21:40:30", "2026-03-14T21:40:30", "2026-03-14T21:40:31"],
  ])("of %s", (iso, start, end) => {
    expect(startOf(iso)).toBe(utc(start));
    expect(endOf(iso)).toBe(utc(end));
  });

  it("knows the years before 100 as they are written", () => {
    expect(new Date(startOf("0050-06-01")).getUTCFullYear()).toBe(50);
    expect(new Date(endOf("0050")).getUTCFullYear()).toBe(51);
  });

  it.each(["", "yesterday", "2026-13", "2026-02-31", "20260314", "2026-03-14T25:00"])(
    "is not a number for %j",
    (text) => {
      expect(startOf(text)).toBeNaN();
      expect(endOf(text)).toBeNaN();
    },
  );
});

const anyDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10, 16).map((length) => date.toISOString().slice(0, length)));
const anyWindow: fc.Arbitrary<Interval> = fc
  .tuple(anyDay, anyDay, fc.boolean(), fc.boolean())
  .map(([a, b, from, to]) => {
    const [first, last] = startOf(a) <= startOf(b) ? [a, b] : [b, a];
    return { ...(from ? { from: first } : {}), ...(to ? { to: last } : {}) };
  });
const dated = anyWindow.filter((times) => times.from !== undefined || times.to !== undefined);

describe("two intervals", () => {
  it.each([
    [{ from: "2026-03-14" }, { from: "2026-03", to: "2026-03" }, true],
    [{ from: "2026-03" }, { from: "2026-03-31", to: "2026-04-02" }, true],
    [{ from: "2026-03" }, { from: "2026-04-01" }, false],
    [{ from: "2026-01", to: "2026-12" }, { from: "2026-06-01", to: "2026-06-01" }, true],
    [{ to: "2026-03" }, { from: "2020", to: "2020" }, true],
    [{ to: "2026-03" }, { from: "2026-04" }, false],
    [{}, {}, false],
    [{}, { from: "2026" }, false],
    [{ from: "2026" }, {}, true],
    [{ from: "last summer" }, {}, false],
    [{ from: "last summer", to: "2026-03" }, { from: "2026-03-14" }, true],
    [{ from: "2026-03", to: "?" }, { from: "2026-03-14" }, true],
    [{ from: "2026-03" }, { from: "?", to: "2026" }, true],
  ])("%j and %j", (times, window, answer) => expect(overlaps(times, window)).toBe(answer));

  it("an interval shares time with itself and with a window without ends", () => {
    fc.assert(
      fc.property(dated, (times) => {
        expect(overlaps(times, times)).toBe(true);
        expect(overlaps(times, {})).toBe(true);
      }),
    );
  });

  it("widening the window loses nothing", () => {
    fc.assert(
      fc.property(dated, anyWindow, anyDay, (times, window, day) => {
        const earlier =
          window.from === undefined || startOf(window.from) <= startOf(day)
            ? window
            : { ...window, from: day };
        if (overlaps(times, window)) expect(overlaps(times, earlier)).toBe(true);
        const { to: _, ...open } = window;
        if (overlaps(times, window)) expect(overlaps(times, open)).toBe(true);
      }),
    );
  });

  it("share time exactly when some minute is in both", () => {
    const days = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const iso = (day: number) => `2026-03-${String(day + 1).padStart(2, "0")}`;
    fc.assert(
      fc.property(days, days, ([a, b], [c, d]) => {
        const both = overlaps({ from: iso(a), to: iso(b) }, { from: iso(c), to: iso(d) });
        expect(both).toBe(Math.max(a, c) <= Math.min(b, d));
      }),
    );
  });
});

describe("a date in words", () => {
  it.each([
    ["2026", "2026"],
    ["2026-03", "Mar 2026"],
    ["2026-03-04", "4 Mar 2026"],
    ["2026-03-14T21:40", "14 Mar 2026 21:40"],
    ["some time in May", "some time in May"],
  ])("%s is '%s'", (iso, words) => expect(dateText(iso)).toBe(words));
});
