import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, caseCounts } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { familyPeople } from "../../src/core/familyPeople";
import type { Union } from "../../src/core/group";
import { type KinKind, kinKinds, link } from "../../src/core/link";
import { gedcom } from "../../src/exporters/gedcom";
import { readFile } from "../../src/importers/index";
import { anyCase } from "../arbitraries";
import { because, caseOf } from "../fixtures";

const corpus = "../shared/corpus/gedcom55";
const there = existsSync(corpus);
if (!there)
  console.log("gedcom.test: the corpus is not beside this checkout; its family trees are not written here.");

async function written(kase: Case) {
  const answer = await gedcom.write(caseFile(kase), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return { ...answer.value, text: new TextDecoder("utf-8", { fatal: true }).decode(answer.value.bytes) };
}

async function again(kase: Case) {
  const read = await readFile("again.ged", (await written(kase)).bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** Family links by what they say and between whom, in order. */
const ties = (kase: Case) =>
  [...kase.links.values()]
    .filter((each) => each.kind === "family")
    .map((each) =>
      [kase.entities.get(each.from)?.label, each.kin, kase.entities.get(each.to)?.label].join(" | "),
    )
    .sort();

const family = (from: string, to: string, kin: KinKind, rest = {}) =>
  link(`${from}-${kin}-${to}`, from, to, "family", { kin, ...rest });
const sex = (value: string) => ({ attributes: [{ name: "sex", value, provenance: [] }] });
const people = (...names: readonly string[]) =>
  names.map((name) => entity(name, "person", `${name.toUpperCase()}, X`));

describe("a family tree", () => {
  it("has a marked head, people and families, and the same bytes every time", async () => {
    const kase = caseOf({
      head: { title: "Tree", marking: { level: "OFFICIAL", local: "", handling: "", descriptor: "" } },
      entities: [
        entity("a", "person", "SMITH, John", { ...sex("male"), born: "1979-02-11", aliases: ["Jack"] }),
        entity("b", "person", "COLE, Ann", sex("female")),
        entity("c", "person", "SMITH, Mo", {
          status: ["deceased"],
          times: { to: "2020-05" },
          notes: [{ id: "k", text: "one\ntwo", at: "", handling: "P" }],
          provenance: [because("Person", "IR-1", "1B/P", "2026-02-01")],
        }),
      ],
      links: [
        family("a", "b", "partner", { label: "married to", times: { from: "2001", to: "2010" } }),
        family("a", "c", "parent"),
        family("b", "c", "adoptive-parent"),
      ],
    });
    const { text, name } = await written(kase);
    expect(name).toBe("OFFICIAL tree.ged");
    expect((await written(kase)).text).toBe(text);
    expect(text.split("\n")).toEqual([
      "0 HEAD",
      "1 SOUR LINCHPIN",
      "2 NAME Linchpin",
      "1 SUBM @SUBM@",
      "1 GEDC",
      "2 VERS 5.5.1",
      "2 FORM LINEAGE-LINKED",
      "1 CHAR UTF-8",
      "1 NOTE Protective marking: OFFICIAL",
      "2 CONT Tree",
      "0 @SUBM@ SUBM",
      "1 NAME Linchpin",
      "0 @I1@ INDI",
      "1 NAME John /SMITH/",
      "1 NAME Jack",
      "2 TYPE aka",
      "1 SEX M",
      "1 BIRT",
      "2 DATE 11 FEB 1979",
      "1 FAMS @F1@",
      "0 @I2@ INDI",
      "1 NAME Ann /COLE/",
      "1 SEX F",
      "1 FAMS @F1@",
      "0 @I3@ INDI",
      "1 NAME Mo /SMITH/",
      "1 DEAT",
      "2 DATE MAY 2020",
      "1 NOTE one",
      "2 CONT two",
      "1 SOUR @S1@",
      "2 DATA",
      "3 DATE 1 FEB 2026",
      "2 NOTE Grade 1B/P",
      "1 FAMC @F1@",
      "0 @F1@ FAM",
      "1 HUSB @I1@",
      "1 WIFE @I2@",
      "1 CHIL @I3@",
      "2 _FREL Natural",
      "2 _MREL adopted",
      "1 MARR",
      "2 DATE 2001",
      "0 @S1@ SOUR",
      "1 TITL IR-1",
      "0 TRLR",
      "",
    ]);
    const { case: back } = await again(kase);
    expect(ties(back)).toEqual(ties(kase));
    expect([...back.entities.values()][2]?.provenance).toEqual([
      because("Person", "IR-1", "1B/P", "2026-02-01"),
    ]);
  });

  it("makes nobody a partner by having a child with somebody", async () => {
    const kase = caseOf({
      entities: people("a", "b", "c", "d"),
      links: [family("a", "c", "parent"), family("b", "c", "parent"), family("a", "d", "parent")],
    });
    expect(ties((await again(kase)).case)).toEqual(ties(kase));
  });

  it("keeps several partners, couples of one sex, divorces, and each child with both its parents", async () => {
    const [a, ...others] = people("a", "b", "c", "d", "e");
    const kase = caseOf({
      entities: [{ ...(a ?? entity("a", "person", "A")), ...sex("male") }, ...others],
      links: [
        family("a", "b", "partner"),
        family("c", "a", "former partner", { label: "divorced from", times: { to: "2019-04" } }),
        family("a", "d", "parent"),
        family("b", "d", "parent"),
        family("a", "e", "foster-parent"),
        family("c", "e", "foster-parent"),
      ],
    });
    const { text } = await written(kase);
    expect(text).toContain("1 DIV\n2 DATE APR 2019\n");
    expect(text).toContain("2 PEDI foster\n");
    const back = (await again(kase)).case;
    expect(ties(back)).toEqual(ties(kase));
    expect(back.groups.size).toBe(2);
  });

  it("keeps brothers and sisters whose parents nobody knows, and kin that no family record can say", async () => {
    const kase = caseOf({
      entities: people("a", "b", "c", "d"),
      links: [
        family("a", "b", "sibling"),
        family("a", "c", "sibling"),
        family("b", "c", "sibling"),
        family("d", "a", "guardian"),
        family("d", "b", "half-sibling"),
        family("c", "d", "cousin"),
        family("a", "a", "parent"),
        link("x", "a", "d", "family"),
      ],
    });
    const { text } = await written(kase);
    expect(text).toContain("1 ASSO @I4@\n2 RELA guardian\n");
    expect(ties((await again(kase)).case)).toEqual(ties(kase));
  });

  it("says of a child no more than the links do where a union has lost one", async () => {
    const union: Union = {
      type: "union",
      id: "u",
      sourceId: "F9",
      name: "A and B",
      partners: ["a", "b"],
      children: ["c", "d"],
      times: {},
      ended: "no",
      provenance: [],
    };
    const kase = caseOf({
      entities: people("a", "b", "c", "d"),
      links: [
        family("a", "b", "partner"),
        family("a", "c", "parent"),
        family("a", "d", "parent"),
        family("b", "d", "step-parent"),
      ],
      groups: [union],
    });
    expect(ties((await again(kase)).case)).toEqual(ties(kase));
    const bare = caseOf({ entities: people("a", "b", "c", "d"), groups: [union] });
    expect(ties((await again(bare)).case)).toHaveLength(5);
  });

  it("leaves out what is not family, and says how much", async () => {
    const kase = caseOf({
      entities: [...people("a", "b"), entity("v", "vehicle", "ZZ99 ABC")],
      links: [family("a", "b", "sibling"), link("u", "a", "v", "uses"), link("k", "a", "b", "association")],
    });
    const { problems, text } = await written(kase);
    expect(problems.map(({ message }) => message)).toEqual([
      "No protective marking has been chosen for this case.",
      "1 entity that is no person is not in the file: a family tree holds people.",
      "2 links that are no family links are not in the file.",
    ]);
    expect(text).not.toContain("ZZ99");
  });

  it("is refused where there is nobody", async () => {
    const answer = await gedcom.write(caseFile(caseOf({ entities: [entity("v", "vehicle", "V")] })), {});
    expect(answer).toMatchObject({ ok: false, error: { code: "nothing-to-write" } });
  });

  it("of any case is readable, with everybody in it and every family tie between them", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCase(8),
        fc.array(fc.constantFrom(...kinKinds), { maxLength: 16 }),
        async (kase, kins) => {
          let next = 0;
          const links = new Map(
            [...kase.links].map(([id, item]) => {
              const kin = kins[next++];
              return [id, kin ? { ...item, kind: "family" as const, kin } : item];
            }),
          );
          // A union that names people without links between them is taken at its word: that is another test.
          const groups = new Map([...kase.groups].filter(([, group]) => group.type !== "union"));
          const tree = { ...kase, links, groups };
          const persons = familyPeople(tree);
          if (persons.size === 0) return;
          const { text } = await written(tree);
          expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\r]/);
          const { case: back } = await again(tree);
          expect(back.entities.size).toBe(persons.size);
          const kinds = (of: Case) =>
            [...of.links.values()].flatMap((each) => (each.kind === "family" ? [each.kin ?? ""] : [])).sort();
          expect(kinds(back)).toEqual(kinds(tree));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** What a tree keeps of each person, in no order: a family program may sort its facts. */
const facts = (kase: Case) =>
  [...kase.entities.values()]
    .map(({ label, born, status, aliases, attributes, sourceId }) =>
      JSON.stringify([
        ...[sourceId, label, born, status, aliases],
        attributes.map((each) => `${each.name}: ${each.value}`).sort(),
      ]),
    )
    .sort();

describe.skipIf(!there)("family trees of the corpus", () => {
  it.each(there ? readdirSync(corpus) : [])(
    "%s comes back with the same people, families and ties",
    async (name) => {
      const read = await readFile(name, readFileSync(`${corpus}/${name}`));
      // A few hold no person at all.
      if (!read.ok) return expect(read.error.code).toBe("nothing-read");
      const kase = read.value.case;
      const back = await again(kase);
      expect(caseCounts(back.case)).toEqual(caseCounts(kase));
      expect(ties(back.case)).toEqual(ties(kase));
      expect(facts(back.case)).toEqual(facts(kase));
      expect(back.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    },
  );
});
