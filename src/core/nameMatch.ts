import { jaroWinkler } from "./jaroWinkler";
import { nicknameLines } from "./nicknames";
import { isOtherScript, toLatin } from "./transliterate";

/** A person's name taken apart, in plain Latin letters. */
export interface PersonName {
  /** As it was written. */
  readonly text: string;
  readonly surname: string;
  readonly given: readonly string[];
}

/** How two words of a name agree, surest first. */
export type WordMatch = "same" | "sound" | "nickname" | "spelling" | "initial";

/** How two names agree, with a reason in words. */
export interface NameMatch {
  readonly type: "same" | "order" | "alike" | "initial";
  /** 0–1, for order only; never shown. */
  readonly score: number;
  readonly words: string;
}

/** Words before or after a name that are no part of it. */
const titles = new Set("mr mrs ms miss mx dr prof sir rev cllr jr sr esq".split(" "));

/** 'O’Brien-Smith' → 'obrien smith'. */
export function plainWords(text: string): string {
  return toLatin(text)
    .replace(/['’`ʼʹ.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|sz/g, "s"],
  [/kh/g, "h"],
  [/zh|rz/g, "z"],
  [/tch|ch|cz|tz|ts/g, "c"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/ou|oo/g, "u"],
  [/([aou])e/g, "$1"],
  [/ee/g, "i"],
  // 'Yuri', 'Iuri', 'Juri'; 'Natalya', 'Nataliya', 'Natalia'
  [/^[yij](?=[aeou])/, ""],
  [/[yij]+(?=[aeou])/g, "i"],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** A word as its transliterations share it: 'Yuriy', 'Jurij' and 'Iurii' are 'uri'; 'Kowalczuk' and 'Ковальчук' 'kovalcuk'. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, instead] of sounds) sound = sound.replace(pattern, instead);
  return sound;
}

const groups = new Map<string, number[]>();
for (const [index, line] of nicknameLines.entries())
  for (const word of new Set(line.split(" ").map(toLatin))) {
    const known = groups.get(word);
    if (known) known.push(index);
    else groups.set(word, [index]);
  }

const none: readonly number[] = [];

/** Numbers of the lines of nicknames.ts that have this given name. */
export function nicknameGroups(given: string): readonly number[] {
  return groups.get(given) ?? none;
}

const isCapitals = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/** Takes 'SURNAME, Forename', 'SMITH John' and 'John Smith' apart; undefined when there are no letters. */
export function personName(text: string): PersonName | undefined {
  const bare = text.replace(/\([^)]*\)/g, " ");
  const comma = bare.indexOf(",");
  const words = (part: string) =>
    plainWords(part)
      .split(" ")
      .filter((word) => word !== "" && !titles.has(word) && /\p{L}/u.test(word));
  if (comma > 0) {
    const surname = words(bare.slice(0, comma)).join(" ");
    const given = words(bare.slice(comma + 1));
    if (surname !== "") return { text, surname, given };
    const last = given.at(-1);
    return last === undefined ? undefined : { text, surname: last, given: given.slice(0, -1) };
  }
  const parts = bare.split(/\s+/).filter((part) => words(part).length > 0);
  if (parts.length === 0) return undefined;
  const capitals = parts.filter(isCapitals);
  const own = capitals.length > 0 && capitals.length < parts.length ? capitals : parts.slice(-1);
  return {
    text,
    surname: words(own.join(" ")).join(" "),
    given: words(parts.filter((part) => !own.includes(part)).join(" ")),
  };
}

/** Lowest likeness at which two words count as one misspelt: 'zielinska' and 'zelinska' have 0.91. Two names may be as alike ('harris', 'harrison': 0.95), so that the reason says how they differ. */
const alike = 0.9;
/** Short words differ by one letter and are two names ('Maria' and 'Marina' have 0.97), given names more than surnames. */
const shortest = { given: 6, surname: 5 };

/** How two words agree; undefined when they do not. Nicknames and initials are looked for in given names alone. */
export function matchWords(first: string, second: string, given: boolean): WordMatch | undefined {
  if (first === second) return "same";
  if (soundOf(first) === soundOf(second)) return "sound";
  if (given) {
    const other = nicknameGroups(second);
    if (nicknameGroups(first).some((group) => other.includes(group))) return "nickname";
    if (first.length === 1 || second.length === 1) return first[0] === second[0] ? "initial" : undefined;
    // Two known names are two names, however alike, and 'Daniela' is no slip for 'Daniel'.
    if (groups.has(first) && groups.has(second)) return undefined;
    if (`${first}a` === second || first === `${second}a`) return undefined;
  }
  if (Math.min(first.length, second.length) < shortest[given ? "given" : "surname"]) return undefined;
  return jaroWinkler(first, second) >= alike ? "spelling" : undefined;
}

const worth: { readonly [M in WordMatch]: number } = {
  same: 1,
  sound: 0.97,
  nickname: 0.94,
  spelling: 0.9,
  initial: 0.6,
};

const upper = (word: string) => word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

function wordReason(match: WordMatch, first: string, second: string): string {
  const [one, other] = [upper(first), upper(second)];
  switch (match) {
    case "same":
      return "";
    case "sound":
      return `${one} and ${other} are spellings of one name`;
    case "nickname":
      return `${one} and ${other} are forms of one given name`;
    case "spelling":
      return `${one} and ${other} are spelt nearly the same`;
    case "initial":
      return `only the initial ${one.charAt(0)} is given`;
  }
}

function scriptWords(first: PersonName, second: PersonName): string {
  const other = [first, second].find((name) => isOtherScript(name.text));
  return other
    ? `‘${other.text}’ is ${upper([...other.given, other.surname].join(" "))} in Latin letters`
    : "";
}

const sorted = (name: PersonName) => [...name.given, ...name.surname.split(" ")].sort().join(" ");

/** Compares two names of people; undefined when they are not alike. */
export function matchNames(first: PersonName, second: PersonName): NameMatch | undefined {
  const script = scriptWords(first, second);
  const [oneGiven] = first.given;
  const [otherGiven] = second.given;
  const surname = matchWords(first.surname, second.surname, false);
  if (oneGiven === undefined || otherGiven === undefined) {
    if (oneGiven !== otherGiven || surname !== "same") return undefined;
    return { type: "same", score: 1, words: script || "same name" };
  }
  const given = surname && matchWords(oneGiven, otherGiven, true);
  if (surname && given) {
    const middle = first.given.slice(1).join(" ") === second.given.slice(1).join(" ");
    const words = [
      wordReason(surname, first.surname, second.surname),
      wordReason(given, oneGiven, otherGiven),
      script,
    ].filter(Boolean);
    const whole = surname === "same" && given === "same";
    const score = worth[surname] * worth[given] * (middle ? 1 : 0.98);
    if (given === "initial") return { type: "initial", score, words: words.join("; ") };
    if (whole)
      return { type: "same", score, words: script || (middle ? "same name" : "same surname and first name") };
    return { type: "alike", score, words: `same name in another form: ${words.join("; ")}` };
  }
  if (sorted(first) === sorted(second))
    return { type: "order", score: 0.96, words: script || "the same words in another order" };
  return undefined;
}

const legalForms =
  /\b(?:the|ltd|limited|plc|llp|lp|inc|incorporated|corp|corporation|company|co|gmbh|srl|sro|sarl|spzoo|sp z oo|sp z o o|sa|bv|uk|t ?a .*)$/;

/** The name of a firm without its legal form: 'Quay Hand Car Wash Ltd.' → 'quay hand car wash'. */
export function firmName(text: string): string {
  let name = plainWords(text.replaceAll("&", " and ")).replace(/^the /, "");
  for (let before = ""; before !== name; ) {
    before = name;
    const cut = name.replace(legalForms, "").trim();
    if (cut !== "") name = cut;
  }
  return name;
}
