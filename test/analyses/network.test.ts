import { describe, expect, it } from "vitest";
import { between, tieLengths } from "../../src/analyses/betweenness";
import { runAnalysis } from "../../src/analyses/index";
import { linksOf, network } from "../../src/analyses/network";
import { removal } from "../../src/analyses/removal";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import type { Finding } from "../../src/core/finding";
import { link } from "../../src/core/link";
import { caseOf } from "../fixtures";

const person = (id: string, rest = {}) => entity(id, "person", id.toUpperCase(), rest);
const know = (a: string, b: string, rest = {}) => link(`${a}${b}`, a, b, "association", rest);
const ranking = (found: readonly Finding[], title: string) =>
  found.flatMap((each) => (each.type === "ranking" && each.title === title ? each.rows : []));
const pairs = (kase: Case, options = {}) => {
  const of = network(kase, options);
  return Array.from({ length: of.graph.m }, (_, edge) =>
    [of.ids[of.graph.ends[2 * edge] ?? 0], of.ids[of.graph.ends[2 * edge + 1] ?? 0]].sort().join("-"),
  ).sort();
};

describe("contacts between people", () => {
  it("are direct links, shared things, and calls between phones that people use", () => {
    const kase = caseOf({
      entities: [
        ...["a", "b", "c", "d", "e", "f"].map((id) => person(id)),
        entity("flat", "premises", "Flat"),
        entity("p1", "phone", "1"),
        entity("p2", "phone", "2"),
        entity("call", "event", "Call"),
        entity("p3", "phone", "3"),
      ],
      links: [
        know("a", "b"),
        link("1", "b", "flat", "resides"),
        link("2", "c", "flat", "resides"),
        link("3", "c", "p1", "uses"),
        link("4", "d", "p2", "uses"),
        link("5", "p1", "p2", "communicates"),
        link("6", "e", "p3", "uses"),
        link("7", "p3", "call", "involved"),
        link("8", "p1", "call", "involved"),
        link("9", "e", "f", "rival"),
      ],
    });
    expect(pairs(kase)).toEqual(["a-b", "b-c", "c-d", "c-e"]);
    expect(pairs(kase, { without: new Set(["telephone"]) })).toEqual(["a-b", "b-c", "c-e"]);
    expect(pairs(kase, { without: new Set(["telephone", "meeting"]) })).toEqual(["a-b", "b-c"]);
  });

  it("leaves out and names a thing that too many share, and keeps it when the limit is raised", () => {
    const people = Array.from({ length: 15 }, (_, index) => person(`p${index}`));
    const kase = caseOf({
      entities: [...people, entity("suite", "premises", "Custody suite")],
      links: people.map((each) => link(`l${each.id}`, each.id, "suite", "located")),
    });
    expect(network(kase).graph.m).toBe(0);
    expect(network(kase).dropped).toEqual([{ id: "suite", people: 15 }]);
    expect(network(kase, { hubLimit: 15 }).graph.m).toBe((15 * 14) / 2);
  });

  it("counts parallel links once, keeps the number of reports, and drops self loops", () => {
    const kase = caseOf({
      entities: ["a", "b"].map((id) => person(id)),
      links: [
        know("a", "b", { count: 3 }),
        link("again", "b", "a", "family"),
        link("self", "a", "a", "association"),
      ],
    });
    const of = network(kase);
    expect(of.graph.m).toBe(1);
    expect(linksOf(of, 0).map((item) => item.id)).toEqual(["ab", "again"]);
    expect(tieLengths(of)[0]).toBe(1 / 4);
  });
});

describe("traps for measures on contacts", () => {
  it("takes a weight as a strong tie, not as a long way: one heavy tie makes no broker", () => {
    // a–b–c and a–x–c, where the ties over b have more reports: the shortest way leads over b.
    const kase = caseOf({
      entities: ["a", "b", "c", "x"].map((id) => person(id)),
      links: [know("a", "b", { count: 9 }), know("b", "c", { count: 9 }), know("a", "x"), know("x", "c")],
    });
    const rows = ranking(runAnalysis("betweenness", kase, { weighted: true }), "Go-betweens");
    expect(rows[0]?.ids).toEqual(["b"]);
    expect(rows.some((row) => row.ids[0] === "x")).toBe(false);
  });

  it("does not divide by the largest value found: the top of a ring is not 1", () => {
    const ring = caseOf({
      entities: ["a", "b", "c", "d", "e", "f"].map((id) => person(id)),
      links: ["ab", "bc", "cd", "de", "ef", "fa"].map((id) => know(id.charAt(0), id.charAt(1))),
    });
    const rows = ranking(runAnalysis("betweenness", ring), "Go-betweens");
    expect(rows.map((row) => Number(row.value.toFixed(4)))).toEqual([0.2, 0.2, 0.2, 0.2, 0.2, 0.2]);
  });

  it("ranks on people by default, and phones only when everything is asked for", () => {
    const kase = caseOf({
      entities: [
        person("a"),
        person("b"),
        person("c"),
        entity("p", "phone", "Phone"),
        entity("q", "phone", "Q"),
      ],
      links: [
        link("1", "a", "p", "uses"),
        link("2", "b", "p", "uses"),
        link("3", "b", "q", "uses"),
        link("4", "c", "q", "uses"),
      ],
    });
    const top = (form: string) =>
      ranking(runAnalysis("betweenness", kase, { form }), "Go-betweens")[0]?.ids[0];
    expect(top("people")).toBe("b");
    const ids = ranking(runAnalysis("betweenness", kase, { form: "everything" }), "Go-betweens").flatMap(
      (row) => row.ids,
    );
    expect(ids).toContain("p");
  });

  it("keeps children, victims, witnesses and professionals out of every ranking, but in the network", () => {
    const kase = caseOf({
      entities: [
        person("a"),
        person("child", { status: ["child"] }),
        person("b"),
        person("solicitor", { status: ["professional"] }),
        person("c"),
        person("young", { born: "2012-01-01" }),
        person("d"),
      ],
      links: [
        know("a", "child"),
        know("child", "b"),
        know("b", "solicitor"),
        know("solicitor", "c"),
        know("c", "young"),
        know("young", "d"),
      ],
    });
    const dated = { ...kase, head: { ...kase.head, asAt: "2026-06-12" } };
    for (const id of ["betweenness", "cutpoints", "constraint"] as const) {
      const named = runAnalysis(id, dated).flatMap((each) =>
        each.type === "ranking" ? each.rows.flatMap((row) => row.ids) : [],
      );
      for (const never of ["child", "solicitor", "young"]) expect(named).not.toContain(never);
    }
    expect(network(dated).graph.m).toBe(6);
  });

  it("hides single links to one person, and counts them", () => {
    const kase = caseOf({
      entities: ["a", "b", "c", "d", "e", "f", "g"].map((id) => person(id)),
      links: [
        know("a", "b"),
        know("b", "c"),
        know("c", "a"),
        know("c", "d"),
        know("d", "e"),
        know("e", "f"),
        know("f", "d"),
        know("a", "g"),
      ],
    });
    const [found] = runAnalysis("bridges", kase);
    expect(found?.type === "ranking" && found.rows.map((row) => row.ids)).toEqual([["cd"]]);
    expect(found?.about).toContain("1 more lead to one person only");
  });

  it("is exact on a small network and says so by its number of sources", () => {
    const of = network(
      caseOf({ entities: ["a", "b", "c"].map((id) => person(id)), links: [know("a", "b"), know("b", "c")] }),
    );
    const exact = between(of.graph, {});
    expect(exact.sources).toBe(3);
    expect([...exact.nodes]).toEqual([0, 1, 0]);
  });
});

describe("taking people out", () => {
  it("keeps two in contact while one way is left, and counts who loses touch with the largest part", () => {
    const kase = caseOf({
      entities: [...["a", "b", "c", "d", "e"].map((id) => person(id)), entity("flat", "premises", "Flat")],
      links: [
        know("a", "b"),
        know("b", "c"),
        know("c", "d"),
        know("d", "e"),
        link("1", "a", "flat", "resides"),
        link("2", "b", "flat", "resides"),
      ],
    });
    const of = network(kase);
    // Nobody loses a contact: no piece is touched.
    expect(removal(of, new Set(["flat"])).parts).toEqual([]);
    expect(removal(of, new Set(), new Set(["ab"])).parts).toEqual([]);
    expect(removal(of, new Set(["flat"]), new Set(["ab"])).parts).toEqual([4, 1]);
    const cut = removal(of, new Set(["c"]));
    expect(cut.parts).toEqual([2, 2]);
    expect(cut.cutsOff).toHaveLength(2);
  });
});
