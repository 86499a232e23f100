import { counted } from "../../encode/kindWords";
import {
  isOldCode,
  isOldNumber,
  isOldSource,
  readGradeCode,
  readHandling,
  readInformationGrade,
  readSourceGrade,
} from "../../importers/gradeParts";
import type { ColumnRole } from "../../worker/client";

export type GradeRole = Extract<ColumnRole, "grade" | "sourceGrade" | "infoGrade" | "handling">;

interface Scheme {
  readonly reads: (text: string) => boolean;
  readonly isOld: (text: string) => boolean;
  readonly good: string;
  readonly one: string;
  readonly old: string;
}

const schemes: { readonly [R in GradeRole]: Scheme } = {
  grade: {
    reads: (text) => text.split(";").every((part) => readGradeCode(part) !== undefined),
    isOld: (text) => text.split(";").some(isOldCode),
    good: "all 3×5×2 grades",
    one: "a grade",
    old: "5×5×5 grade",
  },
  sourceGrade: {
    reads: (text) => readSourceGrade(text) !== undefined,
    isOld: isOldSource,
    good: "all 1 to 3",
    one: "1, 2 or 3",
    old: "5×5×5 evaluation",
  },
  infoGrade: {
    reads: (text) => readInformationGrade(text) !== undefined,
    isOld: isOldNumber,
    good: "all A to E",
    one: "A to E",
    old: "5×5×5 assessment",
  },
  handling: {
    reads: (text) => readHandling(text) !== undefined,
    isOld: (text) => /^[1-5]$/.test(text),
    good: "all P or C",
    one: "P or C",
    old: "5×5×5 handling code",
  },
};

/** What a column with grades, or with a part of them, holds: how many are understood, old, or suspected false. */
export function gradeCheck(
  values: readonly string[],
  role: GradeRole,
): { readonly fine: boolean; readonly words: string } {
  const { reads, isOld, good, one, old } = schemes[role];
  const unread = values.filter((value) => !reads(value));
  const aged = unread.filter(isOld).length;
  const bad = unread.length - aged;
  const first = unread.find((value) => !isOld(value)) ?? "";
  const suspect =
    role === "grade"
      ? values.filter((value) => readGradeCode(value)?.grade.information === "E").length
      : role === "infoGrade"
        ? values.filter((value) => readInformationGrade(value) === "E").length
        : 0;
  const said = [
    aged > 0 ? `${counted(aged, old)}, kept as text` : "",
    bad > 0
      ? `${bad.toLocaleString("en-GB")} not ${one}: ‘${first.length > 18 ? `${first.slice(0, 17)}…` : first}’`
      : "",
    suspect > 0 ? `${suspect.toLocaleString("en-GB")} suspected false` : "",
  ].filter(Boolean);
  return said.length === 0 ? { fine: true, words: good } : { fine: false, words: said.join(", ") };
}
