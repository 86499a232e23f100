import { useMemo } from "react";
import type { Case } from "../../core/case";
import { nameless } from "../../core/cellText";
import type { Incident } from "../../core/place";
import { counted } from "../../encode/kindWords";
import {
  layerWords,
  noPlaceWords,
  positionText,
  precisionWords,
  reportedWords,
} from "../../encode/placeWords";
import { caseStore } from "../../store/caseStore";
import { Badge } from "../../ui/Badge";
import { useFrom } from "../useFrom";
import { intervalWords } from "./facts";
import css from "./Inspector.module.css";
import { SourceFacts } from "./SourceFacts";
import { ValueFacts } from "./ValueFacts";

/** How many other incidents stand at the very same position: a snap point stands for many streets' worth of them. */
function othersAt(kase: Case, item: Incident): number {
  const { place } = item;
  if (!place) return 0;
  let count = -1;
  for (const each of kase.incidents.values())
    if (each.place?.lon === place.lon && each.place.lat === place.lat) count++;
  return Math.max(0, count);
}

/** What is recorded of one incident, and where it stands in the source. */
export function IncidentFacts({ item }: { readonly item: Incident }) {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const others = useMemo(() => othersAt(kase, item), [kase, item]);
  const { place } = item;
  const name = item.label || item.offence || item.sourceId || nameless;
  const rows: readonly (readonly [string, string])[] = [
    ["Offence", item.offence || "Not stated"],
    ["Time", intervalWords(item.times) || "Not dated"],
    ["Address or location", place?.address ?? ""],
    ["Latitude, longitude", place ? positionText(place) : noPlaceWords],
    ["How exact", place ? precisionWords[place.precision] : ""],
    ["Also at this point", others > 0 ? counted(others, "other incident") : ""],
    ["Reported by", reportedWords[item.reportedBy]],
    ["Layer", layerWords[item.layer]],
    ["Harm weight", item.weight === undefined ? "" : item.weight.toLocaleString("en-GB")],
    ["Id in the source", item.sourceId],
  ];
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>{name}</h2>
          <p className={css.detail}>{["Incident", intervalWords(item.times)].filter(Boolean).join(", ")}</p>
          <p className={css.badges}>
            <Badge title="Layer of a geographic profile">{layerWords[item.layer]}</Badge>
            {place?.precision === "snap" ? (
              <Badge title="Published at the middle of a street or a landmark nearby">
                {precisionWords.snap}
              </Badge>
            ) : null}
          </p>
        </div>
      </header>
      <SourceFacts of="incident" provenance={item.provenance} />
      <section className={css.section} aria-labelledby="incident-title">
        <header>
          <h3 id="incident-title">Details</h3>
        </header>
        <ValueFacts rows={rows} values={item.attributes} />
      </section>
    </>
  );
}
