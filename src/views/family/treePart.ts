import type { FamilyNotation } from "../../encode/familyNotation";
import type { PlacedUnion, Tree } from "../../store/treeStore";
import type { TreeLook } from "./treeLook";
import type { TreeFigure, TreeScene } from "./treeScene";

/** The number of an interdiction point on a person. */
export interface TreePin {
  readonly text: string;
  readonly stable: boolean;
}

/** What of a tree is drawn: all of it in tests and exports, what is near the frame on the screen. */
export interface TreePart {
  readonly people: readonly TreeFigure[];
  readonly unions: readonly PlacedUnion[];
  /** Too small for words: lines and plain symbols. */
  readonly far: boolean;
}

export interface DrawingProps {
  readonly tree: Tree;
  readonly scene: TreeScene;
  readonly part: TreePart;
  readonly notation: FamilyNotation;
  readonly look: TreeLook;
  readonly names: ReadonlyMap<string, string>;
  readonly homes: ReadonlyMap<string, string>;
  readonly folds: ReadonlyMap<string, readonly string[]>;
  readonly pins: ReadonlyMap<string, TreePin>;
  readonly selected: ReadonlySet<string>;
  readonly chosenLinks: ReadonlySet<string>;
  /** The person whom the keyboard comes to. */
  readonly stop: string | undefined;
  readonly onOpen?: (person: string) => void;
}
