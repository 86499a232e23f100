import { describe, expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { directionText, linkColumns, whatText } from "../../../src/views/table/linkColumns";

const links = [
  link("e1", "n1", "n2", "uses", { label: "drives", count: 7, strength: "confirmed" }),
  link("e2", "n1", "n1", "other", { volume: { amount: 1200, unit: "£" } }),
  link("e3", "n1", "gone", "other", { strength: "tentative", times: { from: "2026-03" } }),
];
const kase = {
  ...emptyCase(),
  entities: new Map([
    ["n1", entity("n1", "person", "SMITH, David")],
    ["n2", entity("n2", "vehicle", "Van ZZ99 ABC")],
  ]),
  links: new Map(links.map((item) => [item.id, item])),
};
const columns = linkColumns(kase);
const row = (id: string) => {
  const item = kase.links.get(id);
  return Object.fromEntries(columns.map((column) => [column.id, item ? column.text(item) : ""]));
};

describe("columns of links", () => {
  test("name both ends, the verb and the strength; ungraded material does not look confirmed", () => {
    expect(row("e1")).toMatchObject({
      from: "SMITH, David",
      what: "drives",
      to: "Van ZZ99 ABC",
      strength: "Confirmed",
      count: "7",
    });
    expect(row("e2")).toMatchObject({ amount: "£1,200", strength: "Unconfirmed" });
  });

  test("show a single date as first and last, and an end that is not there by its id", () => {
    expect(row("e3")).toMatchObject({ first: "Mar 2026", last: "Mar 2026", to: "gone" });
  });

  test("order strength by certainty, not by letter", () => {
    const key = columns.find((each) => each.id === "strength")?.key;
    expect(links.map((item) => key?.(item))).toEqual([0, 1, 2]);
  });

  test("say what a link without a verb is: its kinship, else its kind", () => {
    expect(whatText(link("e", "a", "b", "family", { label: "mother of", kin: "parent" }))).toBe("mother of");
    expect(whatText(link("e", "a", "b", "family", { kin: "parent" }))).toBe("parent of");
    expect(whatText(link("e", "a", "b", "owns"))).toBe("owns");
  });

  test("tell a stated direction, and that the chart draws no arrow for a bare association", () => {
    expect(directionText(link("e", "a", "b", "pays", { direction: "forward" }))).not.toContain("no arrow");
    expect(directionText(link("e", "a", "b", "association", { direction: "back" }))).toContain("no arrow");
    expect(directionText(link("e", "a", "b", "association"))).not.toContain("no arrow");
  });
});
