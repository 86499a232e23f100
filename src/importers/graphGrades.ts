import type { Problem, Where } from "../core/problem";
import { type Handling, isOldGrade, type Provenance, strictestHandling } from "../core/provenance";
import { careful, type GradeRead, isOldCode, readGradeCode, readHandling } from "./gradeParts";
import type { RoleValues } from "./namedRoles";
import { remarksOf } from "./remarks";

/**
 * Names under which graph files grade their items. A plain 'grade' may be a school's or a ship's: it counts only where its
 * value is a whole code ('2B/P'); the other names mean intelligence.
 */
export const gradeNames = [
  [
    "grade",
    "3x5x2|3×5×2|3x5x2 grade|5x5x5|5×5×5|5x5x5 grade|intelligence grade|intel grade|intel grading|evaluation code",
  ],
  ["plainGrade", "grade|grading"],
  ["sourceRef", "source ref|source reference|intel ref|intelligence ref|report ref|report urn|source urn"],
  ["handling", "handling code|handling"],
] as const;

type GradeRole = (typeof gradeNames)[number][0];

/** Told of a grade by 5×5×5, or of a text that is no grade, in the words of the file. */
export type TellGrade = (text: string, isOld: boolean) => void;

export interface GraphGrading {
  readonly provenance?: readonly Provenance[];
  readonly handling?: Handling;
}

const more = (_: string, read: { readonly more: boolean }) => read.more;

/** Grade, source reference and handling from the free attributes of an item; what is not understood stays an attribute. */
export function graphGrading(
  values: Pick<RoleValues<GradeRole>, "take" | "has">,
  claim: string,
  tell: TellGrade,
): GraphGrading | undefined {
  if (!gradeNames.some(([role]) => values.has(role))) return undefined;
  let stated: Handling | undefined;
  const old = (text: string) => {
    tell(text, true);
    // Nobody said that it may be shared: 5×5×5 handling is not that of 3×5×2.
    stated = "C";
  };
  const named = (text: string): GradeRead | undefined => {
    const read = readGradeCode(text);
    if (!read && isOldCode(text)) old(text);
    else if (!read) tell(text, false);
    return read;
  };
  const plain = (text: string): GradeRead | undefined => {
    const read = readGradeCode(text);
    if (!read && text.replace(/\W/g, "").length === 3 && isOldGrade(text)) old(text);
    return read?.handled ? read : undefined;
  };
  const read = values.take("grade", named, more) ?? values.take("plainGrade", plain, more);
  const handled = values.take(
    "handling",
    (text) => {
      const code = readHandling(text);
      if (!code && /^\s*[1-5]\s*$/.test(text)) old(`handling ${text.trim()}`);
      return code;
    },
    more,
  );
  const source = values.take("sourceRef", (text) => text.trim() || undefined);
  if (!read && !handled && source === undefined && stated === undefined) return undefined;
  const codes = [read?.grade.handling, handled?.handling, stated].filter((code) => code !== undefined);
  const handling = strictestHandling(codes);
  const grade = read ? { grade: { ...read.grade, handling } } : {};
  return {
    ...(read || source !== undefined
      ? { provenance: [{ claim, source: source ?? "", note: "", opinion: false, ...grade }] }
      : {}),
    ...(codes.length > 0 ? { handling } : {}),
  };
}

/** Hears of the grades of one item after the other, and keeps what is to be said of them. */
export interface GradeEar {
  readonly tell: TellGrade;
  /** The item whose values come next. */
  readonly next: (line: number | undefined) => void;
  /** What that item became. */
  readonly became: (item: Pick<Where, "entity" | "link">) => void;
  readonly problems: () => readonly Problem[];
}

export function gradeEar(file: string): GradeEar {
  const remarks = remarksOf(file);
  let line: number | undefined;
  let start = 0;
  return {
    next: (at) => {
      line = at;
      start = remarks.size();
    },
    tell: (text, isOld) => {
      const said = `'${text.trim().slice(0, 80)}'`;
      const at = line === undefined ? {} : { line };
      if (isOld)
        remarks.add("old-grade", `${said} is graded by 5×5×5. It is never converted to 3×5×2 unasked.`, {
          ...at,
          done: careful,
        });
      else remarks.add("bad-value", `${said} is no 3×5×2 grade.`, { ...at, done: "kept as text" });
    },
    became: (item) => remarks.about(start, line, item),
    problems: remarks.all,
  };
}
