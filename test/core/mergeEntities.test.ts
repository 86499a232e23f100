import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { mergedEntity } from "../../src/core/mergeEntities";
import { anyEntity } from "../arbitraries";
import { because } from "../fixtures";

const from = { file: "second.csv", because: "same number 07700 900123" };
const attribute = (name: string, value: string, source?: string) => ({
  name,
  value,
  provenance: source === undefined ? [] : [because("", source)],
});

describe("two records of one thing", () => {
  it("lose nothing that either says", () => {
    fc.assert(
      fc.property(anyEntity, anyEntity, (first, second) => {
        const one = mergedEntity(first, second, "first.csv", from);
        expect(one.id).toBe(first.id);
        for (const status of [...first.status, ...second.status]) expect(one.status).toContain(status);
        for (const item of [...first.functions, ...second.functions]) expect(one.functions).toContain(item);
        for (const item of [...first.categories, ...second.categories])
          expect(one.categories).toContain(item);
        for (const item of [...first.provenance, ...second.provenance])
          expect(one.provenance).toContainEqual(item);
        const values = one.attributes.map(({ name, value }) => JSON.stringify([name, value]));
        for (const { name, value, provenance } of [...first.attributes, ...second.attributes]) {
          expect(values).toContain(JSON.stringify([name, value]));
          const sources = one.attributes.flatMap((each) => (each.value === value ? each.provenance : []));
          for (const each of provenance) expect(sources).toContainEqual(each);
        }
        for (const { text } of [...first.notes, ...second.notes])
          expect(one.notes.map((note) => note.text)).toContain(text);
        const words = [one.label, ...one.aliases, ...one.attributes.map(({ value }) => value)].join("\n");
        for (const alias of [...first.aliases, ...second.aliases])
          if (alias !== "") expect(words).toContain(alias);
        for (const id of [first.sourceId, second.sourceId])
          expect([one.sourceId, ...one.attributes.map(({ value }) => value)]).toContain(
            id === "" ? one.sourceId : id,
          );
        if (first.handling === "C" || second.handling === "C") expect(one.handling).toBe("C");
      }),
      { numRuns: 500 },
    );
  });

  it("keep both of two values that contradict each other, each with its source", () => {
    const first = entity("n1", "person", "SMITH, William", {
      sourceId: "N-1",
      born: "1984-03-14",
      attributes: [attribute("Height", "1.80 m"), attribute("Town", "Southsea", "IR-1")],
    });
    const second = entity("n2", "person", "SMITH, Bill", {
      sourceId: "P-9",
      born: "1985-01-01",
      attributes: [attribute("Height", "1.85 m"), attribute("Town", "Southsea", "IR-2")],
    });
    const one = mergedEntity(first, second, "first.csv", from);
    expect(one).toMatchObject({ label: "SMITH, William", sourceId: "N-1", born: "1984-03-14" });
    expect(one.aliases).toEqual(["SMITH, Bill"]);
    const told = one.attributes.map(({ name, value, provenance }) => [
      name,
      value,
      provenance.map(({ source }) => source).join(),
    ]);
    expect(told).toEqual([
      ["Height", "1.80 m", "first.csv"],
      ["Height", "1.85 m", "second.csv"],
      ["Town", "Southsea", "IR-1,IR-2"],
      ["Source id", "P-9", "second.csv"],
      ["Date of birth", "1985-01-01", "second.csv"],
      ["Merged record", "SMITH, Bill: same number 07700 900123", "second.csv"],
    ]);
    expect(one.provenance.map(({ source }) => source)).toEqual(["first.csv", "second.csv"]);
  });

  it("take the exacter of two dates of birth that agree", () => {
    const born = (date: string) => entity("n1", "person", "A", { born: date });
    expect(mergedEntity(born("1984"), born("1984-03-14"), "", from).born).toBe("1984-03-14");
    expect(mergedEntity(born("1984-03-14"), born("1984"), "", from).born).toBe("1984-03-14");
  });

  it("fill a placeholder with what it stood for", () => {
    const hollow = entity("n1", "unknown", "Not in file: N-7", { sourceId: "N-7", placeholder: true });
    const real = entity("n2", "person", "WOOD, Gary", { sourceId: "N-7", status: ["child"] });
    for (const one of [mergedEntity(hollow, real, "a", from), mergedEntity(real, hollow, "a", from)]) {
      expect(one).toMatchObject({ kind: "person", label: "WOOD, Gary", placeholder: false, aliases: [] });
      expect(one.status).toEqual(["child"]);
    }
  });

  it("are marked as the higher of both", () => {
    const level = (level: "OFFICIAL" | "OFFICIAL-SENSITIVE") => ({
      level,
      local: "",
      handling: "",
      descriptor: "",
    });
    const one = entity("n1", "person", "A", { marking: level("OFFICIAL") });
    const other = entity("n2", "person", "A", { marking: level("OFFICIAL-SENSITIVE") });
    expect(mergedEntity(one, other, "", from).marking?.level).toBe("OFFICIAL-SENSITIVE");
  });
});
