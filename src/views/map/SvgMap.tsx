import type { ReactNode } from "react";
import type { CellGrid } from "../../core/cells";
import type { Influence } from "../../core/influence";
import { CellLetters } from "./CellLetters";
import type { View } from "./camera";
import { Furniture, GridNet } from "./Furniture";
import type { Flavour } from "./flavour";
import { GroundNames } from "./GroundNames";
import { gridLines } from "./gridLines";
import { footHeight, MapFoot } from "./MapFoot";
import { MapMarks, type MarksShown } from "./MapMarks";
import type { MapLayer } from "./mapLayer";
import type { Switch } from "./mapStore";
import type { NameBox } from "./nameBoxes";
import { OcgWords } from "./OcgWords";
import type { Arc } from "./ocgLayers";
import { PhaseNames, Stated } from "./PhaseNames";
import { legendRows } from "./PictureLegend";
import type { RankedCell } from "./rankedCells";
import { SvgLayers } from "./SvgLayers";
import type { Standing } from "./standing";
import { placeOf, type TilePicture } from "./useOwnGround";
import { movedTo } from "./useSettled";

/** All that a map is drawn from; both painters get the same. */
export interface MapScene {
  readonly ground: readonly MapLayer[];
  /** Picture tiles of the user's own map, over the ground. */
  readonly pictures: readonly TilePicture[];
  readonly theme: readonly MapLayer[];
  readonly names: readonly NameBox[];
  readonly standings: readonly Standing[];
  readonly marks: MarksShown;
  readonly flavour: Flavour;
  readonly attribution: string;
  /** Cells of the list, with their letters; none where squares are not what is drawn. */
  readonly letters: { readonly rows: readonly RankedCell[]; readonly grid: CellGrid } | undefined;
  readonly chosen: string | undefined;
  readonly influence: Influence | undefined;
  readonly groups: ReadonlySet<string>;
  readonly on: ReadonlySet<Switch>;
  readonly arcs: readonly Arc[];
  /** What harm is counted in. */
  readonly unit: string;
  readonly method: readonly (readonly [string, string])[];
  /** Stated on a copy for partners. */
  readonly stated: string;
}

interface Props {
  readonly scene: MapScene;
  readonly view: View;
  readonly still: View;
  readonly label: string;
  /**
   * `whole`: all of it. `above`: only what stands above the graphics card's painting. `picture`: all of it, for prints and
   * exports, where the screen is painted by the graphics card.
   */
  readonly part: "whole" | "above" | "picture";
  readonly children?: ReactNode;
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
  const { on, marks } = scene;
  const rows = part === "picture" ? legendRows({ ...scene, focus: marks.focus }) : [];
  const foot = part === "picture" ? footHeight(scene.method, rows.length, view.width) : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      width={view.width}
      height={view.height + foot}
      viewBox={`0 0 ${view.width} ${view.height + foot}`}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      style={{ display: "block", overflow: "hidden", position: "relative" }}
      {...(part === "picture" ? { "data-picture": "map" } : {})}
    >
      {layers ? (
        <>
          <rect width={view.width} height={view.height} fill={flavour.sea} />
          <g transform={move}>
            <SvgLayers layers={scene.ground} view={still} />
            {scene.pictures.map((tile) => (
              <SvgTile key={tile.key} tile={tile} view={still} />
            ))}
          </g>
        </>
      ) : null}
      <GridNet lines={lines} flavour={flavour} />
      <g transform={move}>
        <GroundNames boxes={scene.names} flavour={flavour} />
        {layers ? <SvgLayers layers={scene.theme} view={still} /> : null}
      </g>
      {scene.letters ? (
        <CellLetters
          {...scene.letters}
          chosen={part === "picture" ? undefined : scene.chosen}
          view={view}
          flavour={flavour}
          scale={marks.wordScale}
        />
      ) : null}
      <MapMarks standings={scene.standings} view={view} shown={scene.marks} />
      <OcgWords
        influence={scene.influence}
        groups={scene.groups}
        focus={marks.focus}
        contested={on.has("contested")}
        spheres={on.has("influence")}
        arcs={scene.arcs}
        view={view}
        flavour={flavour}
        scale={marks.wordScale}
      />
      <PhaseNames
        kase={marks.kase}
        on={on.has("phases")}
        view={view}
        flavour={flavour}
        scale={marks.wordScale}
      />
      {children}
      {scene.stated ? <Stated words={scene.stated} view={view} flavour={flavour} /> : null}
      <Furniture
        view={view}
        lines={lines}
        flavour={flavour}
        attribution={scene.attribution}
        wordScale={scene.marks.wordScale}
      />
      {part === "picture" ? <MapFoot lines={scene.method} rows={rows} view={view} flavour={flavour} /> : null}
    </svg>
  );
}

/** A picture tile, a hair larger than it is: else the ground shines through between two. */
function SvgTile({ tile, view }: { readonly tile: TilePicture; readonly view: View }) {
  const { x, y, turn, w, h } = placeOf(tile, view);
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn.toFixed(3)})`}>
      <image href={tile.href} width={w + 0.6} height={h + 0.6} preserveAspectRatio="none" />
    </g>
  );
}
