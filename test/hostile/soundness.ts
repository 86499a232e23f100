import { caseCounts } from "../../src/core/case";
import type { Provenance } from "../../src/core/provenance";
import { writeFile } from "../../src/exporters/index";
import type { Reading } from "../../src/importers/importer";
import { readFile } from "../../src/importers/index";

/** A finite number within its bounds. */
const within = (value: number, bound: number) => Number.isFinite(value) && Math.abs(value) <= bound;
const onEarth = (lon: number, lat: number) => within(lon, 180) && within(lat, 90);

const isWord = (text: unknown) => typeof text === "string" && text.trim() !== "";
const gradesAreTexts = (list: readonly Provenance[]) => list.every((item) => typeof item.source === "string");

/** What is wrong with a reading that claims to have worked; empty when every part of it holds together. */
export function faultsOf({ case: kase, problems, format, arrangement }: Reading): readonly string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds && faults.length < 20) faults.push(fault);
  };
  check(isWord(format), "no format is named");
  for (const item of problems) {
    check(isWord(item.code) && isWord(item.message), `a remark without words: ${JSON.stringify(item)}`);
    check(item.message.length < 2_000, `a remark of ${item.message.length} letters (${item.code})`);
  }
  const linked = new Set<string>();
  for (const [id, item] of kase.links) {
    check(item.id === id, `link ${id} calls itself ${item.id}`);
    check(kase.entities.has(item.from) && kase.entities.has(item.to), `link ${id} lacks an end`);
    check(item.weight === undefined || Number.isFinite(item.weight), `link ${id} weighs ${item.weight}`);
    check(Number.isFinite(item.count) && item.count >= 0, `link ${id} counts ${item.count}`);
    check(!item.volume || Number.isFinite(item.volume.amount), `link ${id} carries no number`);
    check(gradesAreTexts(item.provenance), `link ${id} has a source that is no text`);
    linked.add(item.from).add(item.to);
  }
  for (const [id, item] of kase.entities) {
    check(item.id === id, `entity ${id} calls itself ${item.id}`);
    check(
      typeof item.label === "string" && typeof item.sourceId === "string",
      `${id} has no text for a name`,
    );
    check(!item.place || onEarth(item.place.lon, item.place.lat), `entity ${id} is nowhere on earth`);
    check(
      item.attributes.every(({ name, value }) => typeof name === "string" && typeof value === "string"),
      `entity ${id} has an attribute that is no text`,
    );
    check(
      item.memberships.every(({ group }) => kase.groups.has(group)),
      `entity ${id} is in a group that is not there`,
    );
    check(!item.placeholder || item.sourceId !== undefined, `placeholder ${id} stands for nothing`);
    check(gradesAreTexts(item.provenance), `entity ${id} has a source that is no text`);
  }
  for (const [id, item] of kase.groups) check(item.id === id, `group ${id} calls itself ${item.id}`);
  for (const [id, item] of kase.incidents) {
    check(item.id === id, `incident ${id} calls itself ${item.id}`);
    check(!item.place || onEarth(item.place.lon, item.place.lat), `incident ${id} is nowhere on earth`);
  }
  for (const [id, item] of kase.areas) {
    check(item.id === id, `area ${id} calls itself ${item.id}`);
    check(
      item.polygons.flat(2).every(([lon, lat]) => onEarth(lon, lat)),
      `area ${id} is not on earth`,
    );
  }
  for (const [id, { x, y }] of arrangement?.positions ?? []) {
    check(kase.entities.has(id) || kase.groups.has(id), `a position of ${id}, which is not there`);
    check(Number.isFinite(x) && Number.isFinite(y), `${id} is drawn at ${x}, ${y}`);
  }
  return faults;
}

/** Faults of a reading, and of what comes back when it is saved as a case file and opened again. */
export async function faultsAfterSaving(reading: Reading): Promise<readonly string[]> {
  const faults = faultsOf(reading);
  if (faults.length > 0) return faults;
  const saved = await writeFile("linchpin", reading.case, {
    ...(reading.arrangement ? { arrangement: reading.arrangement } : {}),
  });
  if (!saved.ok) return [`not saved: ${saved.error.message}`];
  const again = await readFile("again.linchpin.json", saved.value.bytes);
  if (!again.ok) return [`not opened again: ${again.error.message}`];
  const [before, after] = [caseCounts(reading.case), caseCounts(again.value.case)];
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [`saved ${JSON.stringify(before)}, opened ${JSON.stringify(after)}`];
}
