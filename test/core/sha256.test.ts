import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexText, hmac256, sha256 } from "../../src/core/sha256";
import { utf8 } from "../../src/core/utf8";

const bytes = fc.uint8Array({ maxLength: 300 });

describe("SHA-256", () => {
  it("gives the digest that FIPS 180-4 prints for 'abc'", () => {
    expect(hexText(sha256(utf8("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("agrees with Node for bytes of any length, also over several blocks", () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(hexText(sha256(some))).toBe(createHash("sha256").update(some).digest("hex"));
      }),
    );
    for (const length of [55, 56, 63, 64, 65, 119, 120, 1000]) {
      const some = new Uint8Array(length).fill(7);
      expect(hexText(sha256(some))).toBe(createHash("sha256").update(some).digest("hex"));
    }
  });

  it("agrees with Node under a key of any length", () => {
    fc.assert(
      fc.property(bytes, bytes, (key, some) => {
        expect(hexText(hmac256(key, some))).toBe(createHmac("sha256", key).update(some).digest("hex"));
      }),
    );
  });
});

describe("UTF-8", () => {
  it("agrees with the platform for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
    expect([...utf8("\ud800x")]).toEqual([...new TextEncoder().encode("\ud800x")]);
  });
});
