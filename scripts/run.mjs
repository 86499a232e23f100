import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, wherever a script is started from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a tool of node_modules with this Node, without a shell, so that it is the same on Windows.
 * @param {string} packageName
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it succeeded
 */
export function runTool(packageName, command, args, env = process.env) {
  const done = spawnSync(process.execPath, [toolPath(packageName, command), ...args], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  return done.status === 0;
}

/**
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function toolPath(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, file);
}

/**
 * The environment for a production build: under a test runner NODE_ENV is 'test', which would bundle React's
 * development build.
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment() {
  const env = { ...process.env };
  for (const name of ["NODE_ENV", "VITEST", "TEST", "DEV", "PROD", "MODE"]) delete env[name];
  return env;
}
