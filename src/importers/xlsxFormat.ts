/** How a number is shown, as far as it changes what it says: a date, a share, money, a number with leading noughts. */
export type XlsxFormat =
  | { readonly type: "number" }
  | { readonly type: "percent" }
  | { readonly type: "money"; readonly sign: string; readonly places: number }
  /** Digits in a pattern: '00000000000', '00000 000000'. */
  | { readonly type: "digits"; readonly pattern: string }
  | { readonly type: "date"; readonly day: boolean; readonly month: boolean; readonly time: boolean }
  | { readonly type: "time" }
  /** Hours beyond 24: '26:30'. */
  | { readonly type: "duration" };

/** Formats that every workbook has without saying so (ECMA-376, 18.8.30). 27–36 and 50–58 are dates of East Asian versions. */
export function builtInFormat(id: number): string {
  const known = builtIn.get(id);
  if (known !== undefined) return known;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "d/m/yyyy" : "General";
}

const builtIn: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
  [14, "d/m/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "d/m/yyyy h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
]);

const number: XlsxFormat = { type: "number" };

/** The format of positive numbers, without colours, conditions, fill and quoted words; money signs stay. */
function bareCode(code: string): string {
  const [first = ""] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return first
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/"([^"]*)"/g, (_, words: string) => (/^[£$€]$/.test(words) ? words : ""))
    .replace(/[_*]./g, "");
}

/** What a format code says of its numbers. */
export function readFormat(code: string): XlsxFormat {
  if (code.length > 255 || /^general$/i.test(code.trim())) return number;
  const whole = bareCode(code);
  const bare = whole.replace(/\\./g, "");
  if (/\[(h+|m+|s+)\]/i.test(bare)) return { type: "duration" };
  const letters = bare.replace(/am\/pm|a\/p/gi, "h").toLowerCase();
  if (/[ymdhs]/.test(letters) && !/[0#?]/.test(letters.replace(/s\.0+/g, "s"))) {
    const time = /[hs]/.test(letters);
    const day = letters.includes("d");
    const dated = day || letters.includes("y");
    if (!dated && time) return { type: "time" };
    return { type: "date", day: day || !letters.includes("y"), month: letters.includes("m"), time };
  }
  if (bare.includes("%")) return { type: "percent" };
  const sign = /[£$€]/.exec(bare)?.[0];
  if (sign) return { type: "money", sign, places: /\.(0+)/.exec(bare)?.[1]?.length ?? 0 };
  const pattern = whole.replace(/\\(.)/g, "$1").trim();
  if (/^[0#?][0#? ()/-]*$/.test(pattern) && /0.*0|[ /()-]/.test(pattern) && !/\d?\?\/\?|#\/#/.test(pattern))
    return { type: "digits", pattern };
  return number;
}

/** A number in full: never with an exponent, which would hide the digits of a phone; 15 digits, as a spreadsheet keeps them. */
export function fullNumber(raw: string): string {
  if (/^-?(0|[1-9]\d*)$/.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  const kept = Number(value.toPrecision(15));
  const text = String(kept);
  if (!text.includes("e")) return text;
  return Math.abs(kept) >= 1 ? BigInt(kept).toString() : kept.toFixed(20).replace(/0+$/, "");
}

/** Fills the digits of a whole number into a pattern, from the right. */
function filled(digits: string, pattern: string): string {
  let left = digits;
  let out = "";
  for (let at = pattern.length - 1; at >= 0; at--) {
    const place = pattern[at] ?? "";
    if (!/[0#?]/.test(place)) {
      if (left !== "" || pattern.slice(0, at).includes("0")) out = place + out;
    } else if (left !== "") {
      out = (left.at(-1) ?? "") + out;
      left = left.slice(0, -1);
    } else if (place === "0") out = `0${out}`;
  }
  return left + out;
}

const two = (value: number) => String(value).padStart(2, "0");
const daySeconds = 86_400;
/** 31 December 9999, the last day that a spreadsheet knows. */
const lastSerial = 2_958_465;

function clock(seconds: number): string {
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
  return seconds % 60 === 0 ? whole : `${whole}:${two(seconds % 60)}`;
}

/** Milliseconds UTC of a day number. The 1900 system counts a 29 February 1900 that never was; that day itself is none. */
function dayOf(serial: number, from1904: boolean): number | undefined {
  if (from1904) return Date.UTC(1904, 0, 1 + serial);
  if (serial === 60) return undefined;
  return Date.UTC(1899, 11, (serial < 60 ? 31 : 30) + serial);
}

function moment(serial: number, format: XlsxFormat & { type: "date" | "time" }, from1904: boolean) {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * daySeconds);
  if (seconds === daySeconds) {
    day++;
    seconds = 0;
  }
  if (format.type === "time" && day === 0) return clock(seconds);
  const time = dayOf(day, from1904);
  if (time === undefined || (day === 0 && !from1904)) return undefined;
  const iso = new Date(time).toISOString().slice(0, 10);
  // A clock that the format hides is still what was entered; a midnight that it shows was stated.
  if (seconds > 0 || format.type === "time" || format.time) return `${iso}T${clock(seconds)}`;
  return format.day ? iso : iso.slice(0, format.month ? 7 : 4);
}

/** A stored number as text: dates in ISO, no finer than their format shows them; figures in full. */
export function shownNumber(raw: string, format: XlsxFormat, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw.trim();
  switch (format.type) {
    case "number":
      return fullNumber(raw.trim());
    case "percent":
      return `${fullNumber(String(Number((value * 100).toPrecision(15))))}%`;
    case "money": {
      const text = fullNumber(raw.trim());
      const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
      const full = places < format.places ? value.toFixed(format.places) : text;
      return `${format.sign}${full}`;
    }
    case "digits":
      return Number.isInteger(value) && value >= 0 && value < 1e15
        ? filled(String(value), format.pattern)
        : fullNumber(raw.trim());
    case "duration": {
      const seconds = Math.round(value * daySeconds);
      return value >= 0 && value <= lastSerial ? clock(seconds) : fullNumber(raw.trim());
    }
    case "date":
    case "time": {
      const shown = value >= 0 && value < lastSerial + 1 ? moment(value, format, from1904) : undefined;
      return shown ?? fullNumber(raw.trim());
    }
  }
}
