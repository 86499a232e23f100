import type { NeverTarget } from "../../core/target";

/** Why somebody cannot be taken out, in words. */
export function refusalWords(why: NeverTarget): string {
  switch (why) {
    case "protected":
      return "never removed: a child or vulnerable person, to be protected";
    case "professional":
      return "never removed: a professional";
    case "victim or witness":
      return "never removed: a victim or witness";
    case "deceased":
      return "never removed: deceased";
  }
}

/** What to say when some were left in. */
export function refusedWords(refused: readonly { readonly why: NeverTarget }[]): string {
  const reasons = [...new Set(refused.map(({ why }) => refusalWords(why)))];
  return `${refused.length} left in: ${reasons.join("; ")}`;
}
