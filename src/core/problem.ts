/** How grave a remark is: `note` = for information, `warning` = something was changed or left out, `error` = nothing could be done. */
export type Severity = "note" | "warning" | "error";

/** Where in the user's material a problem sits; every part is optional because formats differ. */
export interface Where {
  readonly file?: string;
  /** 1-based, as an editor shows it. */
  readonly line?: number;
  readonly column?: string;
  /** An element, record or id in the source's own words. */
  readonly element?: string;
  /** Internal id of the entity that it is about, where the reader knows it. */
  readonly entity?: string;
  /** Internal id of the link that it is about, where the reader knows it. */
  readonly link?: string;
}

/** Failure and remarks as data: a stable code, a sentence for the reader, the place, and what was done about it. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What was done: 'skipped', 'kept as text', 'placeholder made'. Empty when nothing had to be. */
  readonly done: string;
  readonly where?: Where;
  /** How many remarks this one stands for where the others are only counted; absent = itself alone. */
  readonly count?: number;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A sentence quotes the file at times, and a name in a file may be a megabyte. */
const longest = 1_000;

/** Makes a problem; `severity` defaults to warning because most remarks tell of something changed. */
export function problem(
  code: string,
  message: string,
  rest: { severity?: Severity; done?: string; where?: Where; count?: number } = {},
): Problem {
  const base = {
    code,
    severity: rest.severity ?? "warning",
    message: message.length > longest ? `${message.slice(0, longest)}…` : message,
    done: rest.done ?? "",
    ...(rest.count === undefined ? {} : { count: rest.count }),
  };
  return rest.where ? { ...base, where: rest.where } : base;
}

export function fail<T = never>(code: string, message: string, where?: Where): Result<T> {
  const error = problem(code, message, where ? { severity: "error", where } : { severity: "error" });
  return { ok: false, error };
}
