import type { Family } from "./family";
import { birthParents } from "./familyRelated";
import { homeWays } from "./kinHomes";
import { type KinPath, kinPath } from "./kinPath";
import type { KinStep } from "./kinStep";
import { type BloodRun, bloodTerm, stepTerm } from "./kinTerms";

/** How one person is related to another. */
export interface Relation {
  /** What `a` is to `b`: 'half-brother of his mother's partner', where 'his' is `b`. */
  readonly words: string;
  /** Related by blood as well, where the nearest way is another. */
  readonly also?: string;
  readonly path: KinPath;
}

const isBlood = (step: KinStep) =>
  ((step.kind === "parent" || step.kind === "child") &&
    (step.tie === "birth" || step.tie === "adopted" || step.tie === "unknown")) ||
  step.kind === "sibling" ||
  step.kind === "half-sibling" ||
  step.kind === "sibling or half-sibling";

interface Piece {
  readonly steps: readonly KinStep[];
  readonly run?: BloodRun;
}

/** Takes a way apart into pieces of which each has a word: runs by blood (up, across, down), and single steps. */
function piecesOf(steps: readonly KinStep[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const step of steps) {
    const last = pieces.at(-1);
    const run = last?.run;
    if (!isBlood(step)) {
      pieces.push({ steps: [step] });
      continue;
    }
    const joins =
      run !== undefined &&
      (step.kind === "parent"
        ? run.across === "" && run.down === 0
        : step.kind === "child"
          ? run.across !== "" || run.up === 0
          : run.across === "" && run.down === 0);
    const before: BloodRun = joins && run ? run : { up: 0, across: "", down: 0 };
    const now: BloodRun =
      step.kind === "parent"
        ? { ...before, up: before.up + 1 }
        : step.kind === "child"
          ? { ...before, down: before.down + 1 }
          : { ...before, across: step.kind as BloodRun["across"] };
    const all = joins && last ? [...last.steps, step] : [step];
    if (joins) pieces.pop();
    pieces.push({ steps: all, run: now });
  }
  return pieces;
}

function inLaw(first: Piece, second: Piece): boolean {
  const [one, other] = [first.steps, second.steps];
  const [a, b] = [one[0], other[0]];
  if (!a || !b || one.length > 1 || other.length > 1) return false;
  const wed = (step: KinStep) => step.kind === "partner" && step.married === true;
  const near = (step: KinStep, kinds: readonly string[]) =>
    kinds.includes(step.kind) && (step.tie === undefined || step.tie === "birth" || step.tie === "adopted");
  return (wed(a) && near(b, ["parent", "sibling"])) || (wed(b) && near(a, ["child", "sibling"]));
}

/** The word of each piece, in-laws of a marriage drawn together. */
function termsOf(family: Family, pieces: readonly Piece[]): readonly string[] {
  const sexOf = (id: string | undefined) => (id === undefined ? undefined : family.sexes.get(id));
  const terms: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (!piece) continue;
    if (next && inLaw(piece, next)) {
      const end = sexOf(next.steps[0]?.to);
      const kind = [piece, next].map(({ steps }) => steps[0]?.kind).find((each) => each !== "partner");
      const word = bloodTerm(
        kind === "parent"
          ? { up: 1, across: "", down: 0 }
          : kind === "child"
            ? { up: 0, across: "", down: 1 }
            : { up: 0, across: "sibling", down: 0 },
        end,
      );
      terms.push(word === "brother or sister" ? "brother- or sister-in-law" : `${word}-in-law`);
      at++;
      continue;
    }
    const [only, second] = piece.steps;
    const end = sexOf(piece.steps.at(-1)?.to);
    if (!piece.run || (only && !second)) {
      if (only) terms.push(stepTerm(only, end));
      continue;
    }
    const adopted = piece.steps.some(({ tie }) => tie === "adopted");
    terms.push(`${bloodTerm(piece.run, end)}${adopted ? " by adoption" : ""}`);
  }
  return terms;
}

/** A way in words, from its end to its beginning; `whose` stands for the beginning where it is needed ('his'). */
export function pathWords(family: Family, path: KinPath, whose?: string): string {
  const terms = termsOf(family, piecesOf(path.steps));
  const last = terms.at(-1) ?? "";
  const alone = terms.length === 1 && path.steps[0]?.kind === "household";
  if (terms.length <= 1) return alone ? "in the same household, not known to be kin" : last;
  const sex = family.sexes.get(path.from);
  const start = whose ?? (sex === "male" ? "his" : sex === "female" ? "her" : "their");
  return `${last} of ${start} ${terms.slice(0, -1).join("’s ")}`;
}

const bloodOnly = (way: { readonly kind: string; readonly tie?: string }) =>
  way.kind === "parent" || way.kind === "child"
    ? way.tie === "birth"
    : way.kind === "sibling" || way.kind === "half-sibling" || way.kind === "sibling or half-sibling";

const lines = new WeakMap<Family, ReadonlyMap<string, readonly string[]>>();

/** True when two have an ancestor in common, or one is an ancestor of the other. */
function shareAncestor(family: Family, a: string, b: string): boolean {
  const above = lines.get(family) ?? birthParents(family.unions, family.parents);
  lines.set(family, above);
  const line = (id: string) => {
    const seen = new Set([id]);
    for (const at of seen) for (const parent of above.get(at) ?? []) seen.add(parent);
    return seen;
  };
  const one = line(a);
  return [...line(b)].some((id) => one.has(id));
}

/** How `a` is related to `b`, by the nearest way; undefined where no way is recorded. */
export function relationOf(family: Family, a: string, b: string): Relation | undefined {
  if (a === b) return undefined;
  const path = kinPath(family, b, a, { more: homeWays(family) });
  if (!path) return undefined;
  const words = pathWords(family, path);
  if (path.steps.every(isBlood) && piecesOf(path.steps).length === 1) return { words, path };
  if (!shareAncestor(family, a, b)) return { words, path };
  const blood = kinPath(family, b, a, { allowed: bloodOnly });
  if (!blood || piecesOf(blood.steps).length > 1) return { words, path };
  return { words, path, also: pathWords(family, blood) };
}

/** What `a` is to `b` in words: 'half-brother of his mother’s partner'. Undefined where they are not related. */
export function relationInWords(family: Family, a: string, b: string): string | undefined {
  const relation = relationOf(family, a, b);
  if (!relation) return undefined;
  return relation.also === undefined ? relation.words : `${relation.words}; also ${relation.also}`;
}
