import type { Entity } from "../../core/entity";
import { type Link, strengthOf } from "../../core/link";
import { counted, kindWords } from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { roleOfWords } from "../../encode/markWords";
import { entityLook } from "../../encode/symbol";
import { caseStore } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import { selectEntities, selectLinks } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { LineSample, Mark } from "../../ui/Mark";
import { commandById, contextCommands, runCommand } from "../commands/index";
import { useFrom } from "../useFrom";
import { FactRow } from "./FactRow";
import { linkSentence, supportWords } from "./facts";
import css from "./Inspector.module.css";

/** Rows listed at once; the count above them is of all. */
const most = 200;

/** Several selected: what they are, and what can be done with them together. */
export function SelectionFacts({
  items,
  lines,
}: {
  readonly items: readonly Entity[];
  readonly lines: readonly Link[];
}) {
  const file = useFrom(caseStore, (state) => state.file);
  const theme = useFrom(screenStore, (state) => state.theme);
  const kinds = new Map<Entity["kind"], number>();
  for (const item of items) kinds.set(item.kind, (kinds.get(item.kind) ?? 0) + 1);
  const words = [...kinds].map(
    ([kind, count]) => `${count} ${(count === 1 ? kindWords[kind].one : kindWords[kind].many).toLowerCase()}`,
  );
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>
            {[
              items.length > 0 ? counted(items.length, "entity", "entities") : "",
              lines.length > 0 ? counted(lines.length, "link") : "",
            ]
              .filter(Boolean)
              .join(", ")}{" "}
            selected
          </h2>
          <p className={css.detail}>{words.join(", ")}</p>
        </div>
      </header>
      <div className={css.actions}>
        {contextCommands()
          .filter((command) => command.why() === undefined)
          .map((command) => (
            <Button key={command.id} onPress={() => runCommand(command.id)}>
              {command.title()}
            </Button>
          ))}
        <Button onPress={() => runCommand("select-none")} why={commandById("select-none")?.why()}>
          Select nothing
        </Button>
      </div>
      {items.length > 0 ? (
        <section className={css.section} aria-label="Selected entities">
          <ul>
            {items.slice(0, most).map((item) => (
              <li key={item.id} className={css.member}>
                <Mark look={entityLook(file.case, item, file.arrangement.focus)} theme={theme} size={30} />
                <button type="button" className={css.linked} onClick={() => selectEntities([item.id])}>
                  {item.label}
                </button>
                <span className={css.detail}>{roleOfWords(file.case, item, file.arrangement.focus)}</span>
              </li>
            ))}
          </ul>
          <Rest of={items.length} />
        </section>
      ) : null}
      {lines.length > 0 ? (
        <section className={css.section} aria-label="Selected links">
          <ul>
            {lines.slice(0, most).map((item) => (
              <FactRow
                key={item.id}
                sample={
                  <LineSample
                    look={{
                      ...strokeOf(strengthOf(item)),
                      arrowFrom: false,
                      arrowTo: false,
                      rival: item.kind === "rival",
                    }}
                    theme={theme}
                  />
                }
                title={
                  <button type="button" className={css.linked} onClick={() => selectLinks([item.id])}>
                    {linkSentence(file.case, item, item.to)}
                  </button>
                }
                detail={supportWords(item)}
                provenance={item.provenance}
              />
            ))}
          </ul>
          <Rest of={lines.length} />
        </section>
      ) : null}
    </>
  );
}

/** A list that does not show all says so, and where all are. */
function Rest({ of }: { readonly of: number }) {
  if (of <= most) return null;
  return (
    <p className={css.detail}>
      The first {most} of {of.toLocaleString("en-GB")} are listed; the table has all of them.
    </p>
  );
}
