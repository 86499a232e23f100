import { strToU8, zipSync } from "fflate";

/** Rows of the largest set that is published in one piece, 13 months of the largest force (formats, §5). */
export const streetRows = 105_000;
const months = 13;

const header =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const types = [
  "Anti-social behaviour",
  "Burglary",
  "Criminal damage and arson",
  "Drugs",
  "Other theft",
  "Possession of weapons",
  "Public order",
  "Robbery",
  "Shoplifting",
  "Vehicle crime",
  "Violence and sexual offences",
];
const outcomes = [
  "Under investigation",
  "Investigation complete; no suspect identified",
  "Unable to prosecute suspect",
  "Offender given a caution",
  "Awaiting court outcome",
  "",
];

/** Numbers from 0 to 1, the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const hex = (random: () => number) =>
  Array.from({ length: 8 }, () =>
    Math.floor(random() * 0xffffffff)
      .toString(16)
      .padStart(8, "0"),
  ).join("");

/** Monthly files of street crime, invented: 7,000 points in the sea, 3,500 areas, one row in twenty without a place. */
export function streetFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const random = seeded(20_101_231);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
  const points = Array.from({ length: 7_000 }, (_, at) => {
    const area = at % 3_500;
    const lon = (1.9 + random() * 0.1).toFixed(6);
    const lat = (52.9 + random() * 0.1).toFixed(6);
    const code = `E01${String(area + 1).padStart(6, "0")}`;
    return `${lon},${lat},On or near Invented Row ${at},${code},Invented ${String(area % 999).padStart(3, "0")}A`;
  });
  return Array.from({ length: months }, (_, month) => {
    const name = `20${24 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}`;
    const lines = [header];
    const count = Math.floor(streetRows / months) + (month < streetRows % months ? 1 : 0);
    for (let row = 0; row < count; row++) {
      const type = pick(types);
      const id = type === types[0] ? "" : hex(random);
      const place = random() < 0.05 ? ",,No Location,," : pick(points);
      const force = "Invented Police Service";
      lines.push(
        `${id},${name},${force},${force},${place},${type},${type === types[0] ? "" : pick(outcomes)},`,
      );
    }
    return { name: `${name}-invented-street.csv`, bytes: strToU8(`${lines.join("\n")}\n`) };
  });
}

/** The same as the site packs it. */
export function streetZip(): Uint8Array {
  const files = streetFiles().map(({ name, bytes }) => [`${name.slice(0, 7)}/${name}`, bytes] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date("2026-01-01T00:00:00Z") });
}
