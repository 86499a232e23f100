/** Whom the keyboard goes to from a person. */
export type KinWalk = "parent" | "partner" | "child" | "sibling";

/** What commands may ask of the family tree that is on the screen. */
export interface TreePort {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Brings somebody into view and puts the keyboard there. */
  readonly centre: (person: string) => void;
  readonly focus: () => void;
  readonly walk: (to: KinWalk) => void;
}

let port: TreePort | undefined;

/** Called by the view on mount and, with undefined, on unmount. */
export function registerTree(tree: TreePort | undefined): void {
  port = tree;
}

export function treePort(): TreePort | undefined {
  return port;
}
