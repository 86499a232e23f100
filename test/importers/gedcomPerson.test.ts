import { describe, expect, it } from "vitest";
import type { Entity } from "../../src/core/entity";
import { readTree } from "./gedcomText";
import { attributesOf } from "./sourceOf";

async function person(lines: string): Promise<Entity> {
  const { case: kase } = await readTree(`0 @I1@ INDI\n${lines}`);
  const [first] = kase.entities.values();
  if (!first) throw new Error("nobody");
  return first;
}

describe("a person of a family tree", () => {
  it("has name, sex, birth and death in their fields and in the file's words", async () => {
    const ann = await person(
      "1 NAME Ann /Lee/\n1 SEX F\n1 BIRT\n2 DATE ABT 1850\n2 PLAC Town\n1 DEAT\n2 DATE 5 MAR 1900\n2 PLAC City\n2 CAUS fever",
    );
    expect(ann).toMatchObject({
      sourceId: "I1",
      kind: "person",
      label: "LEE, Ann",
      born: "1850",
      status: ["deceased"],
      times: { to: "1900-03-05" },
    });
    expect(attributesOf(ann)).toEqual([
      ["sex", "female"],
      ["born, as given", "ABT 1850"],
      ["born at", "Town"],
      ["died", "1900-03-05"],
      ["died at", "City"],
      ["cause of death", "fever"],
    ]);
  });

  it.each([
    ["1 BIRT\n2 DATE (long ago)", undefined, "(long ago)"],
    ["1 BIRT\n2 DATE BET 1850 AND 1852", undefined, "BET 1850 AND 1852"],
    ["1 BIRT\n2 DATE BEF 1850", undefined, "BEF 1850"],
    ["1 BIRT\n2 DATE @#DHEBREW@ 2 TVT 5758", undefined, "@#DHEBREW@ 2 TVT 5758"],
    ["1 BIRT\n2 DATE @#DJULIAN@ 25 DEC 1642", "1643-01-04", "@#DJULIAN@ 25 DEC 1642"],
    ["1 BIRT\n2 DATE 1699/00", "1700", "1699/00"],
  ])("%s keeps what was given, and has no date that nobody gave", async (lines, born, given) => {
    const one = await person(lines);
    expect(one.born).toBe(born);
    expect(attributesOf(one)).toEqual([["born, as given", given]]);
  });

  it.each([
    ["1 DEAT Y", true],
    ["1 DEAT", true],
    ["1 BURI\n2 PLAC X", true],
    ["1 DEAT N", false],
    ["1 NO DEAT", false],
    ["1 BIRT Y", false],
  ])("with '%s' is deceased: %s", async (lines, dead) => {
    expect((await person(lines)).status).toEqual(dead ? ["deceased"] : []);
  });

  it("has a second birth, work, addresses and a program's own tags as facts", async () => {
    const one = await person(
      "1 BIRT\n2 DATE 1850\n1 BIRT\n2 DATE 1851\n1 OCCU Miner\n1 PHON 07700 900123\n1 _EYES blue\n1 REFN 0071\n1 CHAN\n2 DATE 1 JAN 2020",
    );
    expect(attributesOf(one)).toEqual([
      ["birth", "1851"],
      ["occupation", "Miner"],
      ["phone", "07700 900123"],
      ["_EYES", "blue"],
      ["reference", "0071"],
    ]);
  });

  it("has further names as aliases, and one without a name says so", async () => {
    const one = await person(
      "1 NAME Ann /Lee/\n2 NICK Nan\n1 NAME Ann /Ray/\n2 TYPE married\n1 ALIA Annie /Lee/\n1 NAME Ann /Lee/",
    );
    expect(one.aliases).toEqual(["Ann Ray", "Nan", "Annie Lee"]);
    expect((await person("1 SEX M")).label).toBe("Name not recorded (I1)");
    expect((await person("1 NAME //\n1 NAME Bo /Ek/")).label).toBe("EK, Bo");
  });

  it("has notes and sources, those of events named by the event, and C where restricted", async () => {
    const one = await person(
      "1 NOTE of her\n1 SOUR Book\n1 BIRT\n2 DATE 1850\n2 NOTE of it\n2 SOUR Register\n1 NAME A /B/\n2 SOUR Letter\n1 RESN confidential",
    );
    expect(one.notes.map((note) => [note.text, note.handling])).toEqual([
      ["of her", "C"],
      ["Birth: of it", "C"],
    ]);
    expect(one.provenance.map((item) => `${item.claim}: ${item.source}`)).toEqual([
      "Person: Book",
      "Birth: Register",
      "Name: Letter",
    ]);
    expect(one.handling).toBe("C");
  });

  it.each(["M male", "F female", "U not known", "X other", "m male", "Frau frau"])(
    "of sex %s",
    async (pair) => {
      const [code, ...word] = pair.split(" ");
      expect(attributesOf(await person(`1 SEX ${code}`))).toEqual([["sex", word.join(" ")]]);
    },
  );
});
