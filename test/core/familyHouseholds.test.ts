import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { familyOf } from "../../src/core/family";
import type { Household } from "../../src/core/group";
import { type Link, link } from "../../src/core/link";
import { because, caseOf } from "../fixtures";
import { kin, person } from "./kinFixture";

const reason = [because("tenancy", "R1", "1A/P")];
const lives = (who: string, where: string, rest: Partial<Link> = {}) =>
  link(`${who}@${where}`, who, where, "resides", { provenance: reason, ...rest });
const home = (id: string, members: readonly string[], address?: string): Household => ({
  ...{ type: "household", id, sourceId: id, name: id, members, times: {}, provenance: reason },
  ...(address === undefined ? {} : { address }),
});
const row = entity("row", "premises", "1 Row");
const end = entity("end", "premises", "2 End");
const homes = (links: readonly Link[], groups: readonly Household[] = [], asAt = "2026-06-12") =>
  familyOf(
    caseOf({
      entities: [...["a", "b", "c", "d"].map((id) => person(id)), row, end],
      links,
      groups,
      head: { asAt },
    }),
  ).households.map(({ label, members }) => `${label}: ${members.join(" ")}`);

describe("households", () => {
  it("are those who live at the same premises, where one of them is kin to somebody", () => {
    expect(homes([kin("a parent b"), lives("a", "row"), lives("c", "row")])).toEqual(["1 Row: a c"]);
    expect(homes([kin("a parent b"), lives("c", "row"), lives("d", "row")])).toEqual([]);
  });

  it("are joined with the household record of the same address", () => {
    const links = [kin("a parent b"), lives("a", "row"), lives("c", "row")];
    expect(homes(links, [home("H", ["a", "b"], "row")])).toEqual(["H: a b c"]);
  });

  it("leave out a second address at which only some of one household stay", () => {
    const links = [kin("a parent b"), lives("a", "end"), lives("b", "end")];
    expect(homes(links, [home("H", ["a", "b", "c"], "row")])).toEqual(["H: a b c"]);
  });

  it("are made of links between people, joined where they meet", () => {
    const with_ = (x: string, y: string) => link(`${x}~${y}`, x, y, "household", { provenance: reason });
    expect(homes([kin("a parent b"), with_("a", "b"), with_("c", "d"), with_("b", "c")])).toEqual([
      "Same household: a b c d",
    ]);
  });

  it("are those of the case's date", () => {
    const moved = lives("c", "row", { times: { from: "2015", to: "2024-05" } });
    const links = [kin("a parent b"), lives("a", "row"), moved];
    expect(homes(links)).toEqual([]);
    expect(homes(links, [], "2020-01-01")).toEqual(["1 Row: a c"]);
  });

  it("bring in who only shares a home with kin", () => {
    const kase = caseOf({
      entities: [...["a", "b", "c"].map((id) => person(id)), row],
      links: [kin("a parent b"), lives("a", "row"), lives("c", "row")],
    });
    expect(familyOf(kase).people).toEqual(["a", "b", "c"]);
  });
});
