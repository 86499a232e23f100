import { createStore } from "zustand/vanilla";
import type { Tree, TreeInput } from "../worker/client";
import { screenStore } from "./screenStore";
import { worker } from "./worker";

export type {
  PlacedHousehold,
  PlacedUnion,
  Tree,
  TreeInput,
  TreeLine,
  TreePerson,
  TreeRow,
  TreeUnion,
} from "../worker/client";

export const notations = ["social care", "mcgoldrick", "nsgc"] as const;
/** Named sets of symbols: they contradict each other, so every picture says which it uses. */
export type Notation = (typeof notations)[number];

/** Whom the tree shows. */
export type TreeScope =
  | { readonly type: "all" }
  /** Nobody further than so many steps of kin from the main person. */
  | { readonly type: "steps"; readonly steps: number }
  /** So many generations up and down from the main person, with the partners. */
  | { readonly type: "generations"; readonly count: number }
  /** The nominals of an OCG with their near kin. */
  | { readonly type: "ocg"; readonly group: string };

export interface Camera {
  /** What stands in the middle of the frame, in px of the tree at 100 %. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How the family tree is looked at. Nothing of it is a fact of the case. */
export interface TreeState {
  /** Case that the choices are about. */
  readonly caseId: string;
  readonly notation: Notation;
  /** The main person; undefined = whoever the case suggests. */
  readonly focus: string | undefined;
  /** Undefined = everybody where that can be read, else four steps. */
  readonly scope: TreeScope | undefined;
  /** People at whom a fold was opened. */
  readonly opened: ReadonlySet<string>;
  /** Children's names are shown on the projector too: switched on deliberately (childNames.ts). */
  readonly childNames: boolean;
  /** The key under the tree. */
  readonly keyOpen: boolean;
  /** Undefined = all of it in the frame. */
  readonly camera: Camera | undefined;
}

const first: TreeState = {
  caseId: "",
  notation: "social care",
  focus: undefined,
  scope: undefined,
  opened: new Set(),
  childNames: false,
  keyOpen: true,
  camera: undefined,
};

export const treeStore = createStore<TreeState>(() => first);

/** Forgets what was chosen for another case; the notation is the user's and stays. */
export function treeOfCase(caseId: string): void {
  const { caseId: before, notation } = treeStore.getState();
  if (before !== caseId) treeStore.setState({ ...first, caseId, notation });
}

/** Makes somebody the main person. Whoever is folded away comes into sight with them. */
export function focusTree(person: string): void {
  treeStore.setState({ focus: person, opened: new Set(), camera: undefined });
}

export function showScope(scope: TreeScope): void {
  treeStore.setState({ scope, opened: new Set(), camera: undefined });
}

/** Shows those who are folded at a person. */
export function openFold(person: string): void {
  treeStore.setState({ opened: new Set([...treeStore.getState().opened, person]) });
}

let running: AbortController | undefined;

/** People from which on a layout shows its progress and can be cancelled. */
const large = 400;

/** Lays a tree out in the worker; undefined when a later one took its place or it was cancelled. */
export async function layoutTree(input: TreeInput): Promise<Tree | undefined> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const cancel = () => controller.abort();
  const tell = (done: number) => {
    if (running !== controller || input.people.length < large) return;
    screenStore.setState({
      busy: { type: "busy", title: "Drawing the family tree", phase: "Family tree", done, cancel },
    });
  };
  tell(0);
  try {
    return await worker().run(
      "familyTree",
      { input },
      { signal: controller.signal, onProgress: ({ done }) => tell(done) },
    );
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    if (running === controller) {
      running = undefined;
      if (input.people.length >= large) screenStore.setState({ busy: { type: "idle" } });
    }
  }
}
