import { expect, it } from "vitest";
import { gedcomName, otherWritings } from "../../src/importers/gedcomName";
import { recordOf } from "./gedcomText";

it.each([
  ["0 NAME John /Smith/", "SMITH, John", "John Smith"],
  ["0 NAME /Smith/ John", "SMITH, John", "Smith John"],
  ["0 NAME John  Paul /van der Berg/, jun.", "VAN DER BERG, John Paul jun.", "John Paul van der Berg jun."],
  ["0 NAME John", "John", "John"],
  ["0 NAME /Smith/", "SMITH", "Smith"],
  ["0 NAME John //", "John", "John"],
  ["0 NAME John /Smith", "SMITH, John", "John Smith"],
  ["0 NAME", "", ""],
  ["0 NAME //", "", ""],
  ["0 NAME\n1 GIVN Ann\n1 SURN Lee", "LEE, Ann", "Ann Lee"],
])("%s is shown as %s", async (text, label, said) => {
  expect(gedcomName(await recordOf(text))).toMatchObject({ label, said });
});

it("nicknames and other writings are found", async () => {
  const node = await recordOf("0 NAME Ann /Lee/\n1 NICK Nan\n1 ROMN An /Li/\n1 TRAN Anna /Lee/\n1 FONE");
  expect(otherWritings(node)).toEqual(["Nan", "An Li", "Anna Lee"]);
});
