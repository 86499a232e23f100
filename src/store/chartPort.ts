/** What commands may ask of the chart that is on the screen; the chart view registers itself while it is mounted. */
export interface ChartPort {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Brings an entity's mark into view and puts the keyboard's focus on it. */
  readonly centre: (entityId: string) => void;
  /** Puts the keyboard's focus on the picture. */
  readonly focus: () => void;
  /** Next drag draws a lasso. */
  readonly lasso: () => void;
  /** Positions as they are on the screen now, by mark id. */
  readonly positions: () => ReadonlyMap<string, { x: number; y: number }>;
  /** Lays the picture out again with the chosen layout; pinned marks stay. */
  readonly layout: () => void;
}

let port: ChartPort | undefined;

/** Called by the chart view on mount and, with undefined, on unmount. */
export function registerChart(chart: ChartPort | undefined): void {
  port = chart;
}

export function chartPort(): ChartPort | undefined {
  return port;
}
