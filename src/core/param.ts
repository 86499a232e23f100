/** What an analysis, layout or importer asks the user for; one form draws them all. */
export type Param =
  | {
      readonly type: "number";
      readonly title: string;
      readonly about: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly type: "choice";
      readonly title: string;
      readonly about: string;
      readonly default: string;
      readonly choices: readonly string[];
    }
  /** What is counted, each with a box that is ticked; the value lists those that are not. */
  | {
      readonly type: "leaveOut";
      readonly title: string;
      readonly about: string;
      readonly default: readonly string[];
      readonly choices: readonly string[];
    }
  | {
      readonly type: "flag";
      readonly title: string;
      readonly about: string;
      readonly default: boolean;
    }
  | { readonly type: "entity"; readonly title: string; readonly about: string }
  | {
      readonly type: "words";
      readonly title: string;
      readonly about: string;
      readonly default: string;
    };

export type ParamValue = number | string | boolean | readonly string[];
export type ParamValues = { readonly [name: string]: ParamValue | undefined };
