import { fail, type Result } from "../core/problem";

/** The same words wherever a reading is stopped by the user. */
export function cancelled<T = never>(): Result<T> {
  return fail<T>("cancelled", "Reading was cancelled.");
}
