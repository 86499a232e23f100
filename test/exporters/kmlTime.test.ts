import { describe, expect, it } from "vitest";
import { kmlTime } from "../../src/exporters/kmlTime";

describe("dates in KML", () => {
  it.each([
    [{ from: "2026" }, "<TimeStamp><when>2026</when></TimeStamp>\n"],
    [{ from: "2026-03", to: "2026-03" }, "<TimeStamp><when>2026-03</when></TimeStamp>\n"],
    [{ from: "2026-03-14 21:40" }, "<TimeStamp><when>2026-03-14T21:40:00</when></TimeStamp>\n"],
    [{ to: "2026" }, "<TimeSpan><end>2026</end></TimeSpan>\n"],
    [{ from: "2025", to: "2026" }, "<TimeSpan><begin>2025</begin><end>2026</end></TimeSpan>\n"],
    [{ from: "last summer" }, ""],
    [{ from: "last summer", to: "2026" }, "<TimeSpan><end>2026</end></TimeSpan>\n"],
    [{ from: "-0044" }, ""],
    [{}, ""],
  ])("of %j", (times, text) => {
    expect(kmlTime(times)).toBe(text);
  });
});
