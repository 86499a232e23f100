import {
  ChartGantt,
  FileText,
  Grid3x3,
  Map as MapGlyph,
  Presentation,
  Table,
  Unplug,
  Users,
  Waypoints,
  Workflow,
} from "lucide-react";
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
  /** Stands in the inspector's place while nothing is selected, and its name. */
  readonly side?: {
    readonly title: string;
    readonly component: ComponentType;
    /** Stays while something is selected: the facts of the selection come in its place when they are asked for. */
    readonly stays?: true;
  };
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
    id: "business",
    title: "Business model",
    heading: "Business model",
    glyph: Workflow,
    component: lazy(() =>
      import("./business/BusinessView").then((loaded) => ({ default: loaded.BusinessView })),
    ),
    side: {
      title: "Interdiction points",
      component: lazy(() =>
        import("./business/BusinessSide").then((loaded) => ({ default: loaded.BusinessSide })),
      ),
    },
  },
  {
    id: "whatif",
    title: "What if",
    heading: "What if",
    glyph: Unplug,
    component: lazy(() => import("./whatif/WhatIfView").then((loaded) => ({ default: loaded.WhatIfView }))),
  },
  {
    id: "family",
    title: "Family",
    heading: "Family tree",
    glyph: Users,
    component: lazy(() => import("./family/FamilyView").then((loaded) => ({ default: loaded.FamilyView }))),
    side: {
      title: "Children to think about first",
      component: lazy(() =>
        import("./family/attention/AttentionSide").then((loaded) => ({ default: loaded.AttentionSide })),
      ),
      stays: true,
    },
  },
  {
    id: "map",
    title: "Map",
    heading: "Harm map",
    glyph: MapGlyph,
    component: lazy(() => import("./map/MapView").then((loaded) => ({ default: loaded.MapView }))),
    side: {
      title: "Hot cells",
      stays: true,
      component: lazy(() => import("./map/MapSide").then((loaded) => ({ default: loaded.MapSide }))),
    },
  },
  {
    id: "time",
    title: "Time",
    heading: "Time",
    glyph: ChartGantt,
    component: lazy(() => import("./time/TimeView").then((loaded) => ({ default: loaded.TimeView }))),
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
  {
    id: "page",
    title: "OCG on a page",
    heading: "OCG on a page",
    glyph: FileText,
    component: lazy(() => import("./page/PageView").then((loaded) => ({ default: loaded.PageView }))),
  },
  {
    id: "brief",
    title: "Briefing",
    heading: "Briefing",
    glyph: Presentation,
    component: lazy(() => import("./brief/BriefView").then((loaded) => ({ default: loaded.BriefView }))),
  },
];
