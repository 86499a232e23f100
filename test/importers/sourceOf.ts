import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../../src/core/case";
import type { Entity } from "../../src/core/entity";
import type { Importer, Reading, ReadOptions, Source } from "../../src/importers/importer";
import { openSource } from "../../src/importers/source";

/** A file with this text. */
export function sourceOf(text: string, name = "test"): Source {
  return openSource(name, new TextEncoder().encode(text));
}

/** Reads a text with one importer; a failure is the test's failure, with its message. */
export async function readText(
  importer: Importer,
  text: string,
  options: ReadOptions = {},
): Promise<Reading> {
  const result = await importer.read(sourceOf(text), options);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Code and message of a reading that must fail. */
export async function refusal(importer: Importer, text: string, options: ReadOptions = {}) {
  const result = await importer.read(sourceOf(text), options);
  if (result.ok) throw new Error("read without a failure");
  return result.error;
}

/** Entity by the id that the file gives it. */
export function bySource(kase: Case, sourceId: string): Entity {
  for (const item of kase.entities.values()) if (item.sourceId === sourceId) return item;
  throw new Error(`no entity '${sourceId}'`);
}

/** Name and value of each attribute. */
export function attributesOf(item: { readonly attributes: Entity["attributes"] }) {
  return item.attributes.map(({ name, value }) => [name, value]);
}

/** Links as 'from>to' in the ids of the file. */
export function endsOf(kase: Case): string[] {
  return [...kase.links.values()].map((item) =>
    [item.from, item.to].map((id) => kase.entities.get(id)?.sourceId).join(">"),
  );
}

export const hostileIds = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "0",
  "ünïcode 🜁",
  "a\u202eb",
  "</script>",
];

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
export const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log(`skipped: files of others are not at ${corpus}`);

/** What is expected of a file of others, as its list has it. */
export interface Expected {
  readonly persons?: number;
  readonly indis?: number;
  readonly fams?: number;
  readonly nodes: number;
  readonly edges: number;
  readonly groups?: number;
  readonly dangling_edges?: number;
  readonly edgedefault?: string;
  readonly compound_children?: number;
  readonly positions?: number;
}

/** The files of one folder of others' files with what is expected of each. */
export function corpusFiles(folder: string): { name: string; expected: Expected; source: Source }[] {
  if (!hasCorpus) return [];
  const list = JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8")) as Record<string, Expected>;
  return readdirSync(join(corpus, folder)).flatMap((name) => {
    const expected = list[`${folder}/${name}`];
    return expected
      ? [{ name, expected, source: openSource(name, readFileSync(join(corpus, folder, name))) }]
      : [];
  });
}
