import { ArrowDown, ArrowUp, Trash2, TriangleAlert } from "lucide-react";
import { useRef } from "react";
import type { Case } from "../../core/case";
import type { Scene } from "../../core/plan";
import { moveScene, removeScene } from "../../core/sceneEdits";
import { changeWords, sceneChanges } from "../../core/sceneSeen";
import { sceneParts } from "../../core/sceneShown";
import { chooseScene } from "../../store/briefStore";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import css from "./BriefView.module.css";
import { viewWords } from "./viewWords";

function move(id: string, to: number, count: number): void {
  if (to < 0 || to >= count) return;
  edit(moveScene(caseStore.getState().file, id, to));
  tell(`Scene ${to + 1} of ${count}`);
}

function remove(scene: Scene, next: string | undefined): void {
  edit(removeScene(caseStore.getState().file, scene.id));
  chooseScene(next);
  tell(`Deleted: ${scene.title}. Undo brings it back.`);
}

/** The scenes in their order. Arrow keys choose, Alt and arrows move, Delete deletes. */
export function SceneList({
  kase,
  scenes,
  chosen,
}: {
  readonly kase: Case;
  readonly scenes: readonly Scene[];
  readonly chosen: string | undefined;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focus = (id: string | undefined) => {
    chooseScene(id);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-scene="${CSS.escape(id ?? "")}"]`)?.focus(),
    );
  };
  const onKey = (event: React.KeyboardEvent, scene: Scene, index: number) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && event.altKey) {
      move(scene.id, index + by, scenes.length);
      focus(scene.id);
    } else if (by !== 0) {
      const next = scenes[index + by];
      if (next) focus(next.id);
    } else if (event.key === "Delete") {
      const next = (scenes[index + 1] ?? scenes[index - 1])?.id;
      remove(scene, next);
      focus(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ol ref={list} className={css.list} aria-label="Scenes">
      {scenes.map((scene, index) => {
        const changes = sceneChanges(kase, scene);
        const changed = changes ? changeWords(changes) : [];
        const parts = sceneParts(scene);
        const on = scene.id === chosen;
        return (
          <li key={scene.id} className={css.row} data-on={on || undefined}>
            <button
              type="button"
              data-scene={scene.id}
              className={css.scene}
              aria-current={on || undefined}
              draggable
              onDragStart={(event) => event.dataTransfer.setData("text/plain", scene.id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                const id = event.dataTransfer.getData("text/plain");
                if (scenes.some((each) => each.id === id)) move(id, index, scenes.length);
                event.preventDefault();
                event.stopPropagation();
              }}
              onClick={() => chooseScene(scene.id)}
              onKeyDown={(event) => onKey(event, scene, index)}
            >
              <span className={css.number}>{index + 1}</span>
              <span className={css.names}>
                <strong>{scene.title || "Untitled scene"}</strong>
                <span>
                  {viewWords(scene.view)}
                  {parts > 1 ? `, ${parts} parts` : ""}
                </span>
                {changed.length > 0 ? (
                  <span className={css.changed}>
                    <TriangleAlert size={14} aria-hidden /> Changed since it was saved: {changed[0]}
                    {changed.length > 1 ? `; ${changed.length - 1} more` : ""}
                  </span>
                ) : null}
              </span>
            </button>
            {on ? (
              <span className={css.rowTools}>
                <Button
                  look="quiet"
                  name="Move up"
                  title="Move up (Alt ↑)"
                  icon={<ArrowUp size={16} aria-hidden />}
                  why={index === 0 ? "It is the first" : undefined}
                  onPress={() => move(scene.id, index - 1, scenes.length)}
                />
                <Button
                  look="quiet"
                  name="Move down"
                  title="Move down (Alt ↓)"
                  icon={<ArrowDown size={16} aria-hidden />}
                  why={index === scenes.length - 1 ? "It is the last" : undefined}
                  onPress={() => move(scene.id, index + 1, scenes.length)}
                />
                <Button
                  look="quiet"
                  name="Delete scene"
                  title="Delete scene (Delete)"
                  icon={<Trash2 size={16} aria-hidden />}
                  onPress={() => remove(scene, (scenes[index + 1] ?? scenes[index - 1])?.id)}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
