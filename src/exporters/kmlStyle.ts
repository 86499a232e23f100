import type { EntityKind } from "../core/entity";
import type { LayerKind } from "../core/place";
import { kindWords } from "../encode/kindWords";
import { paletteOf, slotFill, slotOf } from "../encode/palette";
import type { MapItem } from "./mapItem";

/** '#12436D' → 'ff6d4312': alpha, blue, green, red, as KML has it. */
export function kmlColour(hex: string, alpha: string): string {
  const [red = "00", green = "00", blue = "00"] = hex.toLowerCase().match(/[0-9a-f]{2}/g) ?? [];
  return `${alpha}${blue}${green}${red}`;
}

const layerWords: { readonly [L in LayerKind]: string } = {
  harm: "Harm",
  enforcement: "Enforcement",
  drivers: "Drivers",
  vulnerability: "Vulnerability",
  assets: "Community assets",
  influence: "Influence",
  other: "Other",
};
/** Layers apart by hue; harm is the strongest. */
const layerColours: { readonly [L in LayerKind]: string } = {
  harm: slotFill[2],
  enforcement: slotFill[0],
  drivers: slotFill[3],
  vulnerability: slotFill[3],
  assets: slotFill[1],
  influence: slotFill[4],
  other: slotFill[4],
};
const loose = paletteOf("light").loose;

function style(id: string, colour: string): string {
  const full = kmlColour(colour, "ff");
  return (
    `<Style id="${id}"><IconStyle><color>${full}</color></IconStyle>` +
    `<LineStyle><color>${full}</color><width>2</width></LineStyle>` +
    `<PolyStyle><color>${kmlColour(colour, "4d")}</color></PolyStyle></Style>\n`
  );
}

/** Every style that a placemark may use; icons have colours and no picture, since a picture would be fetched. */
export function styles(): string {
  const ocgs = Object.entries(slotFill).map(([slot, colour]) => style(`ocg-${slot}`, colour));
  const layers = Object.entries(layerColours).map(([layer, colour]) => style(`layer-${layer}`, colour));
  return [...ocgs, style("loose", loose), ...layers].join("");
}

/** The style of an item: of its OCG in focus as on the chart, else that of what belongs to no OCG; of areas and incidents their layer's. */
export function styleOf(item: MapItem, focus: readonly string[]): string {
  if (item.is !== "entity") return `layer-${item.sort}`;
  const group = focus.find((id) => item.ocgs.includes(id)) ?? item.ocgs[0];
  return group === undefined ? "loose" : `ocg-${slotOf(group, focus)}`;
}

/** 'People', 'Incidents: Harm', 'Areas: Other'. */
export function folderName(item: MapItem): string {
  switch (item.is) {
    case "entity":
      return kindWords[item.sort as EntityKind].many;
    case "incident":
      return `Incidents: ${layerWords[item.sort as LayerKind]}`;
    case "area":
      return `Areas: ${layerWords[item.sort as LayerKind]}`;
  }
}
