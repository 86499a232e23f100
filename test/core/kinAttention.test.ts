import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import type { Case } from "../../src/core/case";
import type { Entity } from "../../src/core/entity";
import { entity } from "../../src/core/entity";
import { type Group, ocg } from "../../src/core/group";
import { attentionOf } from "../../src/core/kinAttention";
import { attentionWeights } from "../../src/core/kinAttentionWeights";
import { attentionWords } from "../../src/core/kinAttentionWords";
import { type Link, link } from "../../src/core/link";
import { because } from "../fixtures";
import { familyCase, kin, person } from "./kinFixture";

const smith = smithOcg().case;
const label = (kase: Case, id: string) => kase.entities.get(id)?.label ?? id;

const role = (which: "principal" | "significant" | "peripheral", to?: string): Partial<Entity> => ({
  memberships: [
    {
      group: "g",
      role: which,
      times: to === undefined ? {} : { from: "2020", to },
      provenance: [because("role", "R")],
    },
  ],
});
const child = (text: string, rest: Partial<Entity> = {}) => person(text, { status: ["child"], ...rest });
const reason = [because("register", "R1", "1A/P")];
const home = (id: string, members: readonly string[], rest: Partial<Group> = {}): Group =>
  ({
    type: "household",
    id,
    sourceId: id,
    name: id,
    members,
    times: {},
    provenance: reason,
    ...rest,
  }) as Group;
const kase = (
  people: readonly (string | Entity)[],
  links: readonly (string | Link)[],
  groups: readonly Group[] = [],
) => familyCase(people, links, [ocg("g", "SMITH"), ...groups]);
const sums = (of: Case) => attentionOf(of).rows.map(({ person: id, sum }) => `${id} ${sum}`);

describe("the attention order", () => {
  it("of the SMITH case has the sums that were worked out by hand", () => {
    expect(attentionOf(smith).rows.map(({ person: id, sum }) => `${label(smith, id)}: ${sum}`)).toEqual([
      "Liam, 16: 7.2",
      "Jack, 8: 9.4",
      "Ella, 11: 9.4",
      "Isla, 5: 6.6",
      "Noah, 5: 6.6",
      "Mia, 9: 6.6",
      "Chloe, 13: 6.4",
      "Orla, 3: 6",
      "AMES, Doreen: 0",
    ]);
  });

  it("puts an exploitation indicator first, whatever the sum", () => {
    const [first, second] = attentionOf(smith).rows;
    expect(first?.exploitation?.words).toContain("second phone");
    expect(first?.sum).toBeLessThan(second?.sum ?? 0);
  });

  it("tells its reasons in words, with what each adds and rests on", () => {
    const [liam] = attentionOf(smith).rows;
    expect(liam?.reasons.slice(0, 2).map(({ words, value }) => `${words} ${value.toFixed(2)}`)).toEqual([
      "Son of SMITH, David, principal of SMITH. Lives apart. 3.00",
      "Lives with KERR, Sean (partner of his mother), significant in ALPHA. 1.80",
    ]);
    const words = liam ? attentionWords(smith, liam) : "";
    expect(words).toContain("Four more nominals within 3 steps (2.4).");
    expect(words).toContain("Seen with WHITE, Andrew, peripheral in SMITH (not kin: not summed).");
    expect(words).toContain("L004 1A/C");
    expect(words).toContain("DOYLE, Helen, aunt: teacher");
  });

  it.each([
    ["principal", 3],
    ["significant", 2],
    ["peripheral", 1],
  ] as const)("counts a father who is %s as %d", (which, sum) => {
    const people = [person("f m 1980", role(which)), child("c m 2015")];
    expect(sums(kase(people, ["f parent c"]))).toEqual([`c ${sum}`]);
  });

  it("counts 1, 0.6, 0.3 and 0.15 for one to four steps, and nothing beyond", () => {
    const chain = ["a", "b", "c", "d", "e"].map((id) => child(`${id} m 2015`));
    const people = [person("f m 1980", role("principal")), ...chain];
    const links = [
      "f parent a",
      "a former.partner b",
      "b former.partner c",
      "c former.partner d",
      "d former.partner e",
    ];
    expect(sums(kase(people, links))).toEqual(["a 3", "b 1.8", "c 0.9", "d 0.45"]);
  });

  it("adds half in the same household now, and only now", () => {
    const people = [person("f m 1980", role("principal")), child("c m 2015")];
    expect(sums(kase(people, ["f parent c"], [home("h", ["f", "c"])]))).toEqual(["c 4.5"]);
    const over = home("h", ["f", "c"], { times: { from: "2015", to: "2020" } } as Partial<Group>);
    expect(sums(kase(people, ["f parent c"], [over]))).toEqual(["c 3"]);
  });

  it("counts who only shares the home as one step", () => {
    const people = [person("l m 1980", role("significant")), child("c m 2015")];
    expect(sums(kase(people, [], [home("h", ["l", "c"])]))).toEqual(["c 3"]);
  });

  it("adds one where the home is premises of an OCG", () => {
    const flat = entity("flat", "premises", "1 Row", { functions: ["storage"], provenance: reason });
    const people = [person("f m 1980", role("peripheral")), child("c m 2015"), flat];
    const lives = home("h", ["f", "c"], { address: "flat" } as Partial<Group>);
    expect(sums(kase(people, ["f parent c"], [lives]))).toEqual(["c 2.5"]);
  });

  it("adds one for somebody who lives alone in premises that an OCG has taken over", () => {
    const flat = entity("flat", "premises", "2 End", { functions: ["exchange"], provenance: reason });
    const tenant = person("t m 1960", { status: ["vulnerable adult"] });
    const lives = link("r", "t", "flat", "resides", { provenance: reason });
    const [row] = attentionOf(kase([tenant, flat], [lives])).rows;
    expect(row?.sum).toBe(1);
    expect(row?.reasons[0]?.words).toBe("The home, 2 End, is used by an OCG (exchange).");
  });

  it("counts nothing for a relation without a source, and says so", () => {
    const people = [person("f m 1980", role("principal")), child("c m 2015")];
    const [row] = attentionOf(kase(people, [kin("f parent c", { provenance: [] })])).rows;
    expect(row?.sum).toBe(0);
    expect(row?.reasons).toEqual([]);
    expect(row?.notSummed.map(({ words, notSummed }) => `${words} ${notSummed}`)).toEqual([
      "Son of f, principal of SMITH. Lives apart. no source",
    ]);
  });

  it("counts nothing for what is suspected to be false", () => {
    const people = [person("f m 1980", role("principal")), child("c m 2015")];
    const rumour = kin("f parent c", { provenance: [because("rumour", "R9", "3E/P")] });
    expect(sums(kase(people, [rumour]))).toEqual(["c 0"]);
  });

  it("counts a longer way that has sources where the nearest has none", () => {
    const people = [person("f m 1980", role("principal")), "m f 1982", child("c m 2015")];
    const links = ["f partner m", "m parent c", kin("f parent c", { provenance: [] })];
    const [row] = attentionOf(kase(people, links)).rows;
    expect(row?.sum).toBe(1.8);
    expect(row?.notSummed).toHaveLength(1);
  });

  it("leaves the home out of the sum where no source says that it is shared", () => {
    const people = [person("f m 1980", role("principal")), child("c m 2015")];
    const bare = home("h", ["f", "c"], { provenance: [] } as Partial<Group>);
    const [row] = attentionOf(kase(people, ["f parent c"], [bare])).rows;
    expect(row?.sum).toBe(3);
    expect(row?.reasons[0]?.words).toContain("without a source");
  });

  it("counts neither the dead nor those whose role is over, and of several roles the highest once", () => {
    const both = [...(role("peripheral").memberships ?? []), ...(role("principal").memberships ?? [])];
    const people = [
      person("dead m 1950", { ...role("principal"), status: ["deceased"] }),
      person("was m 1950", role("principal", "2021")),
      person("two m 1980", { memberships: both }),
      child("c m 2015"),
    ];
    expect(sums(kase(people, ["dead parent c", "was guardian c", "two foster-parent c"]))).toEqual(["c 3"]);
  });

  it("puts the younger first where sums are the same, then the lower id", () => {
    const people = [
      person("f m 1980", role("principal")),
      ...[child("d m 2012"), child("b m 2018"), child("a m 2012"), child("z m")],
    ];
    const links = ["f parent a", "f parent b", "f parent d", "f parent z"];
    expect(attentionOf(kase(people, links)).rows.map((row) => row.person)).toEqual(["b", "a", "d", "z"]);
  });

  it("looks at everyone under 18 at the case's date and at vulnerable adults, and at no other adult", () => {
    const people = [
      person("f m 1950", role("principal")),
      ...[
        person("young m 2009"),
        person("old m 1990"),
        person("weak m 1990", { status: ["vulnerable adult"] }),
      ],
    ];
    const rows = attentionOf(kase(people, ["f parent young", "f parent old", "f parent weak"])).rows;
    expect(rows.map((row) => row.person)).toEqual(["young", "weak"]);
  });

  it("follows the weights that are set", () => {
    const people = [person("f m 1980", role("principal")), child("c m 2015")];
    const of = kase(people, ["f parent c"], [home("h", ["f", "c"])]);
    const [row] = attentionOf(of, attentionWeights({ principal: 5, step1: 0.5, home: 100 })).rows;
    expect(row?.sum).toBe(5);
    expect(attentionWeights({ principal: "many", step1: -1 })).toEqual(attentionWeights());
  });
});

describe("protective adults", () => {
  it("are adults within two steps who are in no OCG and not known to offend, those with something recorded first", () => {
    const people = [
      ...[person("f m 1980", role("principal")), "mum f 1982", child("c m 2015"), person("teen f 2010")],
      person("gran f 1955", {
        attributes: [{ name: "protective adult", value: "school runs", provenance: [] }],
      }),
      person("thief m 1985", { categories: ["convicted"] }),
      person("late m 1950", { status: ["deceased"] }),
      person("far m 1950"),
    ];
    const links = [
      ...["f parent c", "mum parent c", "gran parent mum", "mum sibling thief", "late parent f"],
      ...["mum parent teen", "far former.partner gran"],
    ];
    const [row] = attentionOf(kase(people, links)).rows.filter((each) => each.person === "c");
    expect(row?.protective.map((each) => `${each.person} ${each.relation} ${each.recorded ?? "-"}`)).toEqual([
      "gran grandparent school runs",
      "mum mother -",
    ]);
  });

  it("are told with the nominal whose home they share", () => {
    const people = [person("f m 1980", role("principal")), "mum f 1982", child("c m 2015")];
    const links = ["f parent c", "mum parent c"];
    const [row] = attentionOf(kase(people, links, [home("h", ["f", "mum", "c"])])).rows;
    expect(row?.protective).toMatchObject([{ person: "mum", livesWith: "f" }]);
  });

  it("leave a question where a parent lives elsewhere and nobody says that they are in touch", () => {
    const people = [person("f m 1980", role("principal")), "dad m 1982", child("c m 2015"), "l f"];
    const lives = home("h", ["f", "c", "l"]);
    const of = kase(people, ["f step-parent c", "dad parent c"], [lives]);
    expect(attentionOf(of).rows[0]?.unknown).toEqual([
      "Father dad lives elsewhere: contact is not recorded.",
    ]);
    const visits = link("v", "dad", "c", "association", { label: "sees on Sundays", provenance: reason });
    const told = kase(people, ["f step-parent c", "dad parent c", visits], [lives]);
    expect(attentionOf(told).rows[0]?.unknown).toEqual([]);
  });
});
