import { counted } from "../../encode/kindWords";
import { selectEntities } from "../../store/selectionStore";
import { treePort } from "../../store/treePort";
import { showScope } from "../../store/treeStore";
import { Button } from "../../ui/Button";
import css from "./FamilyView.module.css";
import type { TreeModel } from "./useTree";

/** Under the tree: in-law bridges by name, who is folded away, and what could not be drawn. */
export function FamilyNotes({ model }: { readonly model: TreeModel }) {
  const { kase, family, drawn, bridges, names } = model;
  if (!drawn) return null;
  const { scene, tree } = drawn;
  const folded = family.people.length - scene.figures.size;
  const implied = family.ties.filter(
    ({ from, to }) => scene.figures.has(from) && scene.figures.has(to),
  ).length;
  const ocg = (groups: readonly string[]) =>
    groups.flatMap((id) => kase.groups.get(id)?.name.replace(/\s+OCG$/i, "") ?? []).join(", ");
  return (
    <div className={css.notes}>
      {bridges.length > 0 ? (
        <span className={css.bridges}>
          <span>{counted(bridges.length, "in-law bridge")}:</span>
          {bridges.map(({ union, sides: [one, other] }) => (
            <Button
              key={union}
              look="link"
              onPress={() => {
                selectEntities([one.person, other.person]);
                treePort()?.centre(one.person);
              }}
            >
              {`${names.nameOf(one.person)} (${ocg(one.groups)}) and ${names.nameOf(other.person)} (${ocg(other.groups)}${(other.through ?? one.through) ? `, through ${names.nameOf(other.through ?? one.through ?? "")}` : ""})`}
            </Button>
          ))}
        </span>
      ) : null}
      {folded > 0 ? (
        <span>
          {counted(folded, "person is", "people are")} folded away, counted at the chips “+4”.{" "}
          <Button look="link" onPress={() => showScope({ type: "all" })}>
            Show the whole family
          </Button>
        </span>
      ) : null}
      {implied > 0 ? (
        <span>
          {counted(implied, "tie")} such as cousin {implied === 1 ? "has" : "have"} no line of{" "}
          {implied === 1 ? "its" : "their"} own.
        </span>
      ) : null}
      {tree.undrawn.length > 0 ? (
        <span>{counted(tree.undrawn.length, "tie")} not drawn: a child would stand above a parent.</span>
      ) : null}
      {family.problems.length > 0 ? (
        <details>
          <summary>{counted(family.problems.length, "contradiction")} in the family links</summary>
          <ul>
            {family.problems.slice(0, 50).map(({ message, done }) => (
              <li key={message}>
                {names.inText(message)} {done ? `(${done})` : ""}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
