import { Grid3x3, Table, Waypoints } from "lucide-react";
import { type ComponentType, lazy } from "react";
import type { ViewId } from "../store/screenStore";

export interface View {
  readonly id: ViewId;
  /** Name of the tab. */
  readonly title: string;
  /** Title over the view. */
  readonly heading: string;
  readonly glyph: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
  readonly component: ComponentType;
}

/** The views in the order of the rail. Each is loaded when it is first opened. */
export const views: readonly View[] = [
  {
    id: "chart",
    title: "Chart",
    heading: "Association chart",
    glyph: Waypoints,
    component: lazy(() => import("./chart/ChartView").then((loaded) => ({ default: loaded.ChartView }))),
  },
  {
    id: "table",
    title: "Table",
    heading: "Table",
    glyph: Table,
    component: lazy(() => import("./table/TableView").then((loaded) => ({ default: loaded.TableView }))),
  },
  {
    id: "matrix",
    title: "Matrix",
    heading: "Association matrix",
    glyph: Grid3x3,
    component: lazy(() => import("./matrix/MatrixView").then((loaded) => ({ default: loaded.MatrixView }))),
  },
];
