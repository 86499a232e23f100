import type { Case } from "./case";
import type { AttentionReason, AttentionRow, ProtectiveAdult } from "./kinReason";
import { sourceTexts } from "./kinSources";

/** Reasons that are told one by one; those further off are told together. */
const near = 1;

/** '7.2'; '0.15'. */
export function sumText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Number.isInteger(rounded * 10) ? rounded.toFixed(1) : rounded.toFixed(2);
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** Reasons as a reader takes them in: the nearest, the home and what weighs most by themselves, the rest as one line. */
export function briefReasons(row: AttentionRow): {
  readonly first: readonly AttentionReason[];
  readonly rest: readonly AttentionReason[];
  /** 'Four more nominals within 3 steps'; empty where there is no rest. */
  readonly restWords: string;
} {
  const first = row.reasons.filter(
    (reason, at) => reason.type !== "nominal" || reason.home || (reason.distance ?? 9) <= near || at === 0,
  );
  const rest = row.reasons.filter((reason) => !first.includes(reason));
  const furthest = Math.max(0, ...rest.map(({ distance }) => distance ?? 0));
  const word = numbers[rest.length] ?? String(rest.length);
  return {
    first,
    rest,
    restWords:
      rest.length === 0
        ? ""
        : `${word} more ${rest.length === 1 ? "nominal" : "nominals"} within ${furthest} steps`,
  };
}

/** Why a reason is not summed. */
export function notSummedWords(reason: AttentionReason): string {
  if (reason.notSummed === undefined) return "";
  return reason.notSummed === "no source" ? "no source says so: not summed" : "not kin: not summed";
}

/** 'DOYLE, Helen, aunt: teacher'. */
export function protectiveText(kase: Case, adult: ProtectiveAdult): string {
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const more = [
    adult.recorded,
    adult.livesWith === undefined ? undefined : `lives with ${name(adult.livesWith)}`,
  ];
  const said = more.filter((each) => each !== undefined).join("; ");
  return `${name(adult.person)}, ${adult.relation}${said ? `: ${said}` : ""}`;
}

/** One line for a row: its reasons with what each adds, what is not summed, who may protect. */
export function attentionWords(kase: Case, row: AttentionRow): string {
  const parts: string[] = [];
  if (row.exploitation) parts.push(`Exploitation indicator (${row.exploitation.words}): comes first.`);
  const { first, rest, restWords } = briefReasons(row);
  for (const reason of first) parts.push(`${reason.words.replace(/\.$/, "")} (${sumText(reason.value)}).`);
  if (rest.length > 0)
    parts.push(`${restWords} (${sumText(rest.reduce((sum, { value }) => sum + value, 0))}).`);
  for (const reason of row.notSummed)
    parts.push(`${reason.words.replace(/\.$/, "")} (${notSummedWords(reason)}).`);
  if (row.reasons.length > 0) {
    const sources = sourceTexts(row.reasons.flatMap((reason) => reason.sources));
    parts.push(`Rests on ${sources.join("; ")}.`);
  }
  parts.push(
    row.protective.length > 0
      ? `Protective adults within two steps: ${row.protective.map((each) => protectiveText(kase, each)).join(" · ")}.`
      : "No protective adult is known within two steps.",
  );
  return [...parts, ...row.unknown].join(" ");
}
