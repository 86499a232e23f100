import { expect, it } from "vitest";
import { windows1252 } from "../../src/importers/windows1252";

it("windows-1252 has letters and quotes where Latin 1 has control characters", () => {
  expect(windows1252(Uint8Array.from([0x80, 0x8a, 0x92, 0x9f, 0xe9, 0x41]))).toBe("€Š’ŸéA");
});
