import { ShieldCheck } from "lucide-react";
import { type Beside, besideOf } from "../../analyses/beside";
import { type Case, linksAt } from "../../core/case";
import { otherEnd } from "../../core/link";
import { protect } from "../../core/planEdits";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/TextArea";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { nowText } from "./decisionDraft";

function besideWords(kase: Case, beside: readonly Beside[]): string {
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const homes = new Map<string, string[]>();
  const others: string[] = [];
  for (const { id, livesWith } of beside) {
    if (livesWith === undefined) others.push(name(id));
    else homes.set(livesWith, [...(homes.get(livesWith) ?? []), name(id)]);
  }
  const words = [...homes].map(
    ([host, people]) => `${people.join("; ")} ${people.length === 1 ? "lives" : "live"} with ${name(host)}.`,
  );
  if (others.length > 0) words.push(`Linked to what is acted on: ${others.join("; ")}.`);
  return words.join(" ");
}

/** Those beside the targets, and those whom the analysis found beside a junction: the door of the driver opens too when the van is stopped. */
function besideAll(kase: Case, targets: readonly string[], found: readonly string[]): readonly Beside[] {
  const own = besideOf(kase, targets);
  const wanted = new Set([...own.map(({ id }) => id), ...found]);
  const hands = targets.flatMap((id) =>
    (linksAt(kase).get(id) ?? []).flatMap((link) => {
      const item = kase.links.get(link);
      const other = item && kase.entities.get(otherEnd(item, id));
      return other?.kind === "person" && !wanted.has(other.id) ? [other.id] : [];
    }),
  );
  return besideOf(kase, [...new Set([...targets, ...hands])]).filter(({ id }) => wanted.has(id));
}

/** Children and vulnerable people beside the targets: what is done for them first, and the way to the Protect list. */
export function SafeguardFirst({
  targets,
  found,
  value,
  onChange,
}: {
  readonly targets: readonly string[];
  /** Beside the chosen points, as the analysis has it. */
  readonly found: readonly string[];
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const beside = besideAll(kase, targets, found);
  const listed = new Set(kase.plan.referrals.map(({ person }) => person));
  const missing = beside.filter(({ id }) => !listed.has(id));
  const put = () => {
    const names = targets.flatMap((id) => kase.entities.get(id)?.label ?? []).join("; ");
    edit(
      protect(
        file,
        missing.map(({ id }) => id),
        { rationale: `Beside ${names}: to be planned for before anything is done.`, at: nowText() },
      ),
    );
    tell(`${missing.length} put on the Protect list. Undo takes them off.`);
  };
  return (
    <div className={`${css.group} ${css.whole}`}>
      <span className={css.label}>Safeguarding first</span>
      {beside.length > 0 ? (
        <div className={css.safe}>
          <ShieldCheck size={20} aria-hidden />
          <div className={css.group}>
            <p>
              <strong>{besideWords(kase, beside)}</strong> They are never targets.
            </p>
            <div className={css.chips}>
              {missing.length > 0 ? (
                <Button onPress={put}>
                  Put {missing.length === 1 ? "this person" : `these ${missing.length}`} on the Protect list
                </Button>
              ) : (
                <p className={css.note}>
                  {beside.length === 1 ? "This person is" : `All ${beside.length} are`} on the Protect list.
                </p>
              )}
            </div>
          </div>
        </div>
      ) : (
        <p className={css.note}>No child or vulnerable person is known beside these targets.</p>
      )}
      <TextArea
        name="What is done first for safeguarding"
        value={value}
        placeholder={
          beside.length > 0
            ? "Strategy discussion with children's social care before entry"
            : "What is done if a child or vulnerable person is found"
        }
        onChange={onChange}
      />
    </div>
  );
}
