import { areaFamily } from "../../core/areaCode";
import { nameless } from "../../core/cellText";
import type { Area } from "../../core/place";
import { counted } from "../../encode/kindWords";
import { areaKindText, layerWords, shapeText } from "../../encode/placeWords";
import { Badge } from "../../ui/Badge";
import css from "./Inspector.module.css";
import { SourceFacts } from "./SourceFacts";
import { ValueFacts } from "./ValueFacts";

const degree = (value: number) => value.toFixed(5);

/** Between which parallels and meridians the outlines lie; empty without an outline. */
function extentText(area: Area): string {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of area.polygons)
    for (const ring of rings)
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
  return west > east
    ? ""
    : `Latitude ${degree(south)} to ${degree(north)}, longitude ${degree(west)} to ${degree(east)}`;
}

/** What is recorded of one area: what it is, its outline, its indicators under the names that tell their year. */
export function AreaFacts({ item }: { readonly item: Area }) {
  const family = areaKindText(areaFamily(item.sourceId));
  const rows: readonly (readonly [string, string])[] = [
    ["Code", item.sourceId || "None stated"],
    ["Kind", family],
    ["Layer", layerWords[item.layer]],
    ["Shape", shapeText(item.polygons.length)],
    ["Extent", extentText(item)],
  ];
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>{item.name || item.sourceId || nameless}</h2>
          <p className={css.detail}>{["Area", family].filter(Boolean).join(", ")}</p>
          <p className={css.badges}>
            <Badge title="Layer of a geographic profile">{layerWords[item.layer]}</Badge>
            {item.polygons.length === 0 ? <Badge title="It cannot be on a map">No shape</Badge> : null}
          </p>
        </div>
      </header>
      <SourceFacts of="area" provenance={item.provenance} />
      <section className={css.section} aria-labelledby="area-title">
        <header>
          <h3 id="area-title">Details</h3>
        </header>
        <ValueFacts rows={rows} values={[]} />
      </section>
      <section className={css.section} aria-labelledby="indicators-title">
        <header>
          <h3 id="indicators-title">Indicators</h3>
          <span className={css.detail}>{counted(item.indicators.length, "indicator")}</span>
        </header>
        <ValueFacts rows={[]} values={item.indicators} />
      </section>
    </>
  );
}
