/** What to draw, apart from how: plain objects that both painters of the map read. Positions are WGS84 degrees. */
export type LonLat = readonly [lon: number, lat: number];
/** Rings of one polygon: its outline, then its holes. */
export type Polygon = readonly (readonly LonLat[])[];

/** Signs over a fill, so that it is told from others without colour. */
export type Pattern =
  | { readonly type: "none" }
  | { readonly type: "dots"; readonly colour: string; readonly gap: number; readonly size: number }
  | {
      readonly type: "stripes";
      /** One after the other across the stripes. */
      readonly colours: readonly string[];
      readonly gap: number;
      readonly width: number;
    };

export interface FillLook {
  /** '#RRGGBB' or 'none'. */
  readonly fill: string;
  /** 0–1, of the fill alone. */
  readonly opacity: number;
  readonly pattern: Pattern;
}

export interface LineLook {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  /** A wider line beneath, as the edge of a road or a rim that keeps a line legible. */
  readonly casing?: { readonly stroke: string; readonly width: number };
}

export interface Fill {
  readonly key: string;
  readonly polygons: readonly Polygon[];
  readonly look: FillLook;
}

export interface Line {
  readonly key: string;
  readonly paths: readonly (readonly LonLat[])[];
  readonly look: LineLook;
  /** Links of the case that the line stands for. */
  readonly links?: readonly string[];
}

/** Layers are drawn in the order of the list. */
export type MapLayer =
  | { readonly type: "fills"; readonly id: string; readonly items: readonly Fill[] }
  | { readonly type: "lines"; readonly id: string; readonly items: readonly Line[] }
  | {
      readonly type: "dots";
      readonly id: string;
      /** lon, lat, lon, lat …: up to some 100,000 of them. */
      readonly positions: Float64Array;
      readonly shape: "disc" | "cross";
      readonly colour: string;
      readonly radius: number;
      readonly opacity: number;
    };

export const noPattern: Pattern = { type: "none" };

/** A polygon layer's outlines as lines of their own: MapLibre draws no wide edge round a fill. */
export function edgesOf(polygons: readonly Polygon[]): readonly (readonly LonLat[])[] {
  return polygons.flatMap((polygon) => [...polygon]);
}
