import { describe, expect, it } from "vitest";
import { cssColour } from "../../src/encode/cssColour";

describe("colours of a page", () => {
  it.each([
    ["#abc", "#AABBCC", 1],
    ["#12436d", "#12436D", 1],
    ["#12436d80", "#12436D", 128 / 255],
    ["rgb(18, 67, 109)", "#12436D", 1],
    ["rgba(18, 67, 109, 0.5)", "#12436D", 0.5],
    ["rgb(18 67 109 / 0.25)", "#12436D", 0.25],
    ["color(srgb 1 0 0.5 / 0.5)", "#FF0080", 0.5],
    ["white", "#FFFFFF", 1],
  ])("'%s' is %s", (text, hex, alpha) => {
    expect(cssColour(text)).toEqual({ hex, alpha: expect.closeTo(alpha, 6) });
  });
  it.each(["", "none", "transparent", "rgba(0, 0, 0, 0)", "#12436d00"])("'%s' is none", (text) => {
    expect(cssColour(text).hex).toBe("none");
  });
});
