import { describe, expect, it } from "vitest";
import { addressOf, dateOf, factOf, placeOf, tagWord } from "../../src/importers/gedcomFacts";
import { recordOf } from "./gedcomText";

describe("a fact", () => {
  it.each([
    ["0 OCCU Miner\n1 DATE ABT 1900\n1 PLAC Upper Row", "occupation", "Miner (ABT 1900, Upper Row)"],
    ["0 EDUC School", "education", "School"],
    ["0 EVEN\n1 TYPE Arrival\n1 DATE 1900", "Arrival", "1900"],
    ["0 EVEN It happened\n1 TYPE Arrival", "Arrival", "It happened"],
    ["0 CHR Y", "christening", "yes"],
    ["0 BURI\n1 TYPE plain\n1 CAUS fever", "burial", "plain, fever"],
    ["0 _OWN x", "_OWN", "x"],
    ["0 ADDR 1 Row\n1 CONT Town", "address", "1 Row, Town"],
  ])("%s", async (text, name, value) => {
    expect(factOf(await recordOf(text))).toMatchObject({ name, value });
  });

  it("that says nothing is none", async () => {
    expect(factOf(await recordOf("0 BURI"))).toBeUndefined();
  });

  it("has its place with address and coordinates in words", async () => {
    const event = await recordOf(
      "0 BIRT\n1 PLAC Town\n2 MAP\n3 LATI N1.5\n3 LONG W2\n1 ADDR\n2 ADR1 1 Row\n2 CITY Town",
    );
    expect(placeOf(event)).toBe("1 Row, Town, Town (N1.5 W2)");
    expect(addressOf(await recordOf("0 ADDR\n1 CITY Town\n1 CTRY Land"))).toBe("Town, Land");
  });

  it("has a phrase (7.0) as part of its date, which is then not exact", async () => {
    expect(dateOf(await recordOf("0 BIRT\n1 DATE 1850\n2 PHRASE the year of the flood"))).toMatchObject({
      given: "1850 (the year of the flood)",
      single: "1850",
      exact: false,
    });
  });

  it("of a program's own keeps its tag", () => {
    expect([tagWord("OCCU"), tagWord("_XYZ"), tagWord("constructor")]).toEqual([
      "occupation",
      "_XYZ",
      "constructor",
    ]);
  });
});
