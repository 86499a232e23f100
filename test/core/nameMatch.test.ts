import { describe, expect, it } from "vitest";
import { firmName, matchNames, personName, soundOf } from "../../src/core/nameMatch";

const match = (first: string, second: string) => {
  const [one, other] = [personName(first), personName(second)];
  return one && other ? matchNames(one, other) : undefined;
};

describe("a person's name", () => {
  it.each([
    ["SMITH, David John", "smith", ["david", "john"]],
    ["David SMITH", "smith", ["david"]],
    ["SMITH David", "smith", ["david"]],
    ["Mr David O’Brien-Smith", "obrien smith", ["david"]],
    ["Шевченко, Олена", "shevchenko", ["olena"]],
    ["JONES (née SMITH), Anna", "jones", ["anna"]],
    ["Smudge", "smudge", []],
  ])("%s is taken apart", (text, surname, given) => {
    expect(personName(text)).toEqual({ text, surname, given });
  });

  it("is none without letters", () => {
    expect(personName("07700 900123")).toBeUndefined();
    expect(personName("")).toBeUndefined();
  });
});

describe("two names", () => {
  it.each([
    ["SMITH, David", "David Smith", "same"],
    ["SMITH, William", "Bill SMITH", "alike"],
    ["KOWALCZUK, Paweł", "Kovalchuk, Paul", "alike"],
    ["Шевченко, Олена", "SHEVCHENKO, Olena", "same"],
    ["Шевченко, Юрий", "SHEVCHENKO, Yuri", "alike"],
    ["HUSSAIN, Mohammed", "HUSSEIN, Muhammad", "alike"],
    ["HUSSAIN, Mohammed", "HUSSAIN, Muhammad", "alike"],
    ["Παπαδόπουλος, Γιώργος", "PAPADOPOULOS, Giorgos", "same"],
    ["ZIELINSKA, Anna", "ZELINSKA, Ania", "alike"],
    ["DAVID, Smith", "SMITH, David", "order"],
    ["MÜLLER, Jürgen", "Mueller, Juergen", "alike"],
    ["SMITH, D", "SMITH, David", "initial"],
  ])("%s and %s", (first, second, type) => {
    expect(match(first, second)?.type).toBe(type);
    expect(match(second, first)?.type).toBe(type);
  });

  it.each([
    ["SMITH, David", "SMITH, Daniel"],
    ["SMITH, Maria", "SMITH, Marina"],
    ["WOOD, Gary", "WARD, Gary"],
    ["JONES, Daniel", "JONES, Daniela"],
    ["SMITH", "SMITH, David"],
    ["PETROVA, Maria", "PETROVA, Mara"],
  ])("%s and %s are two", (first, second) => expect(match(first, second)).toBeUndefined());

  it("say in words why they are alike", () => {
    expect(match("SMITH, William", "SMITH, Bill")?.words).toContain(
      "William and Bill are forms of one given name",
    );
    expect(match("Шевченко, Олена", "SHEVCHENKO, Olena")?.words).toBe(
      "‘Шевченко, Олена’ is Olena Shevchenko in Latin letters",
    );
  });
});

describe("sounds and firms", () => {
  it("gives transliterations of one name one sound", () => {
    for (const forms of [
      ["yuriy", "yuri", "iurii", "jurij"],
      ["natalya", "nataliya", "natalia"],
      ["kowalczuk", "kovalchuk"],
      ["shevchenko", "sevcenko"],
      ["mueller", "muller"],
    ])
      expect(new Set(forms.map(soundOf)).size, forms.join()).toBe(1);
  });

  it("takes the legal form off a firm's name, and never the whole name", () => {
    expect(firmName("The Quay Hand Car Wash Ltd.")).toBe("quay hand car wash");
    expect(firmName("Smith & Sons (Holdings) PLC")).toBe("smith and sons holdings");
    expect(firmName("Kowalski Sp. z o.o.")).toBe("kowalski");
    expect(firmName("Company")).toBe("company");
  });
});
