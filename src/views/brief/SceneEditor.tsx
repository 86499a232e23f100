import { ExternalLink, RefreshCw } from "lucide-react";
import { useId, useMemo } from "react";
import type { CaseFile } from "../../core/caseFile";
import type { Scene } from "../../core/plan";
import { changeScene, type SceneChange } from "../../core/sceneEdits";
import { changeWords, sceneChanges, sceneSeen } from "../../core/sceneSeen";
import { sceneParts, sceneShown } from "../../core/sceneShown";
import { counted } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { ask } from "../../store/viewAsk";
import { Button } from "../../ui/Button";
import css from "./BriefView.module.css";
import { DraftText } from "./DraftText";
import { SceneSteps } from "./SceneSteps";
import { drawnViews, viewWords } from "./viewWords";

function change(id: string, changes: SceneChange, note?: string): void {
  edit(changeScene(caseStore.getState().file, id, changes, note));
}

/** Words, steps and notes of a scene, and what has changed of what it showed. */
export function SceneEditor({ file, scene }: { readonly file: CaseFile; readonly scene: Scene }) {
  const childrenId = useId();
  const whole = useMemo(() => sceneShown(file, scene, sceneParts(scene) - 1), [file, scene]);
  const drawn = drawnViews.includes(scene.view);
  const found = sceneChanges(file.case, scene, drawn ? whole : undefined);
  const words = found ? changeWords(found) : [];
  const accept = () =>
    change(
      scene.id,
      {
        seen: sceneSeen(
          file.case,
          drawn
            ? { entities: [...whole.entities], links: [...whole.links] }
            : {
                entities: scene.seen?.entities.map(({ id }) => id) ?? [],
                links: scene.seen?.links.map(({ id }) => id) ?? [],
              },
          new Date().toISOString().slice(0, 16),
        ),
      },
      `Take what scene ${scene.title} shows as known`,
    );
  return (
    <div className={css.editor}>
      {words.length > 0 ? (
        <section className={css.changes} aria-label="Changed since it was saved">
          <h3>Changed since it was saved</h3>
          <ul>
            {words.map((each) => (
              <li key={each}>{each}.</li>
            ))}
          </ul>
          <Button icon={<RefreshCw size={16} aria-hidden />} onPress={accept}>
            Seen: it shows what it should
          </Button>
        </section>
      ) : null}
      <DraftText label="Title" value={scene.title} onDone={(title) => change(scene.id, { title })} />
      <DraftText
        label="Words under the title"
        value={scene.words}
        rows={2}
        onDone={(text) => change(scene.id, { words: text })}
      />
      <DraftText
        label="Speaker notes"
        note="In the speaker's own window, never on the slide"
        value={scene.notes ?? ""}
        rows={4}
        onDone={(notes) => change(scene.id, { notes: notes === "" ? undefined : notes })}
      />
      <SceneSteps kase={file.case} scene={scene} items={[...whole.entities]} />
      <label className={css.check} htmlFor={childrenId}>
        <input
          id={childrenId}
          type="checkbox"
          checked={scene.children ?? false}
          onChange={(event) =>
            change(
              scene.id,
              { children: event.target.checked ? true : undefined },
              event.target.checked ? "Show under-18s in a scene" : "Leave under-18s out of a scene",
            )
          }
        />
        Show under-18s: the slide says so
      </label>
      <p className={css.note}>
        {viewWords(scene.view)}, {counted(scene.filter?.length ?? 0, "filter")},{" "}
        {counted(whole.entities.size, "entity", "entities")} and {counted(whole.links.size, "link")} of the
        case as it is now.{" "}
        {drawn && whole.entities.size > 12
          ? "More than 12 marks are hard to read from the back of a room: filter it, or hold some back."
          : ""}
      </p>
      <Button
        icon={<ExternalLink size={16} aria-hidden />}
        onPress={() => ask({ type: "scene", scene: scene.id })}
      >
        Open in {viewWords(scene.view)}
      </Button>
    </div>
  );
}
