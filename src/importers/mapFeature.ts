import type { EntityKind } from "../core/entity";
import type { Problem } from "../core/problem";
import type { Interval } from "../core/time";
import type { NamedValue } from "./namedRoles";
import type { Shape } from "./shape";

/** What a map file calls one thing: a feature, a placemark, a waypoint, a track. */
export interface MapFeature {
  /** The file's own id; empty when it has none. */
  readonly id: string;
  /** A name that stands outside of the properties; empty when there is none. */
  readonly name: string;
  readonly values: readonly NamedValue[];
  readonly shape: Shape;
  /** True when it is meant as an area, even where its outline could not be read; undefined = the file does not say. */
  readonly polygonal: boolean | undefined;
  readonly times?: Interval;
  readonly kind?: EntityKind;
  readonly typeName?: string;
  readonly address?: string;
  /** 'feature 3', 'Placemark Home': how a remark names it. */
  readonly element: string;
  readonly line?: number;
}

/** A map file as it stands, whatever its format. */
export interface MapFile {
  readonly title: string;
  /** The reference system that it names; empty = none. */
  readonly crs: string;
  readonly features: readonly MapFeature[];
  readonly problems: readonly Problem[];
  /** True for a format that asks how rings run; none that we read depends on it. */
  readonly ringsRun?: boolean;
}
