import { expect, it } from "vitest";
import { kmlColour, styles } from "../../src/exporters/kmlStyle";

it("colours are alpha, blue, green, red", () => {
  expect(kmlColour("#12436D", "ff")).toBe("ff6d4312");
  expect(kmlColour("#12436D", "4d")).toBe("4d6d4312");
});

it("styles have colours and no picture", () => {
  expect(styles()).toContain('<Style id="ocg-0"><IconStyle><color>ff6d4312</color></IconStyle>');
  expect(styles()).not.toMatch(/href|Icon>/);
});
