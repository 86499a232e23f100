import { type Interval, readDate } from "../core/time";

/** What a GEDCOM date says, as far as it is a date of the common calendar. */
export interface GedcomDate {
  /** As in the file, blanks tidied. */
  readonly given: string;
  readonly times: Interval;
  /** The one date (of any precision) that it names, also where it is said to be about then. */
  readonly single?: string;
  /** True when `times` says all that is given. */
  readonly exact: boolean;
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const frenchMonths = [
  ...["VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC"],
  "COMP",
];
const dayMs = 86_400_000;

const two = (value: number) => String(value).padStart(2, "0");
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** Only what the calendar has: 31 February is no date. */
const real = (iso: string): string | undefined => readDate(iso);

/** Days of the Julian calendar since its 1 March of year 0, on the day line of the common one (1 March 0 Julian = 28 February 0). */
function julian(year: number, month: number, day: number): string | undefined {
  const lastDay = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < 1 || day > lastDay) return undefined;
  const shifted = month > 2 ? year : year - 1;
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const days = 365 * shifted + Math.floor(shifted / 4) + monthDays + day - 1;
  const epoch = new Date(0).setUTCFullYear(0, 1, 28);
  return real(isoOf(epoch + days * dayMs));
}

/** The French republican calendar was in force for 14 years from 22 September 1792; years 3, 7 and 11 had a day more. */
function french(text: string): string | undefined {
  const match = /^(?:(\d{1,2}) )?([A-Z]{4}) (\d{1,2})$/.exec(text);
  const [year, month] = [Number(match?.[3]), frenchMonths.indexOf(match?.[2] ?? "")];
  const day = Number(match?.[1]);
  const lastDay = month === 12 ? (year % 4 === 3 ? 6 : 5) : 30;
  if (month < 0 || !(year >= 1 && year <= 14) || !(day >= 1 && day <= lastDay)) return undefined;
  const days = (year - 1) * 365 + Math.floor(year / 4) + month * 30 + day - 1;
  return isoOf(Date.UTC(1792, 8, 22) + days * dayMs);
}

/** One date of the Gregorian or Julian calendar: '5 MAR 1850', 'MAR 1850', '1850', '5 MAR 1699/00', ISO; years of three digits at least. */
function common(text: string, isJulian: boolean): string | undefined {
  const match = /^(?:(?:(\d{1,2}) )?([A-Z]{3,9})\.? )?(\d{3,4})(?:\/(\d{2}|\d{4}))?$/.exec(text);
  if (!match) return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? real(text) : undefined;
  const word = match[2] ?? "";
  const month = word === "" ? 0 : months.indexOf(word.slice(0, 3)) + 1;
  if (word !== "" && month === 0) return undefined;
  // 1699/00: the year began in March; the second is the year as counted now.
  const dual = match[4];
  const year = Number(match[3]) + (dual === undefined ? 0 : 1);
  if (dual !== undefined && Number(dual.slice(-2)) !== year % 100) return undefined;
  const start = String(year).padStart(4, "0");
  if (month === 0) return start;
  const day = match[1];
  if (day === undefined) return `${start}-${two(month)}`;
  const written = isJulian ? undefined : real(`${start}-${two(month)}-${two(Number(day))}`);
  return isJulian ? julian(year, month, Number(day)) : written;
}

function oneDate(text: string): string | undefined {
  const calendar = /^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|FRENCH_R|HEBREW|_[A-Z_]+)\b) ?(.*)$/.exec(text);
  const name = calendar?.[1] ?? calendar?.[2] ?? "GREGORIAN";
  const rest = (calendar?.[3] ?? text).trim();
  if (name === "GREGORIAN" || name === "JULIAN") return common(rest, name === "JULIAN");
  return name.startsWith("FRENCH") ? french(rest) : undefined;
}

const about = /^(?:ABT|ABOUT|CAL|EST|CIRCA|CIR|CA|C|INT)\.? /;
const before = /^(?:BEF|BEFORE|TO|UNTIL|BY)\.? /;
const after = /^(?:AFT|AFTER|FROM|SINCE)\.? /;

/** Reads a date value of GEDCOM 5.5 to 7.0, and the commoner slips. What is no date of a calendar known here is kept as given. */
export function gedcomDate(text: string): GedcomDate {
  const given = text.trim().replace(/\s+/g, " ");
  const plain = given
    .toUpperCase()
    .replace(/\s*\([^)]*\)?$/, "")
    .trim();
  const range = /^(?:BET|BETWEEN|FROM)\.? (.+?) (?:AND|TO|-) (.+)$/.exec(plain);
  if (range) {
    const [from, to] = [oneDate(range[1] ?? ""), oneDate(range[2] ?? "")];
    if (from === undefined || to === undefined) return { given, times: {}, exact: false };
    const year = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
    const isBetween = plain.startsWith("BET");
    const times = isBetween && year !== undefined ? { from: year, to: year } : { from, to };
    return { given, times, exact: false, ...(isBetween && year !== undefined ? { single: year } : {}) };
  }
  if (before.test(plain)) {
    const to = oneDate(plain.replace(before, ""));
    return { given, times: to === undefined ? {} : { to }, exact: false };
  }
  if (after.test(plain)) {
    const from = oneDate(plain.replace(after, ""));
    return { given, times: from === undefined ? {} : { from }, exact: false };
  }
  const single = oneDate(plain.replace(about, ""));
  if (single === undefined) return { given, times: {}, exact: given === "" };
  const exact = plain === given.toUpperCase() && !about.test(plain) && !/[@/]|JULIAN|FRENCH/.test(plain);
  return { given, times: { from: single, to: single }, single, exact };
}
