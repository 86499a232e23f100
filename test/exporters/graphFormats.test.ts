import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { type Case, caseCounts } from "../../src/core/case";
import { writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { anyCase } from "../arbitraries";
import { tinyCase } from "../fixtures";
import { asXml, comparable, positionsOf } from "./comparable";

const formats = ["graphml", "gexf", "anx"] as const;

async function there(format: string, kase: Case, arrangement = emptyArrangement) {
  const written = await writeFile(format, kase, { arrangement });
  if (!written.ok) throw new Error(written.error.message);
  const back = await readFile("copy", written.value.bytes);
  if (!back.ok) throw new Error(`${format}: ${back.error.message}`);
  return { ...back.value, written: written.value };
}

/** Keys whose texts are ids of a case. */
const ids = ["id", "entity", "members", "partners", "children", "group"];
const dates = ["from", "to", "born", "date", "reviewDate"];

/** An item with texts that XML can hold, and no date that is empty text: such a date says nothing. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return asXml(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const made = Object.entries(value)
    .filter(([key, each]) => !dates.includes(key) || clean(each) !== "")
    .map(([key, each]) => [key, ids.includes(key) && typeof each !== "object" ? each : clean(each)]);
  return Object.fromEntries(made);
}

/** A case of texts that XML can hold; links keep their ends. */
function asFile(kase: Case): Case {
  const every = <T>(items: ReadonlyMap<string, T>, keep: (item: T) => Partial<T> = () => ({})) =>
    new Map([...items].map(([id, item]) => [id, { ...(clean(item) as T), ...keep(item) }]));
  return {
    ...kase,
    entities: every(kase.entities),
    links: every(kase.links, ({ from, to }) => ({ from, to })),
    groups: every(kase.groups, (group) =>
      group.type === "household"
        ? { members: group.members, ...(group.address === undefined ? {} : { address: group.address }) }
        : group.type === "union"
          ? { partners: group.partners, children: group.children }
          : group.type === "cluster"
            ? { members: group.members }
            : {},
    ),
  };
}

/** A case as a chart of i2 can have it. */
function asChart(kase: Case): Case {
  const entities = [...kase.entities].map(([id, { photo: _, ...item }]) => [id, item] as const);
  return {
    ...kase,
    entities: new Map(entities),
    links: new Map([...kase.links].filter(([, item]) => item.from !== item.to)),
  };
}

describe.each(formats)("%s", (format) => {
  const fit = format === "anx" ? asChart : (kase: Case) => kase;

  it("gives the tiny case back whole", async () => {
    const back = await there(format, tinyCase());
    expect(back.problems.filter((each) => each.code !== "encoding" && each.severity !== "note")).toEqual([]);
    expect(comparable(back.case)).toEqual(comparable(fit(tinyCase())));
    expect(back.case.head).toMatchObject({
      title: "Tiny case",
      asAt: "2026-06-30",
      marking: tinyCase().head.marking,
    });
  });

  it("gives back any case", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase().map(asFile), async (kase) => {
        fc.pre(kase.entities.size > 0);
        const back = await there(format, kase);
        expect(comparable(back.case)).toEqual(comparable(fit(kase)));
      }),
      { numRuns: 300 },
    );
  });

  it("stays well-formed and keeps every count, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), async (kase) => {
        fc.pre(kase.entities.size > 0);
        const back = await there(format, kase);
        expect(back.problems.filter(({ code }) => code.startsWith("xml"))).toEqual([]);
        expect(caseCounts(back.case)).toEqual({ ...caseCounts(fit(kase)), areas: 0, incidents: 0 });
      }),
      { numRuns: 200 },
    );
  });
});
