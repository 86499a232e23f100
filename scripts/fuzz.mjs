// npm run fuzz: damages many more files than npm test does, from a seed of its own. FUZZ_RUNS and FUZZ_SEED repeat a run.
import { randomInt } from "node:crypto";
import { runTool } from "./run.mjs";

const runs = process.env.FUZZ_RUNS ?? "20000";
const seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31));
console.log(
  `${runs} damaged files from the seed ${seed}. To repeat: FUZZ_RUNS=${runs} FUZZ_SEED=${seed} npm run fuzz`,
);
const env = { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed };
process.exitCode = runTool("vitest", "vitest", ["run", "--project", "unit", "test/fuzz"], env) ? 0 : 1;
