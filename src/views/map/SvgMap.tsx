import type { ReactNode } from "react";
import type { View } from "./camera";
import { Furniture, GridNet } from "./Furniture";
import type { Flavour } from "./flavour";
import { GroundNames } from "./GroundNames";
import { gridLines } from "./gridLines";
import { MapMarks, type MarksShown } from "./MapMarks";
import type { MapLayer } from "./mapLayer";
import type { NameBox } from "./nameBoxes";
import { SvgLayers } from "./SvgLayers";
import type { Standing } from "./standing";
import { movedTo } from "./useSettled";

/** All that a map is drawn from; both painters get the same. */
export interface MapScene {
  readonly ground: readonly MapLayer[];
  readonly theme: readonly MapLayer[];
  readonly names: readonly NameBox[];
  readonly standings: readonly Standing[];
  readonly marks: MarksShown;
  readonly flavour: Flavour;
  readonly attribution: string;
}

interface Props {
  readonly scene: MapScene;
  readonly view: View;
  readonly still: View;
  readonly label: string;
  /** Drawn on top in the picture as well: letters of cells, the method. */
  readonly children?: ReactNode;
  /**
   * `whole`: all of it. `above`: only what stands above the graphics card's painting. `picture`: all of it, for prints and
   * exports, where the screen is painted by the graphics card.
   */
  readonly part: "whole" | "above" | "picture";
}

/**
 * The map in plain SVG: the one that is drawn where there is no graphics card, and the one that every print and export
 * takes. Heavy layers are made for the view that last stood still and moved along until it stands again.
 */
export function SvgMap({ scene, view, still, label, part, children }: Props) {
  const { flavour } = scene;
  const lines = gridLines(view);
  const move = movedTo(still, view);
  const layers = part !== "above";
  return (
    <svg
      role="img"
      aria-label={label}
      width={view.width}
      height={view.height}
      viewBox={`0 0 ${view.width} ${view.height}`}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      style={{ display: "block", overflow: "hidden", position: "relative" }}
      {...(part === "above" ? {} : { "data-picture": "map" })}
    >
      {layers ? (
        <>
          <rect width={view.width} height={view.height} fill={flavour.sea} />
          <g transform={move}>
            <SvgLayers layers={scene.ground} view={still} />
          </g>
        </>
      ) : null}
      <GridNet lines={lines} flavour={flavour} />
      <g transform={move}>
        <GroundNames boxes={scene.names} flavour={flavour} />
        {layers ? <SvgLayers layers={scene.theme} view={still} /> : null}
      </g>
      <MapMarks standings={scene.standings} view={view} shown={scene.marks} />
      {children}
      <Furniture
        view={view}
        lines={lines}
        flavour={flavour}
        attribution={scene.attribution}
        wordScale={scene.marks.wordScale}
      />
    </svg>
  );
}
