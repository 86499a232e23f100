import type { Entity } from "./entity";
import { plainWords } from "./nameMatch";
import { readDate } from "./time";

/** What a value names without doubt: two records that share one are hardly two things. */
export type IdentityType = "phone" | "plate" | "account" | "handle" | "reference";

export interface Identity {
  readonly type: IdentityType;
  /** In one form, so that equal things are equal texts: '+447700900123'. */
  readonly value: string;
  /** As a reader knows it: 'phone 07700 900123'. */
  readonly words: string;
}

/** Names of attributes by what they hold, in plain words. */
const names: readonly (readonly [IdentityType | "sort" | "sex" | "born" | "died" | "address", string])[] = [
  [
    "phone",
    "phone|phone number|phone no|telephone|telephone number|telephone no|tel|tel no|tel number|mobile|mobile number|mobile no|mobile phone|home phone|work phone|msisdn|cell|cell phone|contact number|number|caller|number used",
  ],
  [
    "plate",
    "vrm|vrn|registration|registration number|registration mark|reg|reg no|reg number|number plate|plate|plate number|licence plate|license plate|vehicle registration|vehicle registration mark",
  ],
  [
    "account",
    "account number|account no|account|acc no|acct no|acct number|bank account|bank account number|iban|account iban",
  ],
  ["sort", "sort code|sortcode|bank sort code"],
  [
    "handle",
    "email|e mail|email address|e mail address|mail|handle|username|user name|screen name|profile|account name|snapchat|instagram|telegram|facebook|tiktok|whatsapp|twitter|x handle|discord|signal|encrochat|wickr|skype|onlyfans|vk",
  ],
  [
    "reference",
    "pnc|pnc id|pncid|pnc number|cro|cro number|nino|ni number|national insurance number|national insurance no|passport|passport number|passport no|driver number|driving licence number|driving licence|driver licence number|nhs number|company number|company no|registered number|charity number|vat number|imei|imei number|imsi|vin|chassis number|chassis|vehicle identification number|uprn|serial number|serial no|prison number|prisoner number|noms|noms number|custody number|crypto address|wallet|wallet address|bitcoin address|mac address",
  ],
  ["sex", "sex|gender"],
  ["born", "dob|d o b|date of birth|birth date|birthdate|born|birthday"],
  ["died", "dod|date of death|death|death date|died|deceased on|died on"],
  [
    "address",
    "address|home address|full address|current address|postal address|last known address|residence|registered address|registered office",
  ],
];
const meaning = new Map(
  names.flatMap(([type, list]) => list.split("|").map((name) => [name, type] as const)),
);

const plainNames = new Map<string, string>();
/** Names repeat in every item of a file; what is remembered is bounded, since a hostile file may have a new one in each. */
const mostNames = 2000;

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const made = plainWords(name.replace(/([a-z])([A-Z])/g, "$1 $2"));
  if (plainNames.size < mostNames) plainNames.set(name, made);
  return made;
}

/** Values of the attributes that mean something, by name in any common spelling. */
function valuesOf(item: Entity, type: (typeof names)[number][0]): readonly string[] {
  return item.attributes.flatMap(({ name, value }) =>
    value.trim() !== "" && meaning.get(plainName(name)) === type ? [value.trim()] : [],
  );
}

/**
 * A phone number in international form; UK unless it says otherwise, also where a spreadsheet took the leading 0 away.
 * Undefined for what is no number, and for '7.7E+09', whose digits are lost.
 */
export function phoneNumber(text: string): string | undefined {
  if (!/^[\s\d()+./-]+$/.test(text)) return undefined;
  let digits = text.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) digits = digits.replaceAll("+", "");
  else if (digits.startsWith("00")) digits = digits.slice(2);
  else if (/^0\d{9,10}$/.test(digits)) digits = `44${digits.slice(1)}`;
  // '7700900123' has lost its 0; '447700900123' only its +.
  else if (/^7\d{9}$/.test(digits)) digits = `44${digits}`;
  else if (!/^44\d{10}$/.test(digits)) return undefined;
  digits = digits.replace(/^440/, "44");
  return /^\d{8,15}$/.test(digits) && !/^(\d)\1+$/.test(digits) ? `+${digits}` : undefined;
}

const plates = [
  /\b([A-Z]{2}\d{2}) ?([A-Z]{3})\b/, // since 2001
  /\b([A-Z]\d{1,3}) ?([A-Z]{3})\b/, // 1983–2001
  /\b([A-Z]{3}) ?(\d{1,3}[A-Z])\b/, // 1963–1983
  /\b([A-Z]{1,3}) (\d{1,4})\b/, // before, and Northern Ireland
];

/** A number plate without blanks: 'Van zz99 abc' → 'ZZ99ABC'. `whole` = the text is a plate and nothing else, of any country. */
export function plateOf(text: string, whole: boolean): string | undefined {
  const upper = text.toUpperCase().replace(/[-–.]/g, " ").replace(/\s+/g, " ").trim();
  if (whole) {
    const plate = upper.replaceAll(" ", "");
    return /^[A-Z0-9]{3,9}$/.test(plate) && /\d/.test(plate) && /[A-Z]/.test(plate) ? plate : undefined;
  }
  for (const pattern of plates.slice(0, 3)) {
    const match = pattern.exec(upper);
    if (match) return `${match[1]}${match[2]}`;
  }
  const only = plates[3]?.exec(upper);
  return only && only[0] === upper ? `${only[1]}${only[2]}` : undefined;
}

interface Account {
  readonly number: string;
  readonly sort: string | undefined;
}

/** Account number and, where stated, sort code: '12-34-56 12345678', 'GB29 NWBK 6016 1331 9268 19', '12345678'. */
export function accountOf(text: string): Account | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, "");
  const iban = /[A-Z]{2}\d{2}[A-Z0-9]{11,30}/.exec(plain)?.[0];
  const british = iban && /^GB\d{2}[A-Z]{4}(\d{6})(\d{8})$/.exec(iban);
  if (british) return { number: british[2] ?? "", sort: british[1] };
  if (iban) return { number: iban, sort: undefined };
  const both = /(?<!\d)(\d{2})[ -]?(\d{2})[ -]?(\d{2})[ ,/;:-]+(\d{8})(?!\d)/.exec(text);
  if (both) return { number: both[4] ?? "", sort: `${both[1]}${both[2]}${both[3]}` };
  const alone = /(?<!\d)\d{8}(?!\d)/.exec(text)?.[0];
  return alone === undefined ? undefined : { number: alone, sort: undefined };
}

/** E-mail addresses as they are but for case; handles without their @. */
function handleOf(name: string, text: string): string | undefined {
  const value = text.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value;
  const handle = value.replace(/^@/, "").replace(/^https?:\/\/(?:www\.)?/, "");
  if (!/^[\p{L}\p{N}._/-]{3,60}$/u.test(handle) || !/\p{L}/u.test(handle)) return undefined;
  const where = plainName(name);
  // 'dave99' on two services may be two people.
  return `${/handle|user|screen|profile|account|mail/.test(where) ? "" : where}@${handle}`;
}

const pretty = (value: string) =>
  value.startsWith("+44") ? `0${value.slice(3, 7)} ${value.slice(7)}` : value;

function ownName(item: Entity): readonly Identity[] {
  const texts = [item.label, ...item.aliases];
  switch (item.kind) {
    case "phone":
      return texts.flatMap((text) => {
        const value = phoneNumber(text.replace(/^[^\d+(]+/, ""));
        return value ? [{ type: "phone", value, words: `number ${pretty(value)}` } as const] : [];
      });
    case "vehicle":
      return texts.flatMap((text) => {
        const value = plateOf(text, false) ?? plateOf(text, true);
        return value ? [{ type: "plate", value, words: `plate ${value}` } as const] : [];
      });
    case "account":
      return texts.flatMap((text) => {
        const value = accountOf(text)?.number;
        return value ? [{ type: "account", value, words: `account ${value}` } as const] : [];
      });
    case "online":
      return texts.flatMap((text) => {
        const value = handleOf(item.typeName, text);
        return value ? [{ type: "handle", value, words: `handle ${text}` } as const] : [];
      });
    default:
      return [];
  }
}

/** A reference such as a PNC id: letters and digits alone; the name of the attribute is a part, since numbers of two registers may be equal. */
function referenceOf(name: string, value: string): Identity | undefined {
  const plain = value.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (plain.length < 5 || !/\d/.test(plain) || /^(.)\1+$/.test(plain)) return undefined;
  const register = (plainName(name).split(" ")[0] ?? "").replace(/^pncid$/, "pnc");
  return { type: "reference", value: `${register} ${plain}`, words: `${name} ${value}` };
}

/** Everything in an entity that names it without doubt, by the names of its attributes and by its own name. */
export function identitiesOf(item: Entity): readonly Identity[] {
  const found: Identity[] = item.placeholder ? [] : [...ownName(item)];
  for (const { name, value } of item.attributes) {
    const type = meaning.get(plainName(name));
    if (value.trim() === "") continue;
    if (type === "phone") {
      for (const part of value.split(/[;,|]|\bor\b/)) {
        const phone = phoneNumber(part.trim());
        if (phone) found.push({ type, value: phone, words: `number ${pretty(phone)}` });
      }
    } else if (type === "plate") {
      const plate = plateOf(value, true);
      if (plate) found.push({ type, value: plate, words: `plate ${plate}` });
    } else if (type === "account") {
      const account = accountOf(value);
      if (account) found.push({ type, value: account.number, words: `account ${account.number}` });
    } else if (type === "handle") {
      const handle = handleOf(name, value);
      if (handle) found.push({ type, value: handle, words: `${name} ${value}` });
    } else if (type === "reference") {
      const reference = referenceOf(name, value);
      if (reference) found.push(reference);
    }
  }
  const seen = new Set<string>();
  return found.filter(({ type, value }) => {
    const key = `${type} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Sort codes stated beside or inside account numbers. */
export function sortCodesOf(item: Entity): readonly string[] {
  const stated = valuesOf(item, "sort").map((value) => value.replace(/\D/g, ""));
  const inside = [item.label, ...valuesOf(item, "account")].flatMap((text) => accountOf(text)?.sort ?? []);
  return [...new Set([...stated, ...inside])].filter((code) => code.length === 6);
}

/** Dates of birth, ISO: the entity's own and those in attributes. */
export function birthsOf(item: Entity): readonly string[] {
  const own = item.born ? [item.born] : [];
  return [...new Set([...own, ...valuesOf(item, "born").flatMap((value) => readDate(value) ?? [])])];
}

/** Date of death, ISO, where one can be read. */
export function deathOf(item: Entity): string | undefined {
  for (const value of valuesOf(item, "died")) {
    const date = readDate(value);
    if (date) return date;
  }
  return item.kind === "person" && item.status.includes("deceased") ? item.times.to : undefined;
}

/** 'male', 'female'; undefined for anything else, which says nothing either way. */
export function sexOf(item: Entity): "male" | "female" | undefined {
  for (const value of valuesOf(item, "sex")) {
    const word = plainWords(value);
    if (/^(?:m|male|man|boy)$/.test(word)) return "male";
    if (/^(?:f|female|woman|girl)$/.test(word)) return "female";
  }
  return undefined;
}

/** Addresses in one form: 'Flat 2, 12 Quay Street' → 'flat 2 12 quay st'. Of premises also the name. */
export function addressesOf(item: Entity): readonly string[] {
  const texts = [
    ...valuesOf(item, "address"),
    ...(item.place ? [item.place.address] : []),
    ...(item.kind === "premises" && !item.placeholder ? [item.label] : []),
  ];
  const plain = texts.map((text) =>
    plainWords(text)
      .replace(/\bstreet\b/g, "st")
      .replace(/\broad\b/g, "rd")
      .replace(/\bavenue\b/g, "ave")
      .replace(/\b(?:apartment|apt)\b/g, "flat"),
  );
  // A bare town or 'Home' is no address: it takes a number and a word.
  return [...new Set(plain)].filter((text) => /\d/.test(text) && /\p{L}{3}/u.test(text));
}
