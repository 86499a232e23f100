import type { Arrangement } from "../core/arrangement";
import type { Case } from "../core/case";
import { nativeVersion } from "../core/caseFile";
import { type Entity, entity } from "../core/entity";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import type { Importer, Reading, ReadOptions, Source } from "./importer";
import { jsonFault } from "./jsonFault";
import { isObject, type Lenient, lenient } from "./lenient";
import { linchpinSchema } from "./linchpinSchema";
import { pace } from "./pace";

const phase = "Reading the case";

/** The first of each id; ids are the keys of Maps and never of objects. */
function byId<T extends { readonly id: string }>(
  items: readonly T[],
  path: string,
  problems: Problem[],
): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(item.id)) {
      problems.push(
        problem("duplicate-id", `The id '${item.id}' stands more than once in ${path}.`, {
          done: "first kept",
          where: { element: `${path}: ${item.id}` },
        }),
      );
    } else map.set(item.id, item);
  }
  return map;
}

/** Makes a visible placeholder for every end that no entity stands for, so that no link is lost. */
function withPlaceholders(
  entities: Map<string, Entity>,
  links: Case["links"],
  skipped: readonly unknown[],
  problems: Problem[],
): void {
  const unread = new Map<string, string>();
  for (const item of skipped) {
    if (isObject(item) && typeof item.id === "string")
      unread.set(item.id, typeof item.label === "string" && item.label ? item.label : item.id);
  }
  for (const item of links.values()) {
    for (const id of [item.from, item.to]) {
      if (entities.has(id)) continue;
      const name = unread.get(id);
      const label = name === undefined ? `Not in file: ${id}` : `Not read: ${name}`;
      entities.set(id, entity(id, "unknown", label, { placeholder: true }));
      problems.push(
        problem(
          "dangling-end",
          `A link refers to '${id}', which ${name === undefined ? "is not in" : "could not be read from"} the file.`,
          {
            done: "placeholder made, link kept",
            where: { element: `case.links: ${item.id}` },
          },
        ),
      );
    }
  }
}

function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.values(value).reduce<number>((sum, each) => sum + countItems(each), 0) : 0;
}

function parsed(text: string): Result<Readonly<Record<string, unknown>>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // Too deep a nesting is a RangeError, anything else a SyntaxError: both are the file's, not ours.
    if (error instanceof RangeError) return fail("too-deep", "This case file is nested too deep to be read.");
    const fault = jsonFault(text);
    const line = text.slice(0, fault?.offset ?? text.length).split("\n").length;
    return fail(
      "damaged",
      `This case file is damaged or cut off: in line ${line}, ${fault?.expected ?? "something else"} is wanted. Use an earlier copy, or recover the case from this browser.`,
      { line },
    );
  }
  return isObject(value) && value.format === "linchpin"
    ? ok(value)
    : fail("not-linchpin", 'This is not a Linchpin case file: it does not say "format": "linchpin".');
}

function versionProblem(version: unknown): Result<Problem | undefined> {
  if (version === undefined)
    return ok(
      problem("no-version", "The file does not say its version.", {
        done: `read as version ${nativeVersion}`,
      }),
    );
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return fail("bad-version", "The version of this case file is not a whole number from 1 up.");
  if (version > nativeVersion)
    return fail(
      "newer-version",
      `This case was made by a newer Linchpin: it is a file of version ${version}, and this one reads up to version ${nativeVersion}.`,
    );
  return ok(undefined);
}

type Root = NonNullable<Awaited<ReturnType<typeof readRoot>>>;
const readRoot = (walk: Lenient, value: unknown) => walk.read(linchpinSchema, value, "");

function assembled(root: Root, walk: Lenient, problems: Problem[]): Reading {
  const { case: kase, arrangement } = root;
  const entities = byId<Entity>(kase.entities, "case.entities", problems);
  const links = byId(kase.links, "case.links", problems);
  withPlaceholders(entities, links, walk.skipped.get("case.entities") ?? [], problems);
  const arranged: Arrangement = {
    ...arrangement,
    positions: new Map(
      [...byId(arrangement.positions, "arrangement.positions", problems)].map(([id, { x, y, pinned }]) => [
        id,
        { x, y, pinned },
      ]),
    ),
    folds: byId(arrangement.folds, "arrangement.folds", problems),
  };
  const read: Case = {
    ...kase,
    entities,
    links,
    groups: byId(kase.groups, "case.groups", problems),
    areas: byId(kase.areas, "case.areas", problems),
    incidents: byId(kase.incidents, "case.incidents", problems),
  };
  return {
    case: read,
    problems,
    format: linchpin.title,
    arrangement: arranged,
    filter: [...byId(root.filter, "filter", problems).values()],
  };
}

async function read(source: Source, options: ReadOptions): Promise<Result<Reading>> {
  const file = parsed(source.text().replace(/^\uFEFF/, ""));
  if (!file.ok) return file;
  const version = versionProblem(file.value.version);
  if (!version.ok) return version;
  if (!isObject(file.value.case)) return fail("no-case", "There is no case in this Linchpin file.");
  const turns = pace(options);
  // Parsing is one stretch that cannot be divided; the worker takes it off the page.
  if (!(await turns.rest(phase, 0))) return cancelled();
  const walk = lenient(turns, phase, countItems(file.value));
  const root = await readRoot(walk, { ...file.value, version: nativeVersion });
  if (!root) return cancelled();
  const own: Problem[] = version.value ? [version.value] : [];
  const reading = assembled(root, walk, own);
  return ok({ ...reading, problems: [...walk.problems(), ...own] });
}

/** Linchpin's own case file: everything, as it was. */
export const linchpin: Importer = {
  title: "Linchpin case",
  extensions: ["linchpin.json", "json"],
  // The two ends of the text are enough: other tools may sort the keys.
  recognises: (source) => {
    const text = source.text();
    if (!/^\uFEFF?\s*\{/.test(text.slice(0, 200))) return false;
    return /"format"\s*:\s*"linchpin"/.test(
      text.length > 8000 ? text.slice(0, 4000) + text.slice(-4000) : text,
    );
  },
  read,
};
