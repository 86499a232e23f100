import { describe, expect, it } from "vitest";
import { bandText, readBand } from "../../src/core/group";

describe("the band of an OCG", () => {
  it("is read back from every way to write it", () => {
    for (const criminality of [1, 2, 3, 4, 5] as const)
      for (const intent of ["A", "B", "C"] as const) {
        const band = { criminality, intent };
        expect(readBand(bandText(band))).toEqual(band);
        expect(readBand(` ${intent.toLowerCase()} ${criminality} `)).toEqual(band);
      }
  });

  it.each(["", "6A", "0B", "2D", "A", "2", "2BB", "12B", "band 2B"])("is not read from %j", (text) => {
    expect(readBand(text)).toBeUndefined();
  });
});
