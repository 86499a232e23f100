import { ArrowUpDown, Route, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { type Case, linksAt } from "../../../core/case";
import { familyOf } from "../../../core/family";
import { relationOf } from "../../../core/kinWords";
import { otherEnd } from "../../../core/link";
import { caseStore } from "../../../store/caseStore";
import { selectEntities, selectionStore, selectLinks } from "../../../store/selectionStore";
import { Button } from "../../../ui/Button";
import { useNames } from "../attention/useNames";
import { choicesOf } from "./choicesOf";
import { PersonPick } from "./PersonPick";
import css from "./Relation.module.css";
import { RelationAnswer } from "./RelationAnswer";

/** The tool 'How are two people related?': a panel under its button. */
export function RelationControl() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className={css.control}
      role="none"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <Button ref={button} icon={<Route size={16} />} pressed={open} onPress={() => setOpen(!open)}>
        How are two people related?
      </Button>
      {open ? <RelationPanel onClose={close} /> : null}
    </div>
  );
}

/** Family links between two people, as the chart draws them. */
function kinLinks(kase: Case, one: string, other: string): readonly string[] {
  return (linksAt(kase).get(one) ?? []).filter((id) => {
    const item = kase.links.get(id);
    return item?.kind === "family" && otherEnd(item, one) === other;
  });
}

/** Two people, and how one is related to the other, at once. The way is selected, so that tree and chart show it. */
function RelationPanel({ onClose }: { readonly onClose: () => void }) {
  const kase = useStore(caseStore, (state) => state.file.case);
  const family = familyOf(kase);
  const names = useNames();
  const [pair, setPair] = useState<readonly [string | undefined, string | undefined]>(() => {
    const here = new Set(family.people);
    const [one, other] = selectionStore.getState().entities.filter((id) => here.has(id));
    return [one, other];
  });
  const [one, other] = pair;
  const choices = useMemo(() => choicesOf(family.people, names.nameOf), [family, names]);
  const relation = useMemo(
    () => (one === undefined || other === undefined ? undefined : relationOf(family, one, other)),
    [family, one, other],
  );
  // The case's other changes do not select anything again.
  const way = useRef<typeof relation>(undefined);
  useEffect(() => {
    if (!relation || way.current === relation) return;
    way.current = relation;
    selectEntities([relation.path.from, ...relation.path.steps.map(({ to }) => to)]);
    const links = relation.path.steps.flatMap((step) => [
      ...step.links,
      ...kinLinks(kase, step.from, step.to),
    ]);
    if (links.length > 0) selectLinks([...new Set(links)], "add");
  }, [relation, kase]);
  const same = one !== undefined && one === other;
  return (
    <section className={css.panel} aria-label="How two people are related">
      <div className={css.close}>
        <Button look="quiet" name="Close" icon={<X size={16} />} onPress={onClose} />
      </div>
      <div className={css.pick}>
        <PersonPick
          label="How is"
          choices={choices}
          value={one}
          autoFocus
          onChange={(id) => setPair([id, other])}
        />
        <PersonPick
          label="related to"
          choices={choices}
          value={other}
          onChange={(id) => setPair([one, id])}
        />
        <Button
          name="The other way round"
          icon={<ArrowUpDown size={16} />}
          why={one === undefined || other === undefined ? "Choose two people" : undefined}
          onPress={() => setPair([other, one])}
        />
      </div>
      {one === undefined || other === undefined ? (
        <p className={css.note}>Choose two people of the tree.</p>
      ) : same ? (
        <p className={css.note}>Choose two different people.</p>
      ) : (
        <RelationAnswer kase={kase} family={family} relation={relation} nameOf={names.nameOf} />
      )}
    </section>
  );
}
