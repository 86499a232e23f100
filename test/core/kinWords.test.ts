import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { familyOf } from "../../src/core/family";
import { relationInWords, relationOf } from "../../src/core/kinWords";
import { link } from "../../src/core/link";
import { because, caseOf } from "../fixtures";
import { familyCase, kin, person } from "./kinFixture";

/**
 * Four generations: gg; gf + gm; their children dad, aunt (married to unc), step's family, and so on. 'me' is the boy from
 * whom all is seen; what is tested is what each of the others is to him.
 */
const people = [
  ...["gg m", "gf m", "gm f", "dad m", "mum f", "aunt f", "unc m", "cousin f", "me m", "sis f", "half f"],
  ...[
    "dad2 m",
    "step f",
    "stepsis f",
    "mate m",
    "matebro m",
    "fost f",
    "adop m",
    "ward m",
    "guard f",
    "kid f",
    "kidkid m",
  ],
  ...[
    "greatunc m",
    "second m",
    "removed f",
    "wife f",
    "wifemum f",
    "ex f",
    "nephew m",
    "grandneph f",
    "husband m",
    "tip ?",
  ],
];
const wed = { label: "married to" };
const links = [
  ...["gg parent gf", "gg parent greatunc", "greatunc parent removed", "removed parent second"],
  ...["gf parent dad", "gm parent dad", "gf parent aunt", "gm parent aunt", "aunt partner unc"],
  ...["aunt parent cousin", "dad parent me", "mum parent me", "dad parent sis", "mum parent sis"],
  ...[
    "mum parent half",
    "dad2 parent half",
    "dad former.partner mum",
    "dad partner step",
    "step step-parent me",
  ],
  ...["step parent stepsis", "mum partner mate", "mate half-sibling matebro", "fost foster-parent me"],
  ...[
    "adop adoptive-parent me",
    "me guardian ward",
    "guard guardian me",
    "me parent kid",
    "kid parent kidkid",
  ],
  ...["wifemum parent wife", "me former.partner ex", "sis parent nephew", "nephew parent grandneph"],
  ...["tip other me"],
];
const family = familyOf(
  familyCase(people, [...links, kin("me partner wife", wed), kin("sis partner husband", wed)]),
);

describe("relations in words", () => {
  it.each([
    ["dad", "father"],
    ["mum", "mother"],
    ["sis", "sister"],
    ["half", "half-sister"],
    ["gf", "grandfather"],
    ["gm", "grandmother"],
    ["gg", "great-grandfather"],
    ["aunt", "aunt"],
    ["unc", "partner of his aunt"],
    ["greatunc", "great-uncle"],
    ["cousin", "first cousin"],
    ["removed", "first cousin once removed"],
    ["second", "second cousin"],
    ["kid", "daughter"],
    ["kidkid", "grandson"],
    ["nephew", "nephew"],
    ["grandneph", "great-niece"],
    ["step", "step-mother"],
    ["stepsis", "step-sister"],
    ["fost", "foster mother"],
    ["adop", "adoptive father"],
    ["guard", "guardian"],
    ["ward", "ward"],
    ["mate", "partner of his mother"],
    ["matebro", "half-brother of his mother’s partner"],
    ["dad2", "father of his half-sister"],
    ["wife", "wife"],
    ["wifemum", "mother-in-law"],
    ["husband", "brother-in-law"],
    ["ex", "former partner"],
    ["tip", "relative"],
  ])("%s is his %s", (id, words) => {
    expect(relationInWords(family, id, "me")).toBe(words);
  });

  it("say whose they are: 'his', 'her' and 'their' are the other person's", () => {
    expect(relationInWords(family, "mate", "sis")).toBe("partner of her mother");
    expect(relationInWords(family, "gg", "tip")).toBe("great-grandfather of their relative");
  });

  it("say it when partners are cousins besides", () => {
    const cousins = ["a sibling b", "a parent x", "b parent y"];
    const both = familyOf(familyCase(["a m", "b f", "x m", "y f"], [...cousins, kin("x partner y", wed)]));
    expect(relationInWords(both, "y", "x")).toBe("wife; also first cousin");
  });

  it("do not say whole or half where a parent is not recorded", () => {
    const one = familyOf(familyCase(["m f", "a m", "b m"], ["m parent a", "m parent b"]));
    expect(relationInWords(one, "a", "b")).toBe("brother or half-brother");
  });

  it("follow parents on record rather than a link that only names the relation", () => {
    const links2 = ["a sibling b", "a parent x", "b parent y", "x cousin y"];
    expect(relationInWords(familyOf(familyCase(["a", "b", "x", "y"], links2)), "x", "y")).toBe(
      "first cousin",
    );
    expect(relationInWords(familyOf(familyCase(["x", "y"], ["x cousin y"])), "x", "y")).toBe("cousin");
  });

  it("read a grandparent and an aunt the right way round", () => {
    const kase = familyCase(["g f", "c m", "t f"], ["g grandparent c", "t aunt.or.uncle c"]);
    const loose = familyOf(kase);
    expect(relationInWords(loose, "g", "c")).toBe("grandmother");
    expect(relationInWords(loose, "c", "g")).toBe("grandson");
    expect(relationInWords(loose, "t", "c")).toBe("aunt");
    expect(relationInWords(loose, "c", "t")).toBe("nephew");
  });

  it("tell of those who only share a home", () => {
    const home = caseOf({
      entities: [
        person("a m"),
        entity("b", "person", "b", { status: ["child"] }),
        entity("p", "premises", "1 Row"),
      ],
      links: [
        link("e1", "a", "p", "resides", { provenance: [because("lives", "R", "1A/P")] }),
        link("e2", "b", "p", "resides", { provenance: [because("lives", "R", "1A/P")] }),
      ],
    });
    expect(relationInWords(familyOf(home), "a", "b")).toBe("in the same household, not known to be kin");
  });

  it("are undefined where nothing joins two people, and for one person with themselves", () => {
    const apart = familyOf(familyCase(["a", "b", "c", "d"], ["a parent b", "c parent d"]));
    expect(relationInWords(apart, "a", "c")).toBeUndefined();
    expect(relationInWords(apart, "a", "a")).toBeUndefined();
  });
});

describe("distances", () => {
  it.each([
    ["a parent", "dad", 1],
    ["a whole sister, who is one step and not two", "sis", 1],
    ["a half-sister", "half", 1],
    ["a step-mother", "step", 2],
    ["a step-sister", "stepsis", 2],
    ["a former partner", "ex", 1],
    ["an uncle by the aunt", "unc", 3],
    ["a first cousin", "cousin", 3],
    ["a mother-in-law, as a sum", "wifemum", 2],
    ["the half-brother of his mother's partner", "matebro", 3],
  ])("count %s", (_words, id, steps) => {
    expect(relationOf(family, id, "me")?.path.distance).toBe(steps);
    expect(relationOf(family, "me", id)?.path.distance).toBe(steps);
  });

  it("give the people on the way, and the links that the way rests on", () => {
    const path = relationOf(family, "matebro", "me")?.path;
    expect(path?.steps.map(({ to }) => to)).toEqual(["mum", "mate", "matebro"]);
    expect(path?.steps.flatMap(({ links: of }) => of)).toEqual([
      "mum>me:parent",
      "mum>mate:partner",
      "mate>matebro:half-sibling",
    ]);
  });
});
