/** Letters that are no letter with a mark: NFD does not take them apart. Cyrillic after BGN/PCGN, Greek after ELOT 743, both without their signs. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Latin
    ...{
      ł: "l",
      đ: "d",
      ð: "d",
      ø: "o",
      œ: "oe",
      æ: "ae",
      ß: "ss",
      þ: "th",
      ı: "i",
      ħ: "h",
      ŧ: "t",
      ŋ: "ng",
      ə: "a",
    },
    // Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian, Macedonian and Serbian
    ...{
      а: "a",
      б: "b",
      в: "v",
      г: "g",
      ґ: "g",
      д: "d",
      е: "e",
      ё: "yo",
      є: "ye",
      ж: "zh",
      з: "z",
      и: "i",
      і: "i",
    },
    ...{
      ї: "yi",
      й: "y",
      к: "k",
      л: "l",
      м: "m",
      н: "n",
      о: "o",
      п: "p",
      р: "r",
      с: "s",
      т: "t",
      у: "u",
      ў: "w",
    },
    ...{
      ф: "f",
      х: "kh",
      ц: "ts",
      ч: "ch",
      ш: "sh",
      щ: "shch",
      ъ: "",
      ы: "y",
      ь: "",
      э: "e",
      ю: "yu",
      я: "ya",
    },
    ...{ ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz", ѓ: "gj", ќ: "kj", ѕ: "dz", ѣ: "e" },
    // Greek
    ...{
      α: "a",
      β: "v",
      γ: "g",
      δ: "d",
      ε: "e",
      ζ: "z",
      η: "i",
      θ: "th",
      ι: "i",
      κ: "k",
      λ: "l",
      μ: "m",
      ν: "n",
    },
    ...{ ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o" },
  }),
);

/** Pairs of Greek letters that are one sound; at the start of a word 'μπ' and 'ντ' are b and d. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})μπ/gu, "b"],
  [/(?<!\p{L})ντ/gu, "d"],
  [/ου/g, "ou"],
  [/γγ/g, "ng"],
  [/γκ/g, "g"],
];

const marks = /\p{M}/gu;

function latinOf(char: string): string {
  const known = letters.get(char);
  if (known !== undefined) return known;
  const bare = char.normalize("NFD").replace(marks, "");
  return letters.get(bare) ?? bare;
}

/** Lower case in plain Latin letters: 'Łukasz' → 'lukasz', 'Шевченко' → 'shevchenko', 'Παπαδόπουλος' → 'papadopoulos'. Other scripts stay as they are. */
export function toLatin(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  let plain = lower.normalize("NFC");
  if (/\p{Script=Greek}/u.test(plain)) {
    plain = plain.normalize("NFD").replace(marks, "");
    for (const [pair, latin] of pairs) plain = plain.replace(pair, latin);
  }
  // Marks that stand alone and characters nobody sees (zero width, direction) belong to no name.
  return [...plain]
    .map(latinOf)
    .join("")
    .replace(/[\p{M}\p{Cf}]/gu, "");
}

/** True when a text has letters that are not Latin. */
export function isOtherScript(text: string): boolean {
  return /[^\P{L}\p{Script=Latin}]/u.test(text);
}
