import { describe, expect, it } from "vitest";
import { ocgsOf } from "../../src/core/belongs";
import type { Case } from "../../src/core/case";
import { tinyCase } from "../fixtures";

const of = (kase: Case, id: string) => {
  const item = kase.entities.get(id);
  return item ? ocgsOf(kase, item) : undefined;
};

describe("the OCG that something belongs to", () => {
  const kase = tinyCase();
  it("is a member's own, and that which a hexagon stands for", () => {
    expect(of(kase, "wood")).toEqual(["smith"]);
    expect(of(kase, "delta-ocg")).toEqual(["delta"]);
  });

  it("is for a thing the one OCG whose members it is linked to", () => {
    expect(of(kase, "van")).toEqual(["smith"]);
    expect(of(kase, "lock-up")).toEqual([]);
  });

  it("is none for an associate, a child or an event, whoever they are linked to", () => {
    expect([of(kase, "white"), of(kase, "liam"), of(kase, "stop")]).toEqual([[], [], []]);
  });
});
