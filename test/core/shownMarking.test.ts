import { expect, test } from "vitest";
import { type Case, emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { Marking } from "../../src/core/marking";
import { refusedMarking, shownMarking, wholeMarking } from "../../src/core/shownMarking";

const marking = (level: Marking["level"], handling = ""): Marking => ({
  level,
  local: level === "LOCAL" ? "FORCE SECRET" : "",
  handling,
  descriptor: "",
});
const sensitive = marking("OFFICIAL-SENSITIVE", "RECIPIENTS ONLY");
const kase: Case = {
  ...emptyCase({ marking: marking("OFFICIAL") }),
  entities: new Map(
    [entity("a", "person", "A"), entity("b", "person", "B", { marking: sensitive })].map((each) => [
      each.id,
      each,
    ]),
  ),
  links: new Map([["ab", link("ab", "a", "b", "association", { marking: marking("LOCAL") })]]),
};

test("the marking of a view is the highest of what it shows", () => {
  expect(shownMarking(kase, { entities: ["a"], links: [] })?.level).toBe("OFFICIAL");
  expect(shownMarking(kase, { entities: ["a", "b"], links: [] })).toEqual(sensitive);
  expect(shownMarking(kase, { entities: new Set(["a", "b"]), links: new Set(["ab"]) })?.level).toBe("LOCAL");
  expect(shownMarking(kase, { entities: ["nobody"], links: ["nothing"] })?.level).toBe("OFFICIAL");
  expect(wholeMarking(kase)?.local).toBe("FORCE SECRET");
  expect(wholeMarking(emptyCase())).toBeUndefined();
});

test("a marking may be raised or kept; lowering it is refused with the way to do it", () => {
  expect(refusedMarking(undefined, marking("OFFICIAL"))).toBeUndefined();
  expect(refusedMarking(marking("OFFICIAL"), sensitive)).toBeUndefined();
  expect(refusedMarking(sensitive, { ...sensitive, handling: "" })).toBeUndefined();
  expect(refusedMarking(sensitive, marking("OFFICIAL"))).toMatch(
    /^OFFICIAL-SENSITIVE cannot be lowered to OFFICIAL here: make a sanitised copy/,
  );
  expect(refusedMarking(marking("LOCAL"), sensitive)).toMatch(/^FORCE SECRET cannot be lowered/);
});
