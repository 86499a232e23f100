import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Family, familyOf } from "../../src/core/family";
import { readFile } from "../../src/importers/index";
import type { TreeInput } from "../../src/layouts/family/treeInput";
import { familyTree } from "../../src/layouts/familyTree";
import { treeMetrics } from "../layouts/treeMetrics";
import { type Bench, type Measured, timed } from "./bench";

const folder = join(import.meta.dirname, "../../../shared/corpus/gedcom55");
const largest = "5.5.1_sample_3.ged";

function inputOf(family: Family, nameOf: (id: string) => string, most = Number.POSITIVE_INFINITY): TreeInput {
  const people = family.people.slice(0, most);
  const kept = new Set(people);
  return {
    people: people.map((id) => ({
      id,
      w: Math.max(64, Math.min(132, nameOf(id).length * 7.2)),
      ...{ reach: 21, up: 30, down: 65, born: "" },
    })),
    unions: family.unions.map(({ key, adults, children, episodes }) => ({
      key,
      adults: adults.filter((id) => kept.has(id)),
      children: children
        .filter(({ person }) => kept.has(person))
        .map(({ person, tie }) => ({ person, birth: tie === "birth" || tie === "unknown" })),
      words: episodes.length > 0 ? 80 : 0,
      start: episodes[0]?.start ?? "",
    })),
    households: family.households,
    shape: 1.75,
  };
}

async function inputOfFile(name: string, most?: number): Promise<TreeInput | undefined> {
  const read = await readFile(name, readFileSync(join(folder, name)));
  if (!read.ok) return undefined;
  const kase = read.value.case;
  return inputOf(familyOf(kase), (id) => kase.entities.get(id)?.label ?? id, most);
}

const laid = (input: TreeInput) => familyTree(input, async () => undefined);

async function layoutTime(name: string, people: number, runs: number): Promise<Measured> {
  const input = await inputOfFile(name, people);
  if (!input) throw new Error(`${name} could not be read`);
  const measured = await timed(() => laid(input), runs);
  const { crossings, people: drawn } = treeMetrics(input, await laid(input));
  return { ...measured, note: `${measured.note}; ${drawn} people of ${name}, ${crossings} crossings` };
}

/** What is wrong in any family of the corpus, and how many partners stand side by side. */
async function corpus(): Promise<{ wrong: number; share: number; note: string }> {
  let [wrong, couples, adjacent, crossings, people, files] = [0, 0, 0, 0, 0, 0];
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".ged"))) {
    const input = await inputOfFile(name);
    if (!input) continue;
    const found = treeMetrics(input, await laid(input));
    wrong += found.misplaced + found.overlappingSymbols + found.overlappingBars;
    couples += found.couples;
    adjacent += found.adjacent;
    crossings += found.crossings;
    people += found.people;
    files++;
  }
  const note = `${files} files, ${people} people, ${couples} couples, ${crossings} crossings drawn as hops`;
  return { wrong, share: (100 * adjacent) / Math.max(1, couples), note };
}

let measured: ReturnType<typeof corpus> | undefined;
const whole = () => {
  measured ??= corpus();
  return measured;
};

export const benches: readonly Bench[] = existsSync(folder)
  ? [
      {
        title: "family tree of 150 people",
        target: { atMost: 200 },
        run: () => layoutTime("5.5.1_sample_1.ged", 150, 5),
      },
      {
        title: "family tree of 3,000 people",
        target: { atMost: 2000 },
        run: () => layoutTime(largest, 3000, 3),
      },
      {
        title: "family trees of the corpus: people drawn twice or not, symbols and sibship bars that overlap",
        target: { atMost: 0 },
        run: async () => {
          const { wrong, note } = await whole();
          return { value: wrong, unit: "found", note };
        },
      },
      {
        title: "family trees of the corpus: partners side by side, where each has two unions at most",
        target: { atLeast: 95 },
        run: async () => {
          const { share, note } = await whole();
          return { value: share, unit: "%", note };
        },
      },
    ]
  : [];
