import { describe, expect, it } from "vitest";
import { entityKindOf, kinKindOf, linkKindOf, plainWord } from "../../src/importers/kindWords";

describe("words for kinds", () => {
  it("are one word however they are written", () => {
    expect(["PhoneCall", "phone_call", "PHONE-CALL", " Phone  call "].map(plainWord)).toEqual(
      Array(4).fill("phone call"),
    );
  });

  it("name kinds of entities, in the plural too, and nothing else", () => {
    expect(
      [
        "Persons",
        "company",
        "Vehicles",
        "address",
        "ADDRESS",
        "OCG",
        "drug",
        "E-mail",
        "thing",
        "",
        "constructor",
        "__proto__",
      ].map(entityKindOf),
    ).toEqual([
      "person",
      "business",
      "vehicle",
      "premises",
      "premises",
      "ocg",
      "commodity",
      "online",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("name kinds of links only where they read from one end to the other as they stand", () => {
    expect(
      ["KNOWS", "pays", "PAID_BY", "directs", "reports to", "supplied by", "lives at", "toString"].map(
        linkKindOf,
      ),
    ).toEqual(["association", "pays", undefined, "directs", undefined, undefined, "resides", undefined]);
  });

  it("never say who is the parent when the word does not", () => {
    expect(["mother of", "mother", "parent", "child of", "sister", "spouse"].map(kinKindOf)).toEqual([
      "parent",
      undefined,
      undefined,
      undefined,
      "sibling",
      "partner",
    ]);
  });
});
