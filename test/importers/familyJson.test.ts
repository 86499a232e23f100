import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { corpusFiles, hasCorpus } from "./sourceOf";

const read = async (value: unknown) => {
  const result = await readFile("family.json", new TextEncoder().encode(JSON.stringify(value)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const kin = ({ case: kase }: Awaited<ReturnType<typeof read>>) => {
  const name = (id: string) => kase.entities.get(id)?.sourceId ?? id;
  return [...kase.links.values()].map((item) => `${name(item.from)} ${item.kin} ${name(item.to)}`).sort();
};

describe.skipIf(!hasCorpus)("family trees of JavaScript libraries", () => {
  it.each(corpusFiles("family-json"))("$name has its persons", async ({ source, expected }) => {
    const result = await readFile(source.name, source.bytes);
    if (!result.ok) throw new Error(result.error.message);
    expect(caseCounts(result.value.case)).toMatchObject({
      persons: expected.persons,
      entities: expected.persons,
      placeholders: 0,
    });
    expect(result.value.case.links.size).toBeGreaterThan(0);
  });

  it.each(corpusFiles("ndjson-graph"))(
    "$name has its individuals and families",
    async ({ source, expected }) => {
      const result = await readFile(source.name, source.bytes);
      if (!result.ok) throw new Error(result.error.message);
      const counts = caseCounts(result.value.case);
      expect(counts).toMatchObject({ persons: expected.indis, groups: expected.fams });
      const born = [...result.value.case.entities.values()].filter((item) => item.born !== undefined);
      expect(born.length).toBeGreaterThan(100);
    },
  );
});

describe("families as lists of persons", () => {
  it("tell each tie once, a half-brother only where no parent says so, and a divorce as former partners", async () => {
    const person = (id: string, rest: object) => ({
      id,
      gender: "male",
      parents: [],
      children: [],
      spouses: [],
      siblings: [],
      ...rest,
    });
    const blood = (id: string) => ({ id, type: "blood" });
    const reading = await read([
      person("dad", { children: [blood("kid")], spouses: [{ id: "mum", type: "divorced" }] }),
      person("mum", {
        gender: "female",
        children: [blood("kid")],
        spouses: [{ id: "dad", type: "divorced" }],
      }),
      person("kid", { parents: [blood("dad"), blood("mum")], siblings: [{ id: "half", type: "half" }] }),
      person("half", { siblings: [{ id: "kid", type: "half" }] }),
      person("ward", { parents: [{ id: "mum", type: "adopted" }] }),
    ]);
    expect(kin(reading)).toEqual([
      "dad former partner mum",
      "dad parent kid",
      "half half-sibling kid",
      "mum adoptive-parent ward",
      "mum parent kid",
    ]);
    const [dad] = reading.case.entities.values();
    expect(dad?.attributes.map(({ name, value }) => `${name}: ${value}`)).toEqual(["sex: male"]);
    expect(reading.format).toBe("Family tree (JSON)");
  });

  it("keep who is not in the file as a placeholder, and ids such as __proto__ as ids", async () => {
    const reading = await read([
      {
        id: "__proto__",
        data: { "first name": "Ann", "last name": "Cole", birthday: "1970" },
        rels: { spouses: ["constructor"] },
      },
    ]);
    expect(caseCounts(reading.case)).toMatchObject({ entities: 2, placeholders: 1, links: 1 });
    const [ann] = reading.case.entities.values();
    expect(ann).toMatchObject({ sourceId: "__proto__", label: "COLE, Ann", born: "1970", kind: "person" });
    expect(reading.problems[0]?.message).toContain("'constructor', which is not in the file");
  });

  it("say in words that a list of nobody is no family", async () => {
    const result = await readFile("x.json", new TextEncoder().encode('{"indis":[],"fams":[]}'));
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).toContain("No person");
  });
});
