import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Arrangement } from "../../src/core/arrangement";
import { type Case, caseCounts } from "../../src/core/case";
import type { Problem } from "../../src/core/problem";
import { exporters, writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { asChart, asFile, asXml, comparable, positionsOf } from "./comparable";

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log(`skipped: no files at ${corpus}`);
const names = hasCorpus
  ? Object.keys(JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8"))).filter((name) =>
      existsSync(join(corpus, name)),
    )
  : [];

/** More than this of a large file proves nothing new and takes long. */
const sample = 250;

/** A case cut down: its first entities, the links and group members among them, its first incidents and areas. */
function sampled(kase: Case): Case {
  const first = <T>(items: ReadonlyMap<string, T>, most = sample) => new Map([...items].slice(0, most));
  const entities = first(kase.entities);
  const links = new Map(
    [...kase.links]
      .filter(([, item]) => entities.has(item.from) && entities.has(item.to))
      .slice(0, 2 * sample),
  );
  const groups = first(kase.groups, 60);
  return {
    ...kase,
    entities,
    links,
    groups,
    incidents: first(kase.incidents, 100),
    areas: first(kase.areas, 30),
  };
}

/** What a format that keeps everything of a graph keeps; a format that is not here may leave out what it says. */
const whole: ReadonlyMap<string, { held: (kase: Case) => Case; digits: number }> = new Map([
  ["linchpin", { held: (kase) => kase, digits: 6 }],
  ["graphml", { held: asFile, digits: 6 }],
  ["gexf", { held: asFile, digits: 6 }],
  ["anx", { held: (kase) => asFile(asChart(kase)), digits: 0 }],
]);

/** What a file holds for people to read, and says in itself that it is not read back. */
const forPeople: ReadonlyMap<string, readonly string[]> = new Map([["xlsx", ["groups", "areas"]]]);

/** Every number that is said, '1,204 areas' as 1204. */
function numbersIn(problems: readonly Problem[]): readonly number[] {
  const text = problems.map((each) => each.message.replace(/(\d),(?=\d{3})/g, "$1")).join(" ");
  return [...text.matchAll(/\b\d+\b/g)].map(([digits]) => Number(digits));
}

/** Fails where a case came back smaller than it went and no remark of the writer says by how many. */
function expectNothingSilent(
  id: string,
  before: Case,
  after: Case | undefined,
  problems: readonly Problem[],
): void {
  const [was, is] = [caseCounts(before), after && caseCounts(after)];
  const said = numbersIn(problems);
  const sum = said.reduce((all, each) => all + each, 0);
  for (const key of ["entities", "links", "groups", "incidents", "areas"] as const) {
    const lost = was[key] - (is?.[key] ?? 0);
    if (forPeople.get(id)?.includes(key)) continue;
    if (lost > 0)
      expect(said.includes(lost) || sum >= lost, `${id}: ${lost} ${key} are lost in silence`).toBe(true);
    // Partners and children of a family tree come back as families, whether or not the case had them as groups.
    else if (key !== "groups" || whole.has(id)) expect(lost, `${id}: ${key} that nobody wrote`).toBe(0);
  }
}

/** Texts of the attributes of a case's entities, without blanks at their ends. */
const valuesOf = (kase: Case) =>
  [...kase.entities.values()].flatMap((item) => item.attributes.map((each) => asXml(each.value).trim()));

/** Fails where an entity that came back has lost its name, or a value of an attribute is nowhere in the case any more. */
function expectSameEntities(id: string, before: Case, after: Case, said: string): void {
  if (before.entities.size !== after.entities.size) return;
  const labels = (kase: Case) => [...kase.entities.values()].map((item) => asXml(item.label).trim()).sort();
  expect(labels(after), id).toEqual(labels(before));
  const text = JSON.stringify([...after.entities.values()]);
  const gone = valuesOf(before).filter((value) => !text.includes(JSON.stringify(value).slice(1, -1)));
  if (!/attribute|fact|field/i.test(said))
    expect(gone.slice(0, 5), `${id}: values that are gone`).toEqual([]);
}

async function checked(id: string, kase: Case, arrangement: Arrangement | undefined): Promise<void> {
  const written = await writeFile(id, kase, arrangement ? { arrangement } : {});
  if (!written.ok) {
    // A family tree needs people; a format that can hold nothing of a case says so instead of writing an empty file.
    expect(whole.has(id), `${id}: ${written.error.message}`).toBe(false);
    expect(written.error.message).toMatch(/\w{3,} .*\./);
    return;
  }
  const { name, bytes, problems } = written.value;
  const back = await readFile(name, bytes);
  const after = back.ok ? back.value.case : undefined;
  expectNothingSilent(id, kase, after, problems);
  const rule = whole.get(id);
  if (!back.ok) return;
  if (!rule) {
    const said = problems.map((each) => each.message).join(" ");
    expectSameEntities(id, kase, back.value.case, said);
    return;
  }
  expect(comparable(rule.held(back.value.case)), id).toEqual(comparable(rule.held(kase)));
  const placed = positionsOf(kase, arrangement, rule.digits);
  const placedAgain = positionsOf(back.value.case, back.value.arrangement, rule.digits);
  for (const [at, position] of placed.entries()) if (position) expect(placedAgain[at], id).toEqual(position);
}

describe.skipIf(!hasCorpus)("files that others wrote, written and read again", () => {
  it.each(names)("%s comes back from every format with nothing lost in silence", async (name) => {
    const read = await readFile(name, new Uint8Array(readFileSync(join(corpus, name))));
    if (!read.ok) {
      expect(read.error.message).toMatch(/\w{3,} .*\./);
      return;
    }
    const kase = sampled(read.value.case);
    for (const id of Object.keys(exporters)) await checked(id, kase, read.value.arrangement);
  });
});
