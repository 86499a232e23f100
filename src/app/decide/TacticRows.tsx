import { Plus, X } from "lucide-react";
import { type Tactic, type TacticHeading, tacticHeadings } from "../../core/plan";
import type { TacticExample } from "../../core/tactics";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import { MenuButton } from "../../ui/MenuButton";
import { TextArea } from "../../ui/TextArea";
import css from "./Decide.module.css";

const headingOptions = tacticHeadings.map((value) => ({ value, words: value }));

/** Tactics under the headings of the menu, each to be written on; examples by what is aimed at. */
export function TacticRows({
  tactics,
  examples,
  onChange,
}: {
  readonly tactics: readonly Tactic[];
  readonly examples: readonly TacticExample[];
  readonly onChange: (tactics: readonly Tactic[]) => void;
}) {
  const set = (at: number, change: Partial<Tactic>) =>
    onChange(tactics.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const used = new Set(tactics.map(({ words }) => words));
  const left = examples.filter(({ words }) => !used.has(words));
  return (
    <div className={css.tactics}>
      {tactics.map((tactic, at) => (
        <div key={at} className={css.tactic}>
          <Select<TacticHeading>
            name={`Heading of tactic ${at + 1}`}
            value={tactic.heading}
            options={headingOptions}
            onChange={(heading) => set(at, { heading })}
          />
          <TextArea
            name={`Tactic ${at + 1}`}
            rows={1}
            value={tactic.words}
            onChange={(words) => set(at, { words })}
          />
          <Button
            look="quiet"
            name={`Remove tactic ${at + 1}`}
            icon={<X size={16} />}
            onPress={() => onChange(tactics.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div className={css.chips}>
        {left.length > 0 ? (
          <MenuButton
            name="Add a tactic from the menu"
            label="From the menu of tactics"
            rows={left.map(({ heading, words, pillar }, at) => ({
              id: String(at),
              title: words,
              about: `${heading}, ${pillar}`,
            }))}
            onChoose={(id) => {
              const chosen = left[Number(id)];
              if (chosen) onChange([...tactics, { heading: chosen.heading, words: chosen.words }]);
            }}
          />
        ) : null}
        <Button
          icon={<Plus size={16} />}
          onPress={() => onChange([...tactics, { heading: "Crime", words: "" }])}
        >
          Write a tactic
        </Button>
      </div>
    </div>
  );
}
