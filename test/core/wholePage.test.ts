import { expect, test } from "vitest";
import { isWholePage } from "../../src/core/wholePage";
import { drawing, page } from "../exporters/pictures/samplePages";

test("a picture with its marking in it is a page of its own, a drawing is none", () => {
  expect(isWholePage(page().picture)).toBe(true);
  expect(isWholePage(drawing())).toBe(false);
});
