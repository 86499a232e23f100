import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { aroundEvent, countBy, idsBetween, isHarm, kindSeries } from "../../src/core/kindSeries";
import { link } from "../../src/core/link";
import type { Incident } from "../../src/core/place";
import { reportVolume } from "../../src/core/reportVolume";
import { unitEdges } from "../../src/core/timeUnit";
import { because, caseOf } from "../fixtures";

const incident = (id: string, offence: string, from: string, rest: Partial<Incident> = {}): Incident => ({
  id,
  sourceId: "",
  label: offence,
  offence,
  layer: "harm",
  reportedBy: "victim",
  times: from ? { from } : {},
  attributes: [],
  provenance: [],
  ...rest,
});

const kase: Case = {
  ...caseOf({
    entities: [
      entity("a", "person", "A", {
        provenance: [because("x", "L1", "1B/P", "2026-03-03"), because("y", "L1", "1B/P", "2026-03-03")],
      }),
      entity("b", "person", "B", {
        provenance: [because("z", "L2", "3D/P"), because("z", "L3", "2C/P", "2026-03-04")],
      }),
      entity("load", "event", "Load", { typeName: "load", times: { from: "2026-03-05" } }),
    ],
    links: [
      link("e1", "a", "load", "involved", { times: { from: "2026-03-05" } }),
      link("e2", "a", "b", "communicates", { times: { from: "2026-03-06" } }),
    ],
  }),
  incidents: new Map(
    [
      incident("i1", "robbery", "2026-03-02T10:00"),
      incident("i2", "robbery", "2026-03-08T23:59"),
      incident("i3", "robbery", "2026-03-09T00:00"),
      incident("i4", "arson", "2026-03"),
      incident("i5", "arson", ""),
      incident("i6", "drug search", "2026-03-03", { layer: "enforcement", reportedBy: "enforcement" }),
      incident("i7", "drug search", "2026-03-03", { reportedBy: "enforcement" }),
    ].map((each) => [each.id, each]),
  ),
};
const every = { entity: () => true, link: () => true };
const edges = unitEdges(Date.parse("2026-03-02"), Date.parse("2026-03-15"), "week");

describe("what is counted by the week", () => {
  it("keeps harm, enforcement, events and links apart, and counts a link to an event not again", () => {
    const series = kindSeries(kase, every);
    expect(series.map(({ id, items, undated }) => [id, items.length, undated])).toEqual([
      ["harm:robbery", 3, 0],
      ["harm:arson", 1, 1],
      ["enforcement:drug search", 2, 0],
      ["events:load", 1, 0],
      ["links:communicates", 1, 0],
    ]);
    expect([...kase.incidents.values()].filter(isHarm).map(({ id }) => id)).toEqual([
      "i1",
      "i2",
      "i3",
      "i4",
      "i5",
    ]);
  });

  it("puts each in the week it begins in, and what is known to the month only in none", () => {
    const [robbery, arson] = kindSeries(kase, every);
    expect([...countBy(robbery?.items ?? [], edges, "week").counts]).toEqual([2, 1]);
    const coarse = countBy(arson?.items ?? [], edges, "week");
    expect([[...coarse.counts], coarse.coarse]).toEqual([[0, 0], 1]);
    const months = unitEdges(Date.parse("2026-03-02"), Date.parse("2026-03-15"), "month");
    expect([...countBy(arson?.items ?? [], months, "month").counts]).toEqual([1]);
    expect([...countBy(robbery?.items ?? [], edges, "week", (id) => (id === "i1" ? 365 : 1)).counts]).toEqual(
      [366, 1],
    );
    expect(idsBetween(robbery?.items ?? [], edges[0] ?? 0, edges[1] ?? 0)).toEqual(["i1", "i2"]);
  });

  it("tells the rare kinds together, and loses none", () => {
    const few = kindSeries(kase, every, 1);
    const harm = few.filter(({ source }) => source === "harm");
    expect(harm.map(({ kind, kinds, items, undated }) => [kind, kinds, items.length, undated])).toEqual([
      ["others", 2, 4, 1],
    ]);
  });

  it("an event leads to all that it is linked to", () => {
    expect(aroundEvent(kase, "load")).toEqual({ entities: ["load", "a"], links: ["e1"] });
  });

  it("a report counts once however many facts rest on it, by the grade of its information, and undated ones are said", () => {
    const volume = reportVolume(kase);
    expect(
      volume.grades.filter(({ items }) => items.length > 0).map(({ grade, items }) => [grade, items.length]),
    ).toEqual([
      ["B", 1],
      ["C", 1],
    ]);
    expect([volume.dated, volume.undated]).toEqual([2, 1]);
  });
});
