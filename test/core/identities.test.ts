import { describe, expect, it } from "vitest";
import { type Entity, entity } from "../../src/core/entity";
import {
  accountOf,
  addressesOf,
  birthsOf,
  deathOf,
  identitiesOf,
  phoneNumber,
  plateOf,
  sexOf,
  sortCodesOf,
} from "../../src/core/identities";

const person = (values: Record<string, string>, rest: Partial<Entity> = {}) =>
  entity("n1", "person", "SMITH, David", {
    attributes: Object.entries(values).map(([name, value]) => ({ name, value, provenance: [] })),
    ...rest,
  });
const found = (item: Entity) => identitiesOf(item).map(({ type, value }) => `${type} ${value}`);

describe("phone numbers", () => {
  it.each([
    ["07700 900123", "+447700900123"],
    ["+44 (0)7700 900 123", "+447700900123"],
    ["0044 7700-900123", "+447700900123"],
    ["447700900123", "+447700900123"],
    ["7700900123", "+447700900123"],
    ["+353 1 234 5678", "+35312345678"],
    ["7.7E+09", undefined],
    ["0000000000", undefined],
    ["999", undefined],
    ["ask Dave", undefined],
  ])("%s is %s", (text, number) => expect(phoneNumber(text)).toBe(number));
});

describe("plates and accounts", () => {
  it.each([
    ["zz99 abc", true, "ZZ99ABC"],
    ["ZZ99ABC", true, "ZZ99ABC"],
    ["White van ZZ99 ABC, seen at the yard", false, "ZZ99ABC"],
    ["Ford Transit", false, undefined],
    ["unknown", true, undefined],
  ])("plate in '%s'", (text, whole, plate) => expect(plateOf(text, whole)).toBe(plate));

  it("reads sort code and number in any of their forms", () => {
    expect(accountOf("12-34-56 12345678")).toEqual({ number: "12345678", sort: "123456" });
    expect(accountOf("GB00 TEST 1234 5612 3456 78")).toEqual({ number: "12345678", sort: "123456" });
    expect(accountOf("12345678")).toEqual({ number: "12345678", sort: undefined });
    expect(accountOf("savings")).toBeUndefined();
  });
});

describe("what names an entity", () => {
  it("is found under any common name of its attribute", () => {
    expect(
      found(
        person({
          "Mobile No.": "07700 900123; 07700 900124",
          "E-mail": "Dave@Example.org",
          PNC_ID: "99/12345X",
          accountNumber: "12345678",
          Comment: "07700 900999",
        }),
      ),
    ).toEqual([
      "phone +447700900123",
      "phone +447700900124",
      "handle dave@example.org",
      "reference pnc 9912345X",
      "account 12345678",
    ]);
  });

  it("is also its own name, for phones, vehicles, accounts and online identities", () => {
    expect(found(entity("n1", "phone", "Burner 07700 900123"))).toEqual(["phone +447700900123"]);
    expect(found(entity("n1", "vehicle", "Van ZZ99 ABC"))).toEqual(["plate ZZ99ABC"]);
    expect(found(entity("n1", "account", "12-34-56 12345678"))).toEqual(["account 12345678"]);
    expect(found(entity("n1", "online", "@Smudge_99", { typeName: "Snapchat" }))).toEqual([
      "handle snapchat@smudge_99",
    ]);
    expect(found(entity("n1", "phone", "Not in file: 07700900123", { placeholder: true }))).toEqual([]);
  });

  it("is compared with dates, sex, sort code and address in one form each", () => {
    const item = person(
      { DOB: "14/03/1984", Gender: "M", "Date of death": "1 May 2020", Address: "Flat 2, 12 Quay Street" },
      { born: "1984" },
    );
    expect(birthsOf(item)).toEqual(["1984", "1984-03-14"]);
    expect(sexOf(item)).toBe("male");
    expect(sexOf(person({ sex: "not stated" }))).toBeUndefined();
    expect(deathOf(item)).toBe("2020-05-01");
    expect(addressesOf(item)).toEqual(["flat 2 12 quay st"]);
    expect(addressesOf(person({ address: "Southsea" }))).toEqual([]);
    expect(sortCodesOf(person({ "sort code": "12-34-56" }))).toEqual(["123456"]);
  });
});
