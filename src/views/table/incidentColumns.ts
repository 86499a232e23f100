import { nameless, sourcesText } from "../../core/cellText";
import type { Incident } from "../../core/place";
import type { Column } from "../../core/tableRows";
import {
  layerWords,
  noPlaceWords,
  positionText,
  precisionWords,
  reportedWords,
} from "../../encode/placeWords";
import { column, dateCell, numberCell, timeKey } from "./column";
import { valueColumns } from "./valueColumns";

/** Columns of named values shown from the start; more do not fit beside the facts. */
const most = 6;

/** 'Feb 2025', '1 Feb 2025 10:15 to 3 Feb 2025'; empty when no date is stated. */
export function whenText({ times }: Incident): string {
  const { from, to } = times;
  if (from !== undefined && to !== undefined && from !== to) return `${dateCell(from)} to ${dateCell(to)}`;
  return dateCell(from) || (to === undefined ? "" : `until ${dateCell(to)}`);
}

/** How exact the place is, never left out: a position alone would pass for an address. */
export function precisionText({ place }: Incident): string {
  return place ? precisionWords[place.precision] : noPlaceWords;
}

/** What an incident is called in a row; never empty. */
export function incidentText(item: Incident): string {
  return item.label || item.offence || item.sourceId || nameless;
}

function some(items: Iterable<Incident>, holds: (item: Incident) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

/** Columns of the table of incidents. A name of its own has a column only where it is not the offence. */
export function incidentColumns(incidents: ReadonlyMap<string, Incident>): readonly Column<Incident>[] {
  const all = () => incidents.values();
  const named = some(
    all(),
    (item) => item.offence === "" || (item.label !== "" && item.label !== item.offence),
  );
  const weighed = some(all(), (item) => item.weight !== undefined);
  const ended = some(all(), ({ times }) => times.to !== undefined && times.to !== times.from);
  const fixed = [
    ...(named ? [column<Incident>("incident", "Incident", incidentText)] : []),
    column<Incident>("offence", "Offence", (item) => item.offence),
    column<Incident>("time", "Time", whenText, {
      key: ({ times }) => timeKey(times.from ?? times.to),
      about: ended ? "From when to when" : "As exact as the source gives it",
    }),
    column<Incident>("address", "Address or location", (item) => item.place?.address ?? ""),
    column<Incident>("place", "Latitude, longitude", (item) => (item.place ? positionText(item.place) : ""), {
      key: (item) => item.place?.lat,
      about: "WGS84 degrees; sorted from south to north",
    }),
    column<Incident>("precision", "How exact", precisionText),
    column<Incident>("reported", "Reported by", (item) => reportedWords[item.reportedBy], {
      about: "Whether somebody reported it, or it came to light by police work",
    }),
    column<Incident>("layer", "Layer", (item) => layerWords[item.layer]),
    column<Incident>(
      "weight",
      "Harm weight",
      ({ weight }) => (weight === undefined ? "" : numberCell(weight)),
      {
        first: weighed,
        numeric: true,
        key: (item) => item.weight,
        about: "As the file states it",
      },
    ),
    column<Incident>("source", "Sources", (item) => sourcesText(item.provenance), {
      first: some(all(), (item) => item.provenance.length > 0),
    }),
    column<Incident>("sourceId", "Id in the source", (item) => item.sourceId, { first: false }),
  ];
  return [...fixed, ...valueColumns(all(), { of: (item) => item.attributes, most, fixed })];
}
