import { ageAt, type Place } from "./entity";
import type { cellRules, dateRules } from "./shareRules";
import type { Interval } from "./time";

/** Upper ends of the bands that police and partner services use for age. */
const bands = [
  [0, 9],
  [10, 13],
  [14, 15],
  [16, 17],
  [18, 24],
  [25, 34],
  [35, 44],
  [45, 54],
  [55, 64],
] as const;

/** '25 to 34', '65 or over'; undefined where the age cannot be worked out. */
export function ageBand(born: string | undefined, at: string): string | undefined {
  const age = ageAt(born, at);
  if (age === undefined) return undefined;
  const band = bands.find(([from, to]) => age >= from && age <= to);
  return band ? `${band[0]} to ${band[1]}` : "65 or over";
}

/** '2026-03' of '2026-03-14T21:40'; nothing of what is no date. */
export function monthOf(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : /^\d{4}(-\d{2})?/.exec(iso)?.[0];
}

/** Times as exact as a rule lets them be. */
export function coarseTimes(times: Interval, rule: (typeof dateRules)[number]): Interval {
  if (rule === "kept") return times;
  if (rule === "left out") return {};
  const [from, to] = [monthOf(times.from), monthOf(times.to)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Metres to a degree of latitude; near enough to hold a cell to its size within half a per cent. */
const metres = 111_320;
/** A hundred metres: enough to find the cell again, too little for anybody to read a place out of it. */
const three = (value: number) => Math.round(value * 1e3) / 1e3;

/** The middle of the cell that a place falls in. Rows are of one height everywhere, so that two copies share their cells. */
export function cellOf(place: Place, rule: (typeof cellRules)[number]): Omit<Place, "address"> | undefined {
  if (rule === "left out") return undefined;
  const side = rule === "1 km" ? 1000 : 500;
  const height = side / metres;
  const lat = (Math.floor(place.lat / height) + 0.5) * height;
  const width = side / (metres * Math.cos((lat * Math.PI) / 180));
  const lon = (Math.floor(place.lon / width) + 0.5) * width;
  return { lon: three(lon), lat: three(lat), precision: "area" };
}

/** A number with letters, or a word of a dwelling: that part of an address names a door. */
const door = /\d|^(flat|unit|apartment|room|house|the|static|caravan|lock-?up)\b/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;

/** The town or district of an address: its last part that names no door, street or postcode. Nothing where there is none. */
export function areaOf(address: string): string {
  const parts = address
    .split(",")
    .map((part) => part.replace(postcode, "").trim())
    .filter(Boolean);
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && !door.test(last) ? last : "";
}

/** Counts under five are told as such: a small number in one home or cell is a person (ICO; Home Office disclosure control). */
export function smallCount(count: number): string {
  return count < 5 ? "fewer than 5" : String(count);
}
