import { type Arrangement, emptyArrangement } from "../core/arrangement";
import type { Case } from "../core/case";
import { type CaseFile, nativeVersion } from "../core/caseFile";
import { caseParts } from "../core/casePart";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { fileName } from "./fileName";
import { type Form, written } from "./form";
import {
  areaForm,
  entityForm,
  filterForm,
  foldForm,
  headForm,
  incidentForm,
  linkForm,
  type Placed,
  positionForm,
  writtenGroup,
} from "./linchpinForm";
import { planForm } from "./linchpinPlanForm";
import { pace } from "./pace";

/** A member of a JSON object as pieces of text; undefined = left out. */
type Member = readonly [name: string, pieces: Iterable<string> | undefined];

function* object(members: readonly Member[]): Generator<string> {
  yield "{";
  let comma = "\n";
  for (const [name, pieces] of members) {
    if (!pieces) continue;
    yield `${comma}${JSON.stringify(name)}:`;
    yield* pieces;
    comma = ",\n";
  }
  yield "}";
}

/** JSON.stringify writes a lone surrogate as an escape, so no text is changed on its way to UTF-8. */
function value(item: unknown): readonly string[] {
  return [JSON.stringify(item)];
}

function unless(standard: unknown, item: unknown): readonly string[] | undefined {
  return item === standard ? undefined : value(item);
}

/** One item a line: files that people and version control can compare. */
function* lines<T>(items: Iterable<T>, make: (item: T) => unknown): Generator<string> {
  let comma = "[\n";
  for (const item of items) {
    const made = make(item);
    if (made === undefined) continue;
    yield comma + JSON.stringify(made);
    comma = ",\n";
  }
  yield comma === "[\n" ? "[]" : "\n]";
}

function list<T>(items: { readonly size: number; values(): Iterable<T> }, make: (item: T) => unknown) {
  return items.size === 0 ? undefined : lines(items.values(), make);
}

type Tell = (item: string, field: string) => void;

function maker<T extends { readonly id: string }>(name: string, form: Form<T>, tell: Tell) {
  return (item: T) => written(form, item, (field) => tell(`${name}: ${item.id}`, field));
}

function casePieces(kase: Case, tell: Tell): Iterable<string> {
  const head = written(headForm, kase.head);
  const plan = written(planForm, kase.plan);
  return object([
    ["head", Object.keys(head).length === 0 ? undefined : value(head)],
    ["entities", list(kase.entities, maker("entities", entityForm, tell))],
    ["links", list(kase.links, maker("links", linkForm, tell))],
    ["groups", list(kase.groups, writtenGroup)],
    ["areas", list(kase.areas, maker("areas", areaForm, tell))],
    ["incidents", list(kase.incidents, maker("incidents", incidentForm, tell))],
    ["plan", Object.keys(plan).length === 0 ? undefined : value(plan)],
  ]);
}

function* placed(arrangement: Arrangement): Generator<Placed> {
  for (const [id, position] of arrangement.positions) yield { ...position, id };
}

function arrangementPieces(arrangement: Arrangement, tell: Tell): Iterable<string> {
  const { layout, seed, focus, multiplicity, positions, folds } = arrangement;
  const place = maker("positions", positionForm, tell);
  return object([
    ["layout", unless(emptyArrangement.layout, layout)],
    ["seed", unless(emptyArrangement.seed, seed)],
    [
      "positions",
      positions.size === 0
        ? undefined
        : // A position without both numbers is none: the layout finds the mark a new place.
          lines(placed(arrangement), (item) => {
            const made = place(item);
            return "x" in made && "y" in made ? made : undefined;
          }),
    ],
    ["folds", list(folds, maker("folds", foldForm, tell))],
    ["focus", focus.length === 0 ? undefined : value(focus)],
    ["multiplicity", unless(emptyArrangement.multiplicity, multiplicity)],
  ]);
}

function filePieces(file: CaseFile, tell: Tell): Iterable<string> {
  return object([
    ["format", value("linchpin")],
    ["version", value(nativeVersion)],
    ["case", casePieces(file.case, tell)],
    ["arrangement", arrangementPieces(file.arrangement, tell)],
    ["filter", file.filter.length === 0 ? undefined : lines(file.filter, (row) => written(filterForm, row))],
  ]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const phase = "Writing the case";

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const problems: Problem[] = [];
  const tell: Tell = (item, field) =>
    void problems.push(
      problem(
        "not-a-number",
        `'${field}' of ${item} is not a finite number, and JSON has no word for that.`,
        {
          done: "left out",
          where: { element: item },
        },
      ),
    );
  const turns = pace(options);
  const { case: kase, arrangement } = file;
  const total = kase.entities.size + kase.links.size + kase.incidents.size + arrangement.positions.size + 1;
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let done = 0;
  const cancelled = () => fail<Written>("cancelled", "Writing was cancelled.");
  if (!(await turns.rest(phase, 0))) return cancelled();
  for (const piece of filePieces(file, tell)) {
    waiting.push(piece);
    done++;
    if (!turns.due()) continue;
    chunks.push(encoder.encode(waiting.join("")));
    waiting = [];
    if (!(await turns.rest("Writing the case", done / total)))
      return fail("cancelled", "Writing was cancelled.");
  }
  chunks.push(encoder.encode(`${waiting.join("")}\n`));
  const named = fileName(kase, linchpin.extension, options.name);
  return ok({ bytes: joined(chunks), name: named.name, problems: [...named.problems, ...problems] });
}

/** Linchpin's own case file: everything, so that reading it gives the same case. */
export const linchpin: Exporter = {
  title: "Linchpin case",
  about: "Everything, as it is: to go on working in Linchpin, or to keep.",
  keeps: caseParts,
  extension: "linchpin.json",
  write,
};
