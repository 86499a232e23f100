import { describe, expect, it } from "vitest";
import { codesOf, kinLines, readTree, unionsOf } from "./gedcomText";
import { attributesOf } from "./sourceOf";

const couple = (family: string, of1 = "", of2 = "") =>
  `0 @I1@ INDI\n1 NAME Al /A/\n1 SEX M\n${of1}\n0 @I2@ INDI\n1 NAME Bea /B/\n1 SEX F\n${of2}\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n${family}`;

describe("a couple", () => {
  it.each([
    ["1 MARR\n2 DATE 5 MAR 1950", "no", { from: "1950-03-05" }, "married to", "partner"],
    ["", "unknown", {}, "partner of", "partner"],
    ["1 MARR N", "unknown", {}, "partner of", "partner"],
    ["1 MARR Y\n1 DIV\n2 DATE 1960", "divorced", { to: "1960" }, "divorced from", "former partner"],
    ["1 MARR\n2 DATE 1950\n1 DIV Y", "divorced", { from: "1950" }, "divorced from", "former partner"],
    ["1 MARR Y\n1 DIV N", "no", {}, "married to", "partner"],
    ["1 ANUL\n2 DATE AFT 1960", "divorced", { to: "1960" }, "marriage annulled", "former partner"],
    [
      "1 EVEN\n2 TYPE Separation\n2 DATE 1960",
      "separated",
      { to: "1960" },
      "former partner",
      "former partner",
    ],
  ])("with '%s' has ended: %s", async (lines, ended, times, label, kin) => {
    const reading = await readTree(couple(lines));
    expect(unionsOf(reading)).toMatchObject([
      { sourceId: "F1", name: "A and B", partners: ["n1", "n2"], ended, times },
    ]);
    expect(kinLines(reading)).toEqual([`A, Al ${label} B, Bea (${kin})`]);
  });

  it("is ended by death, at a date only when it is known who died first", async () => {
    const one = await readTree(couple("1 MARR\n2 DATE 1950", "1 DEAT\n2 DATE 1980"));
    expect(unionsOf(one)[0]).toMatchObject({ ended: "death", times: { from: "1950", to: "1980" } });
    const both = await readTree(couple("", "1 DEAT\n2 DATE 1980", "1 DEAT\n2 DATE 1970"));
    expect(unionsOf(both)[0]).toMatchObject({ ended: "death", times: { to: "1970" } });
    const unsure = await readTree(couple("", "1 DEAT\n2 DATE 1980", "1 DEAT Y"));
    expect(unionsOf(unsure)[0]).toMatchObject({ ended: "death", times: {} });
  });

  it("has its events, notes and sources on its line, which a start alone does not date", async () => {
    const reading = await readTree(
      couple(
        "1 MARR\n2 DATE 1950\n2 PLAC Town\n2 SOUR Register\n1 NCHI 2\n1 RIN 7\n1 NOTE happy\n1 RESN locked",
      ),
    );
    const [line] = reading.case.links.values();
    if (!line) throw new Error("no line");
    expect(attributesOf(line)).toEqual([
      ["marriage", "1950, Town"],
      ["number of children", "2"],
      ["family record id", "7"],
      ["family restriction", "locked"],
    ]);
    expect(line.times).toEqual({});
    expect(line.provenance.map((item) => item.source)).toEqual(["Register"]);
    expect([line.notes[0]?.text, line.handling]).toEqual(["happy", "C"]);
  });

  it("may be of one sex, may marry again, and keeps a family for each time", async () => {
    const reading = await readTree(
      `${couple("1 MARR Y\n1 DIV Y").replace("1 SEX F", "1 SEX M")}\n0 @F2@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 MARR Y`,
    );
    expect(unionsOf(reading).map((item) => item.ended)).toEqual(["divorced", "no"]);
    expect(kinLines(reading)).toEqual([
      "A, Al divorced from B, Bea (former partner)",
      "A, Al married to B, Bea (partner)",
    ]);
  });

  it("of the same person twice is one partner, told", async () => {
    const reading = await readTree("0 @I1@ INDI\n1 NAME Jane /A/\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I1@");
    expect(unionsOf(reading)[0]?.partners).toEqual(["n1"]);
    expect(codesOf(reading)).toContain("same-partner");
  });
});

describe("a family", () => {
  it("with one known partner leaves its facts with that person", async () => {
    const reading = await readTree(
      "0 @I1@ INDI\n1 NAME Al /A/\n0 @F1@ FAM\n1 HUSB @I1@\n1 MARR\n2 DATE 1950\n1 NOTE where?",
    );
    const [al] = reading.case.entities.values();
    expect(al && attributesOf(al)).toEqual([["marriage", "1950"]]);
    expect(al?.notes.map((note) => note.text)).toEqual(["where?"]);
    expect(unionsOf(reading)[0]?.name).toBe("A, Al and a partner not recorded");
  });

  it("takes members who name it without being named, and says so", async () => {
    const reading = await readTree("0 @I1@ INDI\n1 FAMS @F1@\n0 @I2@ INDI\n1 FAMC @F1@\n0 @F1@ FAM");
    expect(unionsOf(reading)).toMatchObject([{ partners: ["n1"], children: ["n2"] }]);
    expect(codesOf(reading)).toEqual(["one-sided", "one-sided"]);
  });

  it("that is not in the file still ties its members, without becoming a family", async () => {
    const reading = await readTree(
      "0 @I1@ INDI\n1 NAME P\n1 FAMS @F9@\n0 @I2@ INDI\n1 NAME C\n1 FAMC @F9@\n0 @I3@ INDI\n1 NAME D\n1 FAMC @F8@\n0 @I4@ INDI\n1 NAME E\n1 FAMC @F8@",
    );
    expect(unionsOf(reading)).toEqual([]);
    expect(kinLines(reading)).toEqual(["P parent of C (parent)", "D sibling of E (sibling)"]);
    expect(codesOf(reading)).toEqual(["dangling-end", "dangling-end"]);
  });

  it("ignores @VOID@ and tells of a name where a pointer should be", async () => {
    const reading = await readTree(
      "0 @I1@ INDI\n1 FAMC @VOID@\n0 @F1@ FAM\n1 HUSB @VOID@\n1 WIFE Jane\n1 CHIL @I1@",
    );
    expect(unionsOf(reading)).toMatchObject([{ partners: [], children: ["n1"] }]);
    expect(codesOf(reading)).toEqual(["no-pointer"]);
  });

  it("whose id is used twice is kept twice", async () => {
    const reading = await readTree("0 @I1@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n0 @F1@ FAM\n1 CHIL @I1@");
    expect(unionsOf(reading)).toHaveLength(2);
    expect(codesOf(reading)).toEqual(["duplicate-id"]);
  });
});
