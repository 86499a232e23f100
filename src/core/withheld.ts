/** One spelling of a withheld value, and how it must stand to count. */
export interface Needle {
  /** In the form of the text that it is looked for in: words, codes or as it is. */
  readonly text: string;
  readonly form: "words" | "codes" | "raw";
  /** `both`: no letter or digit of its own sort may touch it on either side; `start`: only before it. */
  readonly edges: "both" | "start" | "none";
  /** A part of a name: no proof by itself where the word is a permitted one. */
  readonly part?: true;
}

export const withheldCategories = [
  "names",
  "births",
  "addresses",
  "phones",
  "plates",
  "accounts",
  "children",
  "handling",
  "notes",
  "photos",
  "coordinates",
  "events",
  "groups",
  "things",
  "ids",
  "plan",
] as const;
/** What sort of value it is: the lines of 'What was withheld'. */
export type WithheldCategory = (typeof withheldCategories)[number];

/** What became of a value. */
export type WithheldEnd = "removed" | "replaced" | "generalised" | "counted";

/** One value of the case that may not be in the copy. */
export interface WithheldValue {
  readonly category: WithheldCategory;
  /** As it stands in the case. */
  readonly value: string;
  /** The first item that it was found on: an entity, link, group, incident or record. Stays on this device. */
  readonly of: string;
  readonly end: WithheldEnd;
  /** Why, in a sentence for the list. */
  readonly reason: string;
  /** Spellings to look for; absent = all of its category. */
  readonly needles?: readonly Needle[];
  /** Why it is not looked for, where it cannot be. */
  readonly unsearched?: string;
}
