import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyToAdd } from "../../src/core/addCase";
import type { Case } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { type Duplicates, findDuplicates } from "../../src/core/duplicates";
import { type Entity, entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import type { Proposal } from "../../src/core/proposal";
import { anyCaseFile } from "../arbitraries";
import { caseOf, tinyCase } from "../fixtures";

function all(open: Case, added?: Case): Duplicates {
  const run = findDuplicates(open, added);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

type Values = Record<string, string>;
const person = (id: string, label: string, values: Values = {}, rest: Partial<Entity> = {}) =>
  entity(id, "person", label, {
    attributes: Object.entries(values).map(([name, value]) => ({ name, value, provenance: [] })),
    ...rest,
  });
const told = ({ rule, keep, other }: Proposal) => `${rule} ${keep} ${other}`;
const reasons = (proposal: Proposal | undefined) =>
  (proposal?.reasons ?? []).map(({ sign, words }) => `${sign} ${words}`);

/** One record of each file. */
const two = (first: Entity, second: Entity) =>
  all(caseOf({ entities: [first] }), caseOf({ entities: [second] })).proposals;

describe("two records that may be one", () => {
  it.each<[string, Entity, Entity, string]>([
    [
      "the same source id",
      person("a", "SMITH, David", {}, { sourceId: "PNC/ZZ-1" }),
      person("b", "SMITH, David", {}, { sourceId: "PNC/ZZ-1" }),
      "sourceId",
    ],
    ["a phone", entity("a", "phone", "07700 900123"), entity("b", "phone", "+44 7700 900123"), "phone"],
    [
      "a phone of two people of alike names",
      person("a", "SMITH, William", { Mobile: "07700900123" }),
      person("b", "SMITH, Bill", { "Tel no": "+447700900123" }),
      "phone",
    ],
    ["a plate", entity("a", "vehicle", "Van ZZ99 ABC"), entity("b", "vehicle", "zz99abc"), "plate"],
    [
      "an account",
      entity("a", "account", "12-34-56 12345678"),
      entity("b", "account", "savings", {
        attributes: [{ name: "Account number", value: "12345678", provenance: [] }],
      }),
      "account",
    ],
    ["a handle", entity("a", "online", "@smudge99"), entity("b", "online", "Smudge99"), "handle"],
    [
      "a name and a date of birth",
      person("a", "SMITH, William", {}, { born: "1984-03-14" }),
      person("b", "SMYTH, Billy", { DOB: "14/03/1984" }),
      "nameBorn",
    ],
    [
      "an address",
      entity("a", "premises", "12 Quay Street"),
      entity("b", "premises", "12, QUAY ST."),
      "address",
    ],
    ["a name", person("a", "SMITH, David"), person("b", "David Smith"), "sameName"],
    ["a name in Cyrillic", person("a", "SHEVCHENKO, Olena"), person("b", "Шевченко, Олена"), "sameName"],
    ["a nickname", person("a", "KOWALSKI, Paweł"), person("b", "KOWALSKI, Paul"), "similarName"],
    [
      "an alias",
      person("a", "KOWALSKI, Jan", {}, { aliases: ["Piotr Nowak"] }),
      person("b", "NOWAK, Piotr"),
      "sameName",
    ],
    [
      "a firm",
      entity("a", "business", "Quay Hand Car Wash Ltd"),
      entity("b", "organisation", "QUAY HAND CAR WASH"),
      "sameName",
    ],
    [
      "a counter alone",
      person("a", "SMITH, David", {}, { sourceId: "n7" }),
      person("b", "WOOD, Gary", {}, { sourceId: "n7" }),
      "sameIdOnly",
    ],
    [
      "a placeholder's id",
      entity("a", "unknown", "Not in file: 7", { sourceId: "7", placeholder: true }),
      person("b", "WOOD, Gary", {}, { sourceId: "7" }),
      "sourceId",
    ],
  ])("meet by %s", (_what, first, second, rule) => {
    expect(two(first, second).map(told)).toEqual([`${rule} a b`]);
    expect(two(first, second)[0]?.reasons[0]?.sign).toBe("+");
  });

  it.each<[string, Entity, Entity]>([
    [
      "of two kinds",
      entity("a", "phone", "07700 900123"),
      person("b", "WOOD, Gary", { Mobile: "07700 900123" }),
    ],
    ["of names that are not alike", person("a", "SMITH, David"), person("b", "SMITH, Daniel")],
    ["whose names are not known", person("a", "Unknown MALE"), person("b", "MALE, Unknown")],
    ["whose names are numbers", entity("a", "unknown", "Node 1"), entity("b", "unknown", "Node 2")],
    [
      "of alike names and other dates of birth",
      person("a", "SMITH, Bill", {}, { born: "1984-03-14" }),
      person("b", "SMITH, William", {}, { born: "1950-01-02" }),
    ],
    [
      "that only mention the same number",
      entity("a", "event", "Call", { attributes: [{ name: "phone", value: "07700900123", provenance: [] }] }),
      entity("b", "event", "Call", { attributes: [{ name: "phone", value: "07700900123", provenance: [] }] }),
    ],
  ])("do not meet %s", (_what, first, second) => expect(two(first, second)).toEqual([]));

  it("say what speaks against it, and stand apart from what a rule may accept", () => {
    const [same] = two(
      person("a", "SMITH, John", { Sex: "M", PNC: "99/111A" }, { born: "1950-01-02" }),
      person("b", "SMITH, John", { Sex: "F", PNC: "99/222B" }, { born: "1984-03-14" }),
    );
    expect(same?.rule).toBe("doubtful");
    expect(reasons(same)).toEqual([
      "+ same name",
      "− born 2 Jan 1950 and 14 Mar 1984",
      "− male and female",
      "− PNC 99/111A and PNC 99/222B",
    ]);
    const [family] = two(
      person("a", "SMITH, John", { Phone: "07700900123" }),
      person("b", "JONES, Mary", { Phone: "07700900123" }),
    );
    expect(family?.rule).toBe("doubtful");
    expect(reasons(family)).toEqual([
      "+ same number 07700 900123",
      "− different names: SMITH, John and JONES, Mary",
    ]);
  });

  it("are related, linked, or one was dead when the other was seen", () => {
    const kase = caseOf({
      entities: [
        person("a", "SMITH, John", { "Date of death": "2019-05-01" }),
        person("b", "SMITH, John", {}, { sourceId: "P-2" }),
        person("c", "SMITH, John"),
        entity("van", "vehicle", "ZZ99 ABC"),
      ],
      links: [
        link("f", "a", "b", "family", { kin: "parent", label: "father of" }),
        link("u", "c", "van", "uses", { times: { from: "2021-02-03" } }),
      ],
    });
    const found = all(kase).proposals;
    expect(found.map(told).sort()).toEqual(["doubtful a b", "doubtful a c", "sameName b c"]);
    const words = found.flatMap(reasons);
    expect(words).toContain("− related to each other: father of");
    expect(words).toContain("− one died 1 May 2019, the other was active 3 Feb 2021");
  });

  it("have neighbours in common, also through things that are the same", () => {
    const side = (letter: string, name: string) =>
      caseOf({
        entities: [person(letter, name), entity(`${letter}v`, "vehicle", "ZZ99 ABC")],
        links: [link(`${letter}l`, letter, `${letter}v`, "uses")],
      });
    const found = all(side("a", "WOOD, Gary"), side("b", "WOOD, Gareth")).proposals;
    expect(found.map(told)).toEqual(["plate av bv", "similarName a b", "link al bl"]);
    expect(reasons(found[1])).toContain("+ both linked to ZZ99 ABC");
  });

  it("are OCGs of one name, whose marks go with them", () => {
    const side = (letter: string, name: string) =>
      caseOf({
        entities: [entity(`${letter}m`, "ocg", name)],
        groups: [ocg(`${letter}g`, name, { entity: `${letter}m` })],
      });
    expect(all(side("a", "SMITH OCG"), side("b", "Smith")).proposals.map(told)).toEqual(["ocg ag bg"]);
  });

  it("are told once, and a value that everybody has is told instead of compared", () => {
    const many = (letter: string) =>
      caseOf({
        entities: Array.from({ length: 30 }, (_, at) =>
          entity(`${letter}${at}`, "phone", `Phone ${letter}${at}`, {
            attributes: [{ name: "number", value: "07700900123", provenance: [] }],
          }),
        ),
      });
    const { proposals, common } = all(many("a"), many("b"));
    expect(proposals).toEqual([]);
    expect(common).toEqual([["+447700900123", 60]]);
  });
});

describe("links told twice", () => {
  it("are offered one with one, by date", () => {
    const calls = (letter: string, dates: readonly string[]) =>
      caseOf({
        entities: [
          entity(`${letter}1`, "phone", "07700 900123"),
          entity(`${letter}2`, "phone", "07700 900124"),
        ],
        links: dates.map((from, at) =>
          link(`${letter}c${at}`, `${letter}1`, `${letter}2`, "communicates", {
            direction: "forward",
            times: from === "" ? {} : { from },
          }),
        ),
      });
    const found = all(
      calls("a", ["2026-01-01", "2026-01-02", "2026-01-03"]),
      calls("b", ["2026-01-02", "2026-01-01", "2026-02-01", ""]),
    ).proposals;
    expect(found.filter(({ rule }) => rule === "link").map(told)).toEqual([
      "link ac1 bc0",
      "link ac0 bc1",
      "link ac2 bc3",
    ]);
  });
});

describe("the whole of it", () => {
  it("proposes every record of a file that is opened a second time with itself, first of all", () => {
    const open = caseFile(tinyCase());
    const { file, idOf } = readyToAdd(open, open);
    const found = all(open.case, file.case).proposals.map(({ keep, other }) => `${keep} ${other}`);
    for (const id of ["smith", "wood", "phone", "van", "white", "liam"])
      expect(found).toContain(`${id} ${idOf(id)}`);
  });

  it("is the same each time, names only what is there, and never a record with itself", () => {
    fc.assert(
      fc.property(anyCaseFile, anyCaseFile, (open, part) => {
        const added = readyToAdd(part, open).file.case;
        const { proposals } = all(open.case, added);
        expect(all(open.case, added).proposals).toEqual(proposals);
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
        for (const { table, keep, other } of proposals) {
          expect(keep).not.toBe(other);
          expect(open.case[table].has(keep) || added[table].has(keep)).toBe(true);
          expect(added[table].has(other)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
