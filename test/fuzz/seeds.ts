import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hostileFormats } from "../hostile/formats";
import { written } from "../hostile/hostileFormat";

/** A file to start from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log(`The fuzz test starts from its own files alone: there are none at ${corpus}`);

/** Large files cost time and find no more than small ones of their kind. */
const largest = 64 * 1024;
const noData = /\.(md|yaml|ya?ml)$|EXPECTED\.json$/;

const sample = Array.from({ length: 12 }, (_, at) => ({
  id: `N${at}`,
  name: ["Ann Lee", "Zoë Đurđić", "Bob O'Neil", "Захаров"][at % 4] ?? "",
  header: ["role", "dob", "weight"][at % 3] ?? "",
  value: ["courier", "14/03/1985", "2.5"][at % 3] ?? "",
}));

/** Small files of the project: one of each format that can be written by hand. */
export const ownSeeds: readonly Seed[] = hostileFormats.map((format) => ({
  name: format.file,
  bytes: written(format, sample),
}));

/** Files that others wrote, where they stand beside the checkout. */
const corpusSeeds: readonly Seed[] = hasCorpus
  ? readdirSync(corpus, { recursive: true, encoding: "utf8" })
      .filter((name) => !noData.test(name))
      .filter((name) => {
        const found = statSync(join(corpus, name));
        return found.isFile() && found.size <= largest;
      })
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) }))
  : [];

export const seeds: readonly Seed[] = [...ownSeeds, ...corpusSeeds];
