import { linksAt } from "../../core/case";
import { notationWords } from "../../encode/familyNotation";
import { caseStore } from "../../store/caseStore";
import { childNamesHidden, onTheWall, showChildNames } from "../../store/childNames";
import { screenStore, tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { type KinWalk, treePort } from "../../store/treePort";
import { focusTree, notations, openFold, showScope, treeStore } from "../../store/treeStore";
import { always, type Command } from "./command";
import { noCase, noSelection } from "./reasons";

const kase = () => caseStore.getState().file.case;

/** The first selected person who stands in a family link, a couple or a household; whether a tree can be made is the view's to say. */
function selectedKin(): string | undefined {
  const whole = kase();
  const isKin = (id: string) => {
    if (whole.entities.get(id)?.kind !== "person") return false;
    const links = linksAt(whole).get(id) ?? [];
    if (links.some((link) => ["family", "household"].includes(whole.links.get(link)?.kind ?? "")))
      return true;
    for (const group of whole.groups.values())
      if (
        (group.type === "union" && (group.partners.includes(id) || group.children.includes(id))) ||
        (group.type === "household" && group.members.includes(id))
      )
        return true;
    return false;
  };
  return selectionStore.getState().entities.find(isKin);
}

function noKin(): string | undefined {
  return noSelection() ?? (selectedKin() === undefined ? "Select a person who has family links" : undefined);
}

function noTree(): string | undefined {
  return noCase() ?? (screenStore.getState().view === "family" ? undefined : "Only on the family tree");
}

const walks: readonly (readonly [KinWalk, string])[] = [
  ["parent", "P"],
  ["partner", "A"],
  ["child", "C"],
  ["sibling", "S"],
];

/** Keys on the family tree, for the list of all keys; they work while a person has the keyboard. */
export const familyKeys: readonly (readonly [key: string, words: string])[] = [
  ...walks.map(([to, key]) => [key, `Go to a ${to}; again for the next one (on the family tree)`] as const),
  ["Arrows", "Go up to a parent, down to a child, along the row (on the family tree)"],
  ["U", "Show who is folded away at a person (on the family tree)"],
];

/** The family tree: whom it shows, in which notation, and where the keyboard goes. */
export const familyCommands: readonly Command[] = [
  {
    id: "family-show",
    title: () => "Show in family tree",
    group: "Explore",
    keys: [],
    context: true,
    why: () => noKin() ?? (screenStore.getState().view === "family" ? "On the family tree now" : undefined),
    run: () => {
      const person = selectedKin();
      if (person !== undefined) focusTree(person);
      screenStore.setState({ view: "family" });
    },
  },
  {
    id: "family-main",
    title: () => "Make the main person of the family tree",
    group: "View",
    keys: [],
    why: () => noTree() ?? noKin(),
    run: () => {
      const person = selectedKin();
      if (person === undefined) return;
      focusTree(person);
      tell("The tree is now about the selected person");
    },
  },
  {
    id: "family-all",
    title: () => "Family tree: the whole family",
    group: "View",
    keys: [],
    why: noTree,
    run: () => showScope({ type: "all" }),
  },
  ...[2, 4].map(
    (steps): Command => ({
      id: `family-steps-${steps}`,
      title: () => `Family tree: ${steps} steps from the main person`,
      group: "View",
      keys: [],
      why: noTree,
      run: () => showScope({ type: "steps", steps }),
    }),
  ),
  {
    id: "family-generations",
    title: () => "Family tree: one generation up and down",
    group: "View",
    keys: [],
    why: noTree,
    run: () => showScope({ type: "generations", count: 1 }),
  },
  {
    id: "family-ocg",
    title: () => "Family tree: kin of the OCG's nominals",
    group: "View",
    keys: [],
    why: () =>
      noTree() ??
      (caseStore.getState().file.arrangement.focus.length === 0 ? "No OCG is in colour" : undefined),
    run: () => {
      const [group] = caseStore.getState().file.arrangement.focus;
      if (group !== undefined) showScope({ type: "ocg", group });
    },
  },
  {
    id: "family-unfold",
    title: () => "Family tree: show who is folded away here",
    group: "View",
    keys: [],
    why: () => noTree() ?? noKin(),
    run: () => {
      const person = selectedKin();
      if (person !== undefined) openFold(person);
    },
  },
  ...notations.map(
    (notation): Command => ({
      id: `family-notation-${notation.replace(" ", "-")}`,
      title: () => `Family tree notation: ${notationWords[notation].name}`,
      group: "View",
      keys: [],
      why: () => noTree() ?? (treeStore.getState().notation === notation ? "On now" : undefined),
      run: () => treeStore.setState({ notation }),
    }),
  ),
  {
    id: "family-fit",
    title: () => "Fit the whole family tree",
    group: "View",
    keys: [],
    why: noTree,
    run: () => treePort()?.fit(),
  },
  {
    id: "family-keyboard",
    title: () => "Put the keyboard on the family tree",
    group: "View",
    keys: [],
    why: noTree,
    run: () => treePort()?.focus(),
  },
  ...walks.map(
    ([to]): Command => ({
      id: `family-${to}`,
      title: () => `Family tree: go to a ${to}`,
      group: "View",
      keys: [],
      why: noTree,
      run: () => treePort()?.walk(to),
    }),
  ),
  {
    id: "family-key",
    title: () => `${treeStore.getState().keyOpen ? "Hide" : "Show"} the key of the family tree`,
    group: "View",
    keys: [],
    why: noTree,
    run: () => treeStore.setState({ keyOpen: !treeStore.getState().keyOpen }),
  },
  {
    id: "family-child-names",
    title: () =>
      childNamesHidden() ? "Show children's names on the wall" : "Hide children's names on the wall",
    group: "View",
    keys: [],
    why: () => noCase() ?? (onTheWall() ? always() : "Only hidden on the projector and while presenting"),
    run: () => {
      const hidden = childNamesHidden();
      showChildNames(hidden);
      tell(
        hidden ? "Children's names are shown until the projector theme ends" : "Children's names are hidden",
      );
    },
  },
];
