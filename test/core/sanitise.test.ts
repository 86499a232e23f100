import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sanitiseFile } from "../../src/core/copyArrangement";
import { sanitise } from "../../src/core/sanitise";
import type { ShareProfile } from "../../src/core/shareProfile";
import { shareProfiles } from "../../src/core/shareProfiles";
import { controlCase } from "../../src/exporters/controlCase";
import { formatWords } from "../../src/exporters/formatWords";
import { exporters, writeFile } from "../../src/exporters/index";
import { proveClean } from "../../src/exporters/prove";
import { readFile } from "../../src/importers/index";
import { plantedCase, plantedFile } from "../plantedCase";

const profile = (id: string, rest: Partial<ShareProfile> = {}): ShareProfile => {
  const found = shareProfiles.find((each) => each.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return { ...found, secret: "5f2c", ...rest };
};

describe("a copy of the planted case", () => {
  const made = sanitise(plantedCase, profile("housing", { agreed: ["tenant", "home"] }));
  const labels = [...made.case.entities.values()].map(({ label }) => label).sort();

  it("names those who were agreed, and calls all others something else", () => {
    expect(labels).toEqual([
      "4 Cannon Row",
      "ASHDOWN, Peter",
      "Cocaine",
      "Group A",
      "Nominal 1",
      "Nominal 2",
      "Site 1",
      "Vehicle 1",
    ]);
    const home = [...made.case.entities.values()].find(({ label }) => label === "4 Cannon Row");
    expect(home?.place?.address).toBe("4 Cannon Row, Calderhaven CH7 1AB");
    expect(home?.attributes.map(({ name, value }) => [name, value])).toEqual([
      ["children or vulnerable people living here", "fewer than 5"],
    ]);
  });

  it("has ids, order, places and dates of its own, and no plan, note, source or photo", () => {
    for (const item of made.case.entities.values()) {
      expect(item.id).toMatch(/^x[0-9a-f]{6}-e\d+$/);
      expect(item).toMatchObject({
        sourceId: "",
        caption: "",
        aliases: [],
        provenance: [],
        notes: [],
        times: {},
      });
      expect(item.photo).toBeUndefined();
      expect(item.born).toBeUndefined();
    }
    for (const item of made.case.links.values())
      expect(item).toMatchObject({ sourceId: "", label: "", provenance: [], notes: [] });
    expect(Object.values(made.case.plan).flat()).toEqual([]);
    expect(made.case.head).toMatchObject({ title: "Copy for housing", note: "", files: [] });
    const yard = [...made.case.entities.values()].find(({ label }) => label === "Site 1");
    expect(yard?.typeName).toBe("");
    expect(yard?.place?.address).toBe("Calderhaven");
    expect(yard?.place && Math.abs(yard.place.lat - 52.97123)).toBeLessThan(0.0046);
    expect(String(yard?.place?.lat)).toMatch(/^\d+\.\d{1,3}$/);
  });

  it("says why each thing is not in it", () => {
    const reason = (id: string) => made.log.find((line) => line.id === id)?.reason;
    expect(reason("kid")).toContain("counts");
    expect(reason("informant")).toContain("Handling code C");
    expect(reason("phone")).toContain("Not needed by housing");
    expect(reason("l4")).toContain("ends");
    expect(made.log.find((line) => line.id === "zofia")?.instead).toMatch(/^Nominal [12]$/);
  });

  it("keeps the strength of links though their sources stay", () => {
    expect([...made.case.links.values()].map(({ kind, strength }) => [kind, strength]).sort()).toEqual([
      ["directs", "confirmed"],
      ["member", "unconfirmed"],
      ["resides", "confirmed"],
      ["supplies", "unconfirmed"],
      ["uses", "confirmed"],
    ]);
  });

  it("hides a child who is agreed, and what is handled as C or marked higher, whatever was agreed", () => {
    const all = [...plantedCase.entities.keys()];
    const names = (id: string, kase = plantedCase) =>
      [...sanitise(kase, profile(id, { agreed: all })).case.entities.values()].map(({ label }) => label);
    expect(names("housing")).not.toContain("KESTERTON, Robyn");
    expect(names("school")).toContain("KESTERTON, Robyn");
    expect(names("school")).not.toContain("QUILLFEATHER, Ada");
    const marlon = plantedCase.entities.get("marlon-kesterton");
    if (!marlon) throw new Error("no principal");
    const higher = {
      ...plantedCase,
      entities: new Map(plantedCase.entities).set(marlon.id, {
        ...marlon,
        marking: { level: "LOCAL", local: "RESTRICTED LOCAL", handling: "", descriptor: "" },
      }),
    } as const;
    expect(names("force", higher)).not.toContain("KESTERTON, Marlon");
  });

  it("lets a line of free text through only in the words that were approved, and only while it says what was read", () => {
    const text = plantedCase.entities.get("home")?.notes[0]?.text ?? "";
    const lines = (read: string, words: string) => {
      const base = profile("housing", {
        agreed: ["home"],
        lines: [{ item: "home", note: "t1", read, text: words }],
      });
      const copy = sanitise(plantedCase, { ...base, rules: { ...base.rules, notes: "line by line" } });
      return [...copy.case.entities.values()].flatMap(({ notes }) => notes.map((note) => note.text));
    };
    expect(lines(text, "Tenancy ends in March")).toEqual(["Tenancy ends in March"]);
    expect(lines(`${text} and more`, "Tenancy ends in March")).toEqual([]);
    expect(lines(text, "Ask Zofia ŻUKOWSKA")).toEqual([]);
  });
});

describe("stand-in names", () => {
  it("stay with the thing from copy to copy, are never given twice, and differ by audience", () => {
    const first = sanitise(plantedCase, profile("housing"));
    const without = new Map(plantedCase.entities);
    without.delete("zofia");
    const second = sanitise(
      { ...plantedCase, entities: without },
      profile("housing", { standIns: first.standIns }),
    );
    const third = sanitise(plantedCase, profile("housing", { standIns: second.standIns }));
    expect(third.standIns).toEqual(first.standIns);
    expect(new Set(third.standIns.map(({ name }) => name)).size).toBe(third.standIns.length);
    const kase = { ...plantedCase, entities: new Map(plantedCase.entities) };
    for (const id of Array.from({ length: 30 }, (_, at) => `p${at}`)) {
      const zofia = plantedCase.entities.get("zofia");
      if (zofia) kase.entities.set(id, { ...zofia, id, label: `PERSON, ${id}` });
    }
    const order = (secret: string) =>
      sanitise(kase, profile("housing", { secret })).standIns.map(({ entity }) => entity);
    expect(order("one")).not.toEqual(order("two"));
    expect(order("one")).toEqual(order("one"));
  }, 90_000);
});

const sample = async (name: string) => {
  const read = await readFile(
    name,
    new Uint8Array(readFileSync(join(import.meta.dirname, "../../data", name))),
  );
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

describe("the bytes that leave", () => {
  it.each(shareProfiles.map(({ id }) => id))(
    "hold nothing that was withheld, in every format, for %s",
    async (id) => {
      const smith = await sample("smith-ocg.linchpin.json");
      const whole = {
        case: smith.case,
        arrangement: smith.arrangement ?? plantedFile.arrangement,
        filter: [],
      };
      for (const file of id === "housing" || id === "force" ? [plantedFile, whole] : [plantedFile]) {
        const made = sanitiseFile(file, profile(id, { agreed: ["tenant", "home", "n-white"] }));
        for (const format of Object.keys(exporters)) {
          const control = await writeFile(format, controlCase());
          const written = await writeFile(format, made.file.case, { arrangement: made.file.arrangement });
          if (!written.ok) throw new Error(format);
          const hits = proveClean(
            written.value.bytes,
            made.withheld,
            control.ok ? { formatWords: formatWords(control.value.bytes) } : {},
          );
          expect(
            hits
              .slice(0, 5)
              .map(({ value, part, form, spelling }) => ({ format, value, part, form, spelling })),
          ).toEqual([]);
        }
      }
    },
  );

  it("of the case as it is hold hundreds of the withheld values in every format that has room for them", async () => {
    const made = sanitiseFile(plantedFile, profile("housing"));
    for (const format of Object.keys(exporters)) {
      const written = await writeFile(format, plantedCase, {});
      if (!written.ok) throw new Error(format);
      const hits = new Set(proveClean(written.value.bytes, made.withheld).map(({ value }) => value));
      if (format !== "geojson" && format !== "kml") expect(hits.has("KESTERTON, Marlon"), format).toBe(true);
      expect(hits.size, format).toBeGreaterThan(format === "gedcom" ? 5 : 10);
    }
  });
});
