import { describe, expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import {
  amountText,
  bestGrade,
  datesOf,
  directionText,
  nameText,
  roleText,
  sourcesText,
  span,
  typeText,
  whatText,
} from "../../src/core/cellText";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import { gradeText, type Provenance, readGrade } from "../../src/core/provenance";

const reason = (grade: string, source = ""): Provenance => {
  const read = readGrade(grade);
  return { claim: "", source, note: "", opinion: false, ...(read ? { grade: read } : {}) };
};

describe("words of a row", () => {
  const kase = {
    ...emptyCase(),
    groups: new Map([
      ["g1", ocg("g1", "SMITH OCG")],
      ["g2", ocg("g2", "ALPHA OCG")],
    ]),
  };
  const member = (group: string, role: "principal" | "peripheral") => ({
    group,
    role,
    times: {},
    provenance: [],
  });

  test("a person in two OCGs has both roles, the higher first", () => {
    const person = entity("n1", "person", "WOOD, Gary", {
      memberships: [member("g2", "peripheral"), member("g1", "principal")],
    });
    expect(roleText(kase, person)).toBe("Principal, SMITH OCG; Peripheral, ALPHA OCG");
  });

  test("a person of no OCG is said not to be a member; a child is not called an associate", () => {
    expect(roleText(kase, entity("n1", "person", "A"))).toBe("Associate, not a member");
    expect(roleText(kase, entity("n1", "person", "A", { status: ["child"] }))).toBe("");
    expect(roleText(kase, entity("n1", "vehicle", "A"))).toBe("");
  });

  test("a name is never empty and a placeholder says that it is one", () => {
    expect(nameText(entity("n1", "phone", "", { sourceId: "T7" }))).toBe("T7");
    expect(nameText(entity("n1", "phone", ""))).toBe("(no name)");
    expect(typeText(entity("n1", "phone", "T7", { placeholder: true }))).toBe("Phone (not in the file)");
  });

  test("what a link is: its verb, else its kin kind, else its kind", () => {
    expect(whatText(link("e1", "a", "b", "family", { label: "mother of", kin: "parent" }))).toBe("mother of");
    expect(whatText(link("e1", "a", "b", "family", { kin: "parent" }))).toBe("parent");
    expect(whatText(link("e1", "a", "b", "owns"))).toBe("Owns");
  });

  test("a direction that no arrow may tell says so", () => {
    expect(directionText(link("e1", "a", "b", "pays", { direction: "forward" }))).toBe("Forward →");
    expect(directionText(link("e1", "a", "b", "association", { direction: "back" }))).toBe(
      "← Back (no arrow drawn)",
    );
    expect(directionText(link("e1", "a", "b", "pays"))).toBe("None");
  });

  test.each([
    [4000, "£ a week", "£4,000 a week"],
    [2.1, "kg", "2.1 kg"],
    [7, "", "7"],
  ])("the amount %s %s reads %s", (amount, unit, words) => {
    expect(amountText({ amount, unit })).toBe(words);
  });
});

describe("the best grade", () => {
  test.each([
    [["2A/P", "1B/P"], "1B/P"],
    [["3A/P", "2C/P"], "2C/P"],
    [["1E/P", "3D/C"], "3D/C"],
    [["1A/C", "1A/P"], "1A/C"],
  ])("of %s is %s", (grades, best) => {
    const found = bestGrade(grades.map((grade) => reason(grade)));
    expect(found && gradeText(found)).toBe(best);
  });

  test("of ungraded reasons is none, and each source is named once", () => {
    expect(bestGrade([reason("", "L014")])).toBeUndefined();
    expect(sourcesText([reason("1B", "L014"), reason("", "L022"), reason("2C", "L014"), reason("2C")])).toBe(
      "L014, L022",
    );
  });
});

describe("first and last dates", () => {
  test("a year reaches to its end, so that it is later than a day in it", () => {
    expect(span([{ from: "2026-03-14" }, { from: "2026" }])).toEqual({ from: "2026", to: "2026" });
    expect(span([{ from: "2025-12-01", to: "2026-01-09" }, {}])).toEqual({
      from: "2025-12-01",
      to: "2026-01-09",
    });
  });

  test("of an entity come from itself and its links; words that are no date give none", () => {
    const person = entity("n1", "person", "A", { times: { from: "not known" } });
    const kase = {
      ...emptyCase(),
      entities: new Map([["n1", person]]),
      links: new Map([
        ["e1", link("e1", "n1", "n1", "other", { times: { from: "2026-03-14" } })],
        ["e2", link("e2", "n1", "n1", "other", { times: { to: "2025-01" } })],
      ]),
    };
    expect(datesOf(kase, person)).toEqual({ from: "2025-01", to: "2026-03-14" });
    expect(datesOf(emptyCase(), person)).toEqual({});
  });
});
