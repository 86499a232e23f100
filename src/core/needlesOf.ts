import { personName } from "./nameMatch";
import { codesOf, wordsOf } from "./plainText";
import { toLatin } from "./transliterate";
import type { Needle, WithheldCategory } from "./withheld";

const words = (text: string, edges: Needle["edges"] = "both"): Needle => ({ text, form: "words", edges });

/** Words before names, and of ages, that name nobody. */
const titles = new Set(
  "mr mrs ms miss mx dr prof sir rev cllr aka nee the and with for unknown male female not in file".split(
    " ",
  ),
);

/** A name however it is turned: surname first or last, with initials, run together, and its parts. */
export function nameNeedles(name: string): readonly Needle[] {
  const found = new Map<string, Needle>();
  const add = (needle: Needle) =>
    void (needle.text.length >= 3 && !found.has(needle.text) && found.set(needle.text, needle));
  for (const text of new Set([name, ...(/[^ -~]/.test(name) ? [toLatin(name)] : [])])) {
    const all = wordsOf(text).split(" ").filter(Boolean);
    const whole = all.join(" ");
    const apart = personName(text);
    const surname = wordsOf(apart?.surname ?? "")
      .split(" ")
      .filter(Boolean);
    const given = (apart?.given ?? [])
      .flatMap((each) => wordsOf(each).split(" "))
      .filter((each) => each && !/^\d+$/.test(each));
    if (all.length > 1 || whole.length >= 4) add(words(whole));
    const last = surname.join(" ");
    const [first] = given;
    if (last && first) {
      for (const rest of [given.join(" "), first]) {
        add(words(`${last} ${rest}`));
        add(words(`${rest} ${last}`));
      }
      const initial = first.slice(0, 1);
      if (last.length >= 3) {
        add(words(`${last} ${initial}`));
        add(words(`${initial} ${last}`));
        const joined = [first + last, last + first, initial + last, last + initial];
        for (const [at, each] of joined.entries()) {
          const text = each.replaceAll(" ", "");
          // Two names in a row stand inside of a longer one by intent, a name and a letter by chance.
          if (text.length >= 5) add(words(text, at < 2 && text.length >= 9 ? "none" : "both"));
        }
      }
    }
    for (const part of all)
      if (/\p{L}{3}/u.test(part) && !titles.has(part) && !(all.length === 1 && part.length >= 4))
        add({ ...words(part), part: true });
  }
  return [...found.values()];
}

/** A group or business as it is called; what is left of 'SMITH OCG' without its sort is a word that alone proves nothing. */
function groupNeedles(name: string): readonly Needle[] {
  const whole = wordsOf(name);
  const bare = whole.replace(/ (ocg|ltd|limited|plc|llp)$/, "");
  const found: Needle[] =
    whole.length >= 4 ? [whole.includes(" ") ? words(whole) : { ...words(whole), part: true }] : [];
  if (bare !== whole && bare.length >= 3)
    found.push(bare.includes(" ") ? words(bare) : { ...words(bare), part: true });
  return found;
}

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** A date of birth as people and programs write it. Nothing for a year or month alone: half the country shares it. */
export function birthNeedles(iso: string): readonly Needle[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return [];
  const [, year = "", month = "", day = ""] = match;
  const [m, d] = [String(Number(month)), String(Number(day))];
  const name = months[Number(month) - 1] ?? "";
  const forms = [
    `${year} ${month} ${day}`,
    `${day} ${month} ${year}`,
    `${d} ${m} ${year}`,
    `${month} ${day} ${year}`,
    `${year}${month}${day}`,
    `${day}${month}${year}`,
    ...[name, name.slice(0, 3)].flatMap((word) => [
      `${d} ${word} ${year}`,
      `${day} ${word} ${year}`,
      `${word} ${d} ${year}`,
      `${word} ${day} ${year}`,
    ]),
    ...["st", "nd", "rd", "th"].map((end) => `${d}${end} ${name} ${year}`),
    ...(month.startsWith("0") || day.startsWith("0") ? [`${day} ${month} ${year.slice(2)}`] : []),
  ];
  return [...new Set(forms)].map((text) => words(text));
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi;
const plate = /\b(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])\b/gi;
const phone = /\+?\(?\d[\d ().-]{7,}\d/g;

/** Shorter runs with points and lines between them are dates. */
const leastPhone = 9;
/** Numbers that are long enough not to stand in a drawing by chance. */
const leastDigits = 7;

/** Plates, phone numbers, postcodes and other codes inside of any text. */
export function codeNeedles(text: string): readonly Needle[] {
  const found = new Map<string, Needle>();
  const add = (code: string) => {
    const letters = /\p{L}/u.test(code);
    // A number of ten digits is no part of another by chance; in a list, its neighbours close up with it.
    const free = code.length >= (letters ? 6 : 10);
    if (code.length >= (letters ? 4 : leastDigits))
      found.set(code, { text: code, form: "codes", edges: free ? "none" : "both" });
  };
  for (const [match] of text.matchAll(phone)) {
    const digits = match.replace(/\D/g, "").replace(/^(?:00)?44(?=\d{9,})/, "0");
    if (digits.length < leastPhone) continue;
    add(digits);
    if (digits.startsWith("0") && digits.length >= 10) {
      add(digits.slice(1));
      add(`44${digits.slice(1)}`);
      add(`440${digits.slice(1)}`);
      add(`0044${digits.slice(1)}`);
    }
  }
  for (const pattern of [postcode, plate])
    for (const [match] of text.matchAll(pattern)) add(match.replace(/\s/g, "").toLowerCase());
  return [...found.values()];
}

/** An account, document or other number as it stands, closed up and in its own groups. */
function numberNeedles(text: string): readonly Needle[] {
  const closed = codesOf(text).replaceAll(" ", "");
  const apart = wordsOf(text);
  const digits = closed.replace(/\D/g, "");
  if (digits.length < leastDigits && !(/\p{L}/u.test(closed) && closed.length >= 5)) return [];
  return [words(apart), words(closed), { text: closed, form: "codes", edges: "both" }];
}

/** An address whole, its first part with a number, and its postcode. */
function addressNeedles(text: string): readonly Needle[] {
  const whole = wordsOf(text);
  const parts = text.split(",").map(wordsOf).filter(Boolean);
  const [first = "", second = ""] = parts;
  const found = new Set<string>();
  if (whole.length >= 5) found.add(whole);
  for (const part of parts.slice(0, 2))
    if (/\d/.test(part) && /\p{L}{3}.*|\d\s\p{L}/u.test(part) && part.includes(" ") && part.length >= 6)
      found.add(part);
  if (second) found.add(`${first} ${second}`);
  // A name with a town behind it: 'Smith Lettings, Calderhaven'.
  if (parts.length > 1 && first.includes(" ") && first.length >= 8) found.add(first);
  return [...[...found].map((each) => words(each)), ...codeNeedles(text)];
}

const windowWords = 6;

/** Free text whole where it is short, else stretches of six words: whoever copies twelve words of it copies one of them. */
export function textNeedles(text: string): readonly Needle[] {
  const all = wordsOf(text).split(" ").filter(Boolean);
  const codes = codeNeedles(text);
  if (all.length < 3 || all.join(" ").length < 14) return codes;
  const found: Needle[] = [...codes];
  for (let at = 0; at < all.length; at += windowWords) {
    const from = Math.max(0, Math.min(at, all.length - windowWords));
    found.push(words(all.slice(from, from + windowWords).join(" ")));
  }
  return found;
}

/** Longitude or latitude to five places; fewer are no household. */
function coordinateNeedles(text: string): readonly Needle[] {
  return text.split(" ").flatMap((number) => {
    const match = /^-?(\d+)\.(\d{4,})/.exec(number);
    return match ? [words(`${match[1]} ${(match[2] ?? "").slice(0, 5)}`, "start")] : [];
  });
}

/** An id of a source; counters that a program gives ('n12') say nothing of anybody. */
function idNeedles(id: string): readonly Needle[] {
  const text = wordsOf(id);
  const closed = text.replaceAll(" ", "");
  const telling = closed.length >= 4 && /\p{L}/u.test(closed) && !/^\p{L}{1,2}\d+$/u.test(closed);
  const long = /^\d+$/.test(closed) && closed.length >= leastDigits;
  const reference = /^\p{L}{1,2}\d{4,}$/u.test(closed);
  if (!telling && !long && !reference) return [];
  // Many files use plain words as ids: alone such a word proves nothing.
  return [/^\p{L}+$/u.test(text) ? { ...words(text), part: true } : words(text)];
}

/** A piece from the middle of a picture, as it is and in base64: that picture, wherever it is put. */
function photoNeedles(href: string): readonly Needle[] {
  const data = href.slice(href.indexOf(",") + 1);
  if (!/;base64,/.test(href.slice(0, 80)) || data.length < 96)
    return data.length >= 24 ? [{ text: data.slice(0, 200), form: "raw", edges: "none" }] : [];
  const from = Math.floor(data.length / 8) * 4;
  return [{ text: data.slice(from, from + 48), form: "raw", edges: "none" }];
}

/** Every spelling in which a withheld value is looked for. */
export function needlesOf(category: WithheldCategory, value: string): readonly Needle[] {
  switch (category) {
    case "names":
    case "children":
      return [...nameNeedles(value), ...codeNeedles(value)];
    case "groups":
      return [...groupNeedles(value), ...codeNeedles(value)];
    case "handling":
      return [...nameNeedles(value).filter((each) => !each.part), ...codeNeedles(value)];
    case "births":
      return birthNeedles(value);
    case "addresses":
      return addressNeedles(value);
    case "phones":
    case "plates":
      return codeNeedles(value);
    case "accounts":
      return numberNeedles(value);
    case "coordinates":
      return coordinateNeedles(value);
    case "ids":
      return idNeedles(value);
    case "photos":
      return photoNeedles(value);
    case "things": {
      const text = wordsOf(value);
      return [...(text.includes(" ") || text.length >= 6 ? [words(text)] : []), ...codeNeedles(value)];
    }
    case "events":
    case "notes":
    case "plan":
      return textNeedles(value);
  }
}
