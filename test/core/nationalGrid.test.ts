import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gridReference,
  gridRefusal,
  isNorthernIreland,
  readGridReference,
  spokenReference,
} from "../../src/core/nationalGrid";

const square = (text: string) => {
  const read = readGridReference(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

describe("the National Grid", () => {
  it("reads references of any length and spacing as the middle of the square that they name", () => {
    const middle = { easting: 408_050, northing: 287_550, size: 100 };
    for (const text of ["SP 080 875", "SP080875", "sp 080875", " SP 080,875 "])
      expect(square(text), text).toEqual(middle);
    expect(square("SP 08 87")).toEqual({ easting: 408_500, northing: 287_500, size: 1000 });
    expect(square("SP 08000 87500").size).toBe(1);
    expect(square("408000, 287500")).toEqual({ easting: 408_000, northing: 287_500, size: 1 });
  });

  it.each([
    // Corners of the country: Scilly, the Lizard, Lambeth, Shetland (100 km squares as the Ordnance Survey names them).
    [91_492, 11_318, "SV 914 113"],
    [170_370, 11_572, "SW 703 115"],
    [533_364, 177_900, "TQ 333 779"],
    [450_000, 1_210_000, "HP 500 100"],
    [599_999, 99_999, "TV 999 999"],
  ])("names the square of %d, %d", (easting, northing, reference) => {
    expect(gridReference({ easting, northing })).toBe(reference);
  });

  it("names a square whose middle it reads back, at every length", () => {
    const digits = fc.constantFrom<(1 | 2 | 3 | 4 | 5)[]>(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(fc.nat(699_999), fc.nat(1_299_999), digits, (easting, northing, count) => {
        const at = { easting, northing };
        fc.pre(!gridRefusal(at));
        const reference = gridReference(at, count) ?? "";
        const read = readGridReference(reference);
        // The middle of a square of 10 km at the edge of Northern Ireland may lie in it.
        if (!read.ok)
          return (
            isNorthernIreland({ easting: easting + 10_000, northing }) || isNorthernIreland(at) || count < 3
          );
        const { size } = read.value;
        return (
          Math.abs(read.value.easting - easting) <= size / 2 + 0.5 &&
          Math.abs(read.value.northing - northing) <= size / 2 + 0.5
        );
      }),
    );
  });

  it.each([
    "",
    "SP",
    "SP 08 8",
    "SP 0800000 8750000",
    "II 12 12",
    "SP-080-875",
    "hello",
    "12",
    "SP 080 875 NE",
  ])("refuses '%s'", (text) => expect(readGridReference(text).ok).toBe(false));

  it("refuses the Irish Grid and Northern Ireland in words", () => {
    for (const text of ["J 338 740", "IJ 338 740", "J338740"]) {
      const read = readGridReference(text);
      expect(!read.ok && read.error.message, text).toContain("Irish Grid");
    }
    // Belfast in British numbers.
    expect(gridRefusal({ easting: 146_000, northing: 529_000 })).toContain("Northern Ireland");
    const belfast = readGridReference("146000 529000");
    expect(!belfast.ok && belfast.error.message).toContain("Northern Ireland");
  });

  it.each([
    ["the Mull of Kintyre", 159_147, 608_449, false],
    ["Portpatrick", 199_750, 553_927, false],
    ["the Mull of Oa", 127_210, 640_330, false],
    ["the Isle of Man", 214_877, 466_378, false],
    ["Rathlin", 134_216, 609_769, true],
    ["Burr Point", 177_894, 514_822, true],
    ["South Armagh", 99_023, 471_354, true],
  ])("knows whether %s is in Northern Ireland", (_, easting, northing, inside) => {
    expect(isNorthernIreland({ easting, northing })).toBe(inside);
  });

  it("refuses what is off the grid", () => {
    for (const [easting, northing] of [
      [-1, 5],
      [700_001, 5],
      [5, 1_300_001],
      [0, 0],
      [Number.NaN, 5],
    ])
      expect(gridRefusal({ easting: easting ?? 0, northing: northing ?? 0 }), `${easting}`).toBeDefined();
    expect(gridReference({ easting: 700_000, northing: 0 })).toBeUndefined();
  });

  it("reads references out loud", () => {
    expect(spokenReference("SP 080 875")).toBe("Sierra Papa, zero eight zero, eight seven five");
  });
});
