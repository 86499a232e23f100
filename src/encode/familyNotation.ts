/** Named sets of family symbols. They contradict each other (a cross or a slash for the dead), so every picture states which. */
export const familyNotations = ["social care", "mcgoldrick", "nsgc"] as const;
export type FamilyNotation = (typeof familyNotations)[number];

/** The name of a set, and what it is in full. */
export const notationWords: {
  readonly [N in FamilyNotation]: { readonly name: string; readonly whole: string };
} = {
  "social care": {
    name: "UK social care",
    whole: "UK social care notation (Write Enough), with police additions",
  },
  mcgoldrick: { name: "McGoldrick", whole: "McGoldrick genogram notation, with police additions" },
  nsgc: { name: "NSGC", whole: "NSGC pedigree notation, with police additions" },
};

/** Roman numeral of a generation, from 0. */
export function generationText(index: number): string {
  const marks = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let left = index + 1;
  let text = "L".repeat(Math.floor(left / 50));
  left %= 50;
  if (left >= 40) {
    text += "XL";
    left -= 40;
  }
  for (const [value, mark] of marks)
    while (left >= value) {
      text += mark;
      left -= value;
    }
  return text;
}
