import { useState } from "react";
import type { Scene } from "../../core/plan";
import { addScene } from "../../core/sceneEdits";
import { counted } from "../../encode/kindWords";
import { chooseScene } from "../../store/briefStore";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import { views } from "../../views/index";
import css from "./Form.module.css";

/** What a scene keeps besides its words, said before it is saved. */
function keepsWords(scene: Omit<Scene, "id">): string {
  const view = views.find((each) => each.id === scene.view)?.title ?? scene.view;
  const parts = [
    `the view ${view} as it stands`,
    counted(scene.filter?.length ?? 0, "filter"),
    `${counted(scene.seen?.entities.length ?? 0, "entity", "entities")} and ${counted(scene.seen?.links.length ?? 0, "link")} shown`,
    scene.marked ? `${counted(scene.marked.length, "item")} marked` : "",
    scene.points ? counted(scene.points.length, "numbered point") : "",
  ];
  return `Kept: ${parts.filter(Boolean).join(", ")}.`;
}

/** Asks for the words of a scene. */
export function SceneDialog({ scene }: { readonly scene: Omit<Scene, "id"> }) {
  const [title, setTitle] = useState(scene.title);
  const [words, setWords] = useState("");
  const [notes, setNotes] = useState("");
  const why = title.trim() === "" ? "Say in a title what the scene shows" : undefined;
  const save = () => {
    const { file } = caseStore.getState();
    const change = addScene(file, {
      ...scene,
      title: title.trim(),
      words: words.trim(),
      ...(notes.trim() === "" ? {} : { notes: notes.trim() }),
    });
    edit(change);
    const { scenes } = caseStore.getState().file.case.plan;
    chooseScene(scenes.at(-1)?.id);
    closeDialog();
    tell(`Saved as scene ${scenes.length}. Order and steps are in Briefing.`);
  };
  return (
    <Modal
      title="Save this view as a scene"
      note={keepsWords(scene)}
      onClose={closeDialog}
      foot={
        <Button look="main" why={why} onPress={save}>
          Save scene
        </Button>
      }
    >
      <div className={css.form}>
        <Field
          label="Title"
          note="The one idea of the scene, as a sentence: it is the largest thing on the slide"
        >
          {(id) => <TextInput id={id} value={title} onChange={setTitle} />}
        </Field>
        <Field label="Words under the title">
          {(id) => <TextInput id={id} value={words} onChange={setWords} />}
        </Field>
        <Field label="Speaker notes" note="Never on the slide">
          {(id) => <TextArea id={id} value={notes} onChange={setNotes} />}
        </Field>
      </div>
    </Modal>
  );
}
