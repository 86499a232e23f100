import { Network } from "lucide-react";
import { useStore } from "zustand";
import { notationWords } from "../../encode/familyNotation";
import { ocgName } from "../../encode/symbol";
import { selectionStore } from "../../store/selectionStore";
import { focusTree, notations, showScope, type TreeScope, treeStore } from "../../store/treeStore";
import { Button } from "../../ui/Button";
import { MenuButton, type MenuRow } from "../../ui/MenuButton";
import { Segmented } from "../../ui/Segmented";
import css from "./FamilyView.module.css";
import { RelationControl } from "./relation/RelationControl";
import { readScope, scopeId, scopeWords } from "./scopeWords";
import type { TreeModel } from "./useTree";

const options = notations.map((value) => ({ value, words: notationWords[value].name }));
const steps = [1, 2, 3, 4, 6] as const;
const generations = [1, 2, 3] as const;

/** Over the tree: the notation, and whom it shows. */
export function FamilyTools({ model }: { readonly model: TreeModel }) {
  const notation = useStore(treeStore, (state) => state.notation);
  const selected = useStore(selectionStore, (state) => state.entities);
  const keyOpen = useStore(treeStore, (state) => state.keyOpen);
  const { kase, family, main, scope, names } = model;
  const words = (each: TreeScope) => scopeWords(kase, each, main, names.nameOf);
  const scopes: readonly TreeScope[] = [
    { type: "all" },
    ...steps.map((count) => ({ type: "steps", steps: count }) as const),
    ...generations.map((count) => ({ type: "generations", count }) as const),
    ...[...kase.groups.values()].flatMap((group) =>
      group.type === "ocg" &&
      family.people.some((id) => kase.entities.get(id)?.memberships.some((each) => each.group === group.id))
        ? [{ type: "ocg", group: group.id } as const]
        : [],
    ),
  ];
  const [one] = selected;
  const other =
    selected.length === 1 && one !== undefined && one !== main && family.people.includes(one)
      ? one
      : undefined;
  const rows: readonly MenuRow[] = [
    ...(other ? [{ id: "focus", title: `Make ${names.nameOf(other)} the main person` }] : []),
    ...scopes.map((each) => ({
      id: scopeId(each),
      title: words(each),
      checked: scopeId(each) === scopeId(scope),
      ...(each.type === "all" ? { about: `${family.people.length.toLocaleString("en-GB")} people` } : {}),
      ...(each.type === "ocg" ? { about: about(kase, each.group) } : {}),
    })),
  ];
  return (
    <>
      <Button look="quiet" pressed={keyOpen} onPress={() => treeStore.setState({ keyOpen: !keyOpen })}>
        Key
      </Button>
      <span className={css.label}>Notation</span>
      <Segmented
        label="Notation"
        options={options}
        value={notation}
        onChange={(value) => treeStore.setState({ notation: value })}
      />
      <RelationControl />
      <MenuButton
        name={`Shown: ${words(scope)}`}
        label={
          <>
            <Network size={16} aria-hidden />
            <span className={css.scope}>{words(scope)}</span>
          </>
        }
        rows={rows}
        onChoose={(id) => {
          if (id === "focus") {
            if (other) focusTree(other);
            return;
          }
          const chosen = readScope(id);
          if (chosen) showScope(chosen);
        }}
      />
    </>
  );
}

function about(kase: TreeModel["kase"], group: string): string {
  const found = kase.groups.get(group);
  const count = [...kase.entities.values()].filter((item) =>
    item.memberships.some((each) => each.group === group),
  ).length;
  return found?.type === "ocg" ? `${ocgName(found)} has ${count} nominals; kin within 3 steps of any` : "";
}
