import type { Junction } from "./junction";
import type { KeyPlayers } from "./keyPlayers";
import type { Point } from "./point";
import type { WhatIf } from "./whatIf";

/** What an analysis answers and a view draws. Ids are entity, link, group or incident ids of the case. */
export type Finding =
  | {
      readonly type: "ranking";
      readonly title: string;
      readonly unit: string;
      readonly about: string;
      readonly rows: readonly Ranked[];
      readonly leftOut?: readonly LeftOut[];
    }
  | {
      readonly type: "groups";
      readonly title: string;
      readonly about: string;
      readonly groups: readonly {
        readonly name: string;
        readonly members: readonly string[];
      }[];
      readonly leftOut?: readonly LeftOut[];
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
    }
  | {
      readonly type: "whatIf";
      readonly title: string;
      readonly about: string;
      readonly result: WhatIf;
    }
  | {
      readonly type: "keyPlayers";
      readonly title: string;
      readonly about: string;
      readonly result: KeyPlayers;
    };

/** A thing that too many people share to be contact between them: left out, and named. */
export interface LeftOut {
  readonly id: string;
  readonly people: number;
}

export interface Ranked {
  readonly ids: readonly string[];
  /** Where `ids` are links: the two entities whose contact rests on them. */
  readonly ends?: readonly [string, string];
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
