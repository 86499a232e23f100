import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { readFile } from "../../src/importers/index";
import { faultsAfterSaving } from "../hostile/soundness";
import { type Mutation, mutated, mutation } from "./mutation";
import { type Seed, seeds } from "./seeds";
import { watchdog } from "./watchdog";

const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
/** Small enough that the fault of one chunk does not hide that of the next. */
const chunk = 250;
/** A small file that takes this long hangs, however busy the machine is. */
const hang = 30_000;
const dog = watchdog(hang);
afterAll(() => dog.stop());

const isZip = ({ bytes }: Seed) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Damage within an archive: its own bytes would only fail their check sums. */
function insideOf(bytes: Uint8Array, changes: readonly Mutation[], other: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(files);
  for (const [at, change] of changes.entries()) {
    const name = names[Math.floor((("at" in change ? change.at : at / 4) * 997) % names.length)] ?? "";
    files[name] = mutated(files[name] ?? new Uint8Array(0), change, other);
  }
  return zipSync(files, { level: 1 });
}

function damaged(file: Seed, changes: readonly Mutation[], other: Seed, inside: boolean): Uint8Array {
  if (inside && isZip(file)) return insideOf(file.bytes, changes, other.bytes);
  return changes.reduce((bytes, change) => mutated(bytes, change, other.bytes), file.bytes);
}

/** What went wrong with a file; empty when it was read soundly or refused in words. */
async function troubleWith(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const out = await readFile(name, bytes);
  if (out.ok) return faultsAfterSaving(out.value);
  const { code, message } = out.error;
  // A fault of a reader is caught and put into words, but it is a fault.
  if (code === "reader-failed") return [message];
  return code !== "" && /\w+ \w+ .*\.$/s.test(message) ? [] : [`no words: ${JSON.stringify(out.error)}`];
}

const pick = fc.nat(seeds.length - 1);
const hurt = fc.record({
  file: pick,
  other: pick,
  changes: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  inside: fc.boolean(),
});

describe(`${runs} damaged files from the seed ${seed}`, () => {
  const chunks = Array.from({ length: Math.ceil(runs / chunk) }, (_, at) => at);
  it.each(chunks)(
    "end in words or in a sound case, part %i",
    async (at) => {
      await fc.assert(
        fc.asyncProperty(hurt, async ({ file, other, changes, inside }) => {
          const [one, two] = [seeds[file], seeds[other]];
          if (!one || !two) return;
          dog.tell(JSON.stringify({ seed: seed + at, file: one.name, other: two.name, changes, inside }));
          expect({
            file: one.name,
            trouble: await troubleWith(one.name, damaged(one, changes, two, inside)),
          }).toEqual({
            file: one.name,
            trouble: [],
          });
        }),
        { numRuns: Math.min(chunk, runs - at * chunk), seed: seed + at, endOnFailure: true },
      );
    },
    600_000,
  );
});
