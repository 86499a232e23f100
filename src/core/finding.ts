import type { Junction } from "./junction";
import type { Point } from "./point";

/** What an analysis answers and a view draws. Ids are entity, link or group ids of the case. */
export type Finding =
  | {
      readonly type: "ranking";
      readonly title: string;
      readonly unit: string;
      readonly about: string;
      readonly rows: readonly Ranked[];
    }
  | {
      readonly type: "groups";
      readonly title: string;
      readonly about: string;
      readonly groups: readonly {
        readonly name: string;
        readonly members: readonly string[];
      }[];
    }
  | {
      readonly type: "route";
      readonly title: string;
      readonly about: string;
      readonly routes: readonly Route[];
    }
  | {
      readonly type: "junctions";
      readonly title: string;
      readonly about: string;
      readonly junctions: readonly Junction[];
    }
  | {
      readonly type: "points";
      readonly title: string;
      readonly about: string;
      readonly points: readonly Point[];
    };

export interface Ranked {
  readonly ids: readonly string[];
  readonly value: number;
  readonly reason: string;
}

/** A way through the network: entities in order and the links between them (all parallel links of a step). */
export interface Route {
  readonly entities: readonly string[];
  readonly links: readonly (readonly string[])[];
  /** Number of steps. */
  readonly length: number;
  readonly words: string;
}
