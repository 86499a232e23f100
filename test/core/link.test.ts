import { describe, expect, it } from "vitest";
import { hasArrow, link, linkKinds, otherEnd, strengthOf } from "../../src/core/link";
import { because } from "../fixtures";

describe("how sure a link is", () => {
  it("is what was stated, whatever the grades say", () => {
    const provenance = [because("", "IR-1", "1A/P")];
    expect(strengthOf(link("l", "a", "b", "uses", { strength: "tentative", provenance }))).toBe("tentative");
    expect(strengthOf(link("l", "a", "b", "uses", { provenance }))).toBe("confirmed");
  });

  it("is unconfirmed without a grade: ungraded material never looks confirmed", () => {
    expect(strengthOf(link("l", "a", "b", "uses"))).toBe("unconfirmed");
    expect(strengthOf(link("l", "a", "b", "uses", { provenance: [because("", "IR-1")] }))).toBe(
      "unconfirmed",
    );
  });
});

describe("arrows", () => {
  it("stand only for flow, command and the like, never for a bare association", () => {
    const arrows = linkKinds.filter((kind) => hasArrow(link("l", "a", "b", kind, { direction: "forward" })));
    expect(arrows).toEqual(["pays", "supplies", "carries", "directs", "communicates"]);
    expect(hasArrow(link("l", "a", "b", "association", { direction: "forward", flow: "money" }))).toBe(true);
  });

  it("need a direction", () => {
    expect(hasArrow(link("l", "a", "b", "directs"))).toBe(false);
    expect(hasArrow(link("l", "a", "b", "pays", { flow: "money" }))).toBe(false);
    expect(hasArrow(link("l", "a", "b", "pays", { direction: "both" }))).toBe(true);
  });
});

it("the other end of a self loop is itself", () => {
  expect(otherEnd(link("l", "a", "b", "uses"), "a")).toBe("b");
  expect(otherEnd(link("l", "a", "b", "uses"), "b")).toBe("a");
  expect(otherEnd(link("l", "a", "a", "uses"), "a")).toBe("a");
});
