import type { AreaCell, AreaProfile } from "../../core/areaProfile";
import type { Area } from "../../core/place";
import type { Flavour } from "./flavour";
import { type Fill, type FillLook, type Line, type MapLayer, noPattern, type Pattern } from "./mapLayer";

/** What the vulnerability layer shows, with the words that say which way the scale runs. */
export interface MostVulnerable {
  readonly ids: ReadonlySet<string>;
  readonly words: string;
}

/** The most deprived fifth where the case states deciles; else the most vulnerable third of the areas that state the indicator. */
export function mostVulnerable({ indicator, areas }: AreaProfile): MostVulnerable {
  if (indicator?.inverted && /decile/i.test(indicator.name))
    return {
      ids: new Set(areas.filter(({ value }) => value <= 2).map(({ area }) => area)),
      words: "Most deprived fifth (decile 1, 2)",
    };
  return {
    ids: new Set(areas.filter(({ vulnerableThird }) => vulnerableThird === 2).map(({ area }) => area)),
    words: "Most vulnerable third",
  };
}

const dotted = (flavour: Flavour, gap: number, size = 1.5): Extract<Pattern, { type: "dots" }> => ({
  type: "dots",
  colour: flavour.ink,
  gap,
  size,
});

function edge(areas: readonly Area[], id: string, flavour: Flavour, dash: readonly number[]): MapLayer {
  return {
    type: "lines",
    id,
    items: areas.map(
      ({ id: key, polygons }): Line => ({
        key,
        paths: polygons.flatMap((polygon) => [...polygon]),
        look: { stroke: flavour.words, width: 0.9, dash, opacity: 0.9 },
      }),
    ),
  };
}

/** Areas where people are vulnerable: dots, never a colour and never a shade of harm. */
export function vulnerabilityLayers(
  areas: readonly Area[],
  most: ReadonlySet<string>,
  flavour: Flavour,
): readonly MapLayer[] {
  const shown = areas.filter(({ id }) => most.has(id));
  return [
    {
      type: "fills",
      id: "vulnerability",
      items: shown.map(
        ({ id, polygons }): Fill => ({
          key: id,
          polygons,
          look: { fill: "none", opacity: 0, pattern: dotted(flavour, 8) },
        }),
      ),
    },
    edge(shown, "vulnerability edges", flavour, [2, 3]),
  ];
}

/** Both scales of an area at once: shade for the third of harm, dots for the third of vulnerability. */
export function bivariateLook(harm: 0 | 1 | 2, vulnerable: 0 | 1 | 2, flavour: Flavour): FillLook {
  return {
    fill: harm === 0 ? "none" : flavour.ink,
    opacity: harm === 0 ? 0 : harm === 1 ? flavour.ramp[0] * 1.3 : flavour.ramp[2],
    pattern:
      vulnerable === 0
        ? noPattern
        : // Dots on the darkest shade are paper, or nobody would see them.
          {
            ...dotted(flavour, vulnerable === 1 ? 11 : 6, vulnerable === 1 ? 1.5 : 2),
            colour: harm === 2 ? flavour.paper : flavour.ink,
          },
  };
}

export function bivariateLayers(
  areas: readonly Area[],
  cells: readonly AreaCell[],
  first: ReadonlySet<string>,
  flavour: Flavour,
): readonly MapLayer[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const found = cells.flatMap((cell) => {
    const area = byId.get(cell.area);
    return area ? [{ cell, area }] : [];
  });
  return [
    {
      type: "fills",
      id: "both scales",
      items: found.map(
        ({ cell, area }): Fill => ({
          key: area.id,
          polygons: area.polygons,
          look: bivariateLook(cell.harmThird, cell.vulnerableThird, flavour),
        }),
      ),
    },
    edge(
      found.map(({ area }) => area),
      "both scales edges",
      flavour,
      [],
    ),
    {
      type: "lines",
      id: "first areas",
      items: found
        .filter(({ area }) => first.has(area.id))
        .map(
          ({ area }): Line => ({
            key: area.id,
            paths: area.polygons.flatMap((polygon) => [...polygon]),
            look: {
              stroke: flavour.ink,
              width: 2.4,
              dash: [],
              opacity: 1,
              casing: { stroke: flavour.paper, width: 4 },
            },
          }),
        ),
    },
  ];
}

/** Indicator by which an area is a boundary of Clear, Hold, Build. */
export const phaseIndicator = "phase";

export function phaseOf(area: Area): string | undefined {
  return area.indicators.find(({ name }) => name === phaseIndicator)?.value;
}

/** Boundaries that the user drew: heavy dashes in ink, named beside. */
export function phaseLayers(areas: readonly Area[], flavour: Flavour): readonly MapLayer[] {
  const drawn = areas.filter((area) => phaseOf(area) !== undefined);
  return drawn.length === 0
    ? []
    : [
        {
          type: "lines",
          id: "phases",
          items: drawn.map(
            ({ id, polygons }): Line => ({
              key: id,
              paths: polygons.flatMap((polygon) => [...polygon]),
              look: {
                stroke: flavour.ink,
                width: 2.6,
                dash: [12, 6],
                opacity: 1,
                casing: { stroke: flavour.paper, width: 5 },
              },
            }),
          ),
        },
      ];
}

/** Outlines of any other layer of areas: drivers and assets that are larger than a sign. */
export function outlineLayers(areas: readonly Area[], id: string, flavour: Flavour): readonly MapLayer[] {
  return areas.length === 0 ? [] : [edge(areas, id, flavour, [5, 3])];
}
