import type { Case } from "../../core/case";
import { casePoints } from "./casePoints";
import { entityPoints } from "./entityPoints";

/** What follows the word in the name of a street: 'Hospital Road' is none. */
const street =
  "(?!\\s+(?:road|rd|street|st|lane|ln|way|avenue|ave|drive|dr|close|hill|row|walk|place|pl|terrace|gardens?|fields?|view|grove|crescent|square|mews|bridge|farm|yard|flats|cottages?)\\b)";
const places: readonly (readonly [what: string, words: RegExp])[] = [
  [
    "police station",
    new RegExp(
      `\\b(?:police (?:station|headquarters|hq|office)|custody (?:suite|centre|block))${street}`,
      "i",
    ),
  ],
  ["prison", new RegExp(`\\b(?:prison|hmp|young offenders?'? institution)${street}`, "i")],
  ["hospital", new RegExp(`\\b(?:hospital|infirmary)${street}`, "i")],
  [
    "court",
    new RegExp(
      `\\b(?:(?:magistrates'?|crown|county|combined|law|family) courts?|court ?house|justice centre)${street}`,
      "i",
    ),
  ],
];

/** What a name says that events are recorded at, whatever happened elsewhere; undefined for any other. */
export function recordingPlace(name: string): string | undefined {
  return places.find(([, words]) => words.test(name))?.[0];
}

/** Events this near to such premises are taken to be recorded at them, metres. */
const beside = 60;

const known = new WeakMap<Case["incidents"], ReadonlyMap<number, string>>();

/** Incidents (rows of the case's points) at a police station, prison, hospital or court: by the address, or by premises of the case. */
export function recordedAt(kase: Case): ReadonlyMap<number, string> {
  const before = known.get(kase.incidents);
  if (before) return before;
  const { incidents, x, y } = casePoints(kase);
  const premises = entityPoints(kase).flatMap(({ item, easting, northing }) => {
    const what = item.kind === "person" ? undefined : recordingPlace(`${item.label} ${item.typeName}`);
    return what ? [{ what, easting, northing }] : [];
  });
  const found = new Map<number, string>();
  const names = new Map<string, string | undefined>();
  for (const [row, { place }] of incidents.entries()) {
    if (!place) continue;
    if (!names.has(place.address)) names.set(place.address, recordingPlace(place.address));
    const what =
      names.get(place.address) ??
      premises.find(
        (each) => Math.hypot((x[row] ?? 0) - each.easting, (y[row] ?? 0) - each.northing) <= beside,
      )?.what;
    if (what) found.set(row, what);
  }
  known.set(kase.incidents, found);
  return found;
}
