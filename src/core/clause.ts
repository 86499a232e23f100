import type { ChainFunction } from "./chain";
import type { EntityKind, Role } from "./entity";
import type { LinkKind } from "./link";
import type { Handling, InformationGrade, Strength } from "./provenance";
import type { Interval } from "./time";

/** What a clause asks. Clauses on entities keep entities; clauses on links keep links; all clauses must hold. */
export type Clause =
  | { readonly type: "kind"; readonly kinds: readonly EntityKind[] }
  | { readonly type: "typeName"; readonly names: readonly string[] }
  | {
      readonly type: "ocg";
      readonly groups: readonly string[];
      readonly others: boolean;
    }
  | {
      readonly type: "role";
      readonly roles: readonly (Role | "associate" | "protected")[];
    }
  | { readonly type: "function"; readonly functions: readonly ChainFunction[] }
  | { readonly type: "handling"; readonly handling: readonly Handling[] }
  | { readonly type: "linkCount"; readonly min: number; readonly max: number }
  | {
      readonly type: "within";
      readonly of: readonly string[];
      readonly steps: number;
    }
  | { readonly type: "only"; readonly ids: readonly string[] }
  | { readonly type: "hidden"; readonly ids: readonly string[] }
  /** Entities that the user called up: shown whatever other rows say, unless hidden by hand. */
  | { readonly type: "also"; readonly ids: readonly string[] }
  | { readonly type: "linkKind"; readonly kinds: readonly LinkKind[] }
  | {
      readonly type: "strength";
      readonly strengths: readonly Strength[];
      readonly suspectedFalse: boolean;
    }
  | {
      readonly type: "grade";
      readonly grades: readonly (InformationGrade | "ungraded")[];
    }
  | { readonly type: "date"; readonly window: Interval };

export interface FilterRow {
  readonly id: string;
  readonly clause: Clause;
}

export type Filter = readonly FilterRow[];
