import { fail, ok, type Result } from "./problem";

/**
 * British National Grid (EPSG:27700) with its datum shift to WGS84 pinned: without `towgs84` positions are off by 95–124 m, and
 * a definition that names a grid file which is not there gives NaN. Within 4.8 m of OSTN15 at the Ordnance Survey's test points.
 */
export const nationalGridDefinition =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

/** What every conversion from the National Grid tells: the seven-parameter shift is that exact, and no exacter. */
export const gridAccuracy = "converted from British National Grid, accurate to 5 m";

/** A position in metres east and north of the grid's false origin. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

/** A grid reference names a square: its middle, and its side in metres (100 for 'SP 080 875'). */
export interface GridSquare extends GridPoint {
  readonly size: number;
}

/** True inside the numbers that the grid covers: 700 km by 1,300 km. */
export function isOnGrid({ easting, northing }: GridPoint): boolean {
  return easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;
}

/**
 * True where the numbers fall on Northern Ireland, which has a grid of its own; nothing of Great Britain lies within. Burr Point
 * stands at 178,000 E, the Rhins of Galloway begin at 194,000 E; Rathlin ends at 135,000 E 610,000 N, Kintyre begins at 158,000 E.
 */
export function isNorthernIreland({ easting, northing }: GridPoint): boolean {
  if (easting > 187_000 || northing < 440_000) return false;
  return northing < 600_000 || (northing < 611_000 && easting < 150_000);
}

/** Why a position is not read as British National Grid; undefined when it can be. */
export function gridRefusal(at: GridPoint): string | undefined {
  if (!isOnGrid(at)) return "lies outside the British National Grid (0–700,000 m east, 0–1,300,000 m north)";
  if (at.easting === 0 && at.northing === 0) return "is 0, 0, which stands for no position";
  if (isNorthernIreland(at))
    return "lies in Northern Ireland, which the British National Grid does not cover: give longitude and latitude instead";
  return undefined;
}

/** Letters of the grid's squares, five to a row; I is left out. */
const letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

/** South-west corner of the 100 km square of two letters; false easting and northing lie in square S. */
function cornerOf(first: string, second: string): GridPoint {
  const [big, small] = [letters.indexOf(first), letters.indexOf(second)];
  const east = ((big % 5) - 2) * 5 + (small % 5);
  const north = (3 - Math.floor(big / 5)) * 5 + 4 - Math.floor(small / 5);
  return { easting: east * 100_000, northing: north * 100_000 };
}

const bad = (text: string, why: string) => fail("grid-reference", `'${text.slice(0, 40)}' ${why}.`);

/** Reads 'SP 080 875', 'SP0808087500', 'sp08' and '408000, 287500'; the place is the middle of the square that is named. */
export function readGridReference(text: string): Result<GridSquare> {
  const plain = text.trim().toUpperCase();
  const pair = /^(\d{4,6}(?:\.\d+)?)(?:\s*[,;/]\s*|\s+)(\d{4,7}(?:\.\d+)?)$/.exec(plain);
  if (pair) {
    const at = { easting: Number(pair[1]), northing: Number(pair[2]), size: 1 };
    const refusal = gridRefusal(at);
    return refusal ? bad(text, refusal) : ok(at);
  }
  if (/^I?[A-HJ-Z]\s*\d[\d\s]*$/.test(plain) && !/^[A-HJ-Z]{2}/.test(plain))
    return bad(text, "is a reference of the Irish Grid, which is not converted: give longitude and latitude");
  const match = /^([A-HJ-Z])([A-HJ-Z])[\s,]*(\d[\d\s,]*)$/.exec(plain);
  const digits = (match?.[3] ?? "").replace(/[\s,]/g, "");
  if (!match || digits.length < 2 || digits.length > 10 || digits.length % 2 === 1)
    return bad(text, "is no grid reference such as 'SP 080 875'");
  const half = digits.length / 2;
  const size = 10 ** (5 - half);
  const corner = cornerOf(match[1] ?? "", match[2] ?? "");
  const at = {
    easting: corner.easting + Number(digits.slice(0, half)) * size + size / 2,
    northing: corner.northing + Number(digits.slice(half)) * size + size / 2,
    size,
  };
  const refusal = gridRefusal(at);
  return refusal ? bad(text, refusal) : ok(at);
}

/**
 * The grid reference of the square that a position lies in: 'SP 080 875' with three digits (100 m). Undefined outside the grid.
 * Cut off, never rounded, as the convention is: a reference names the square, not the nearest corner.
 */
export function gridReference(at: GridPoint, digits: 1 | 2 | 3 | 4 | 5 = 3): string | undefined {
  if (!isOnGrid(at) || at.easting >= 700_000 || at.northing >= 1_300_000) return undefined;
  const [east, north] = [Math.floor(at.easting / 100_000), Math.floor(at.northing / 100_000)];
  const big = letters[(3 - Math.floor(north / 5)) * 5 + Math.floor(east / 5) + 2] ?? "";
  const small = letters[(4 - (north % 5)) * 5 + (east % 5)] ?? "";
  const part = (value: number) =>
    String(Math.floor((value % 100_000) / 10 ** (5 - digits))).padStart(digits, "0");
  return `${big}${small} ${part(at.easting)} ${part(at.northing)}`;
}

const alphabet =
  "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu".split(
    " ",
  );
const numerals = "zero one two three four five six seven eight nine".split(" ");

/** A reference as it is read out over the radio: 'Sierra Papa, zero eight zero, eight seven five'. */
export function spokenReference(reference: string): string {
  const word = (sign: string) =>
    /\d/.test(sign) ? numerals[Number(sign)] : alphabet[sign.toUpperCase().charCodeAt(0) - 65];
  return reference
    .trim()
    .split(/\s+/)
    .map((part) =>
      [...part]
        .map(word)
        .filter((each) => each !== undefined)
        .join(" "),
    )
    .join(", ");
}
