import type { Provenance } from "../../src/core/provenance";
import { proof } from "../kit/proof";
import type { Random } from "../kit/random";

const grades = ["1A/P", "1B/P", "1B/C", "2B/P", "2B/P", "2C/P", "2C/C", "2D/P", "3C/P", "3D/C"];
const none: readonly Provenance[] = Object.freeze([]);

/** Reasons shared by many items: 250,000 of their own would fill the memory with the same few words. */
export function reasons(dice: Random, claim: string): () => readonly Provenance[] {
  const made = Array.from({ length: 60 }, (_, index): readonly Provenance[] => [
    proof(dice.pick(grades), `L${String(index + 100)}`, claim, {
      date: `2026-0${dice.whole(1, 5)}-${String(dice.whole(1, 28)).padStart(2, "0")}`,
    }),
  ]);
  // Two in five are ungraded, as imported material is.
  return () => (dice.next() < 0.4 ? none : dice.pick(made));
}
