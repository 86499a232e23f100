import { closeDialog, screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { familyKeys } from "../commands/familyCommands";
import { commands, runCommand } from "../commands/index";
import { keyWords } from "../keys";
import { useFrom } from "../useFrom";
import css from "./Form.module.css";

const onThePicture = [
  ["Arrows", "Walk along links to the next mark in that direction"],
  ["Enter", "Open the inspector on the mark"],
  ["Space", "Select or unselect the mark"],
  ["Alt + arrows", "Move the selected marks"],
  ["Shift F10", "Menu of what can be done with the selection"],
  ["Tab", "Leave the picture"],
] as const;

/** Every key, from the same list that runs them. */
export function KeysDialog() {
  const letters = useFrom(screenStore, (state) => state.letterKeys);
  const keyed = commands.filter((command) => command.keys.length > 0);
  return (
    <Modal
      title="Keys"
      note="Single-letter keys work while you are not typing, and can be switched off."
      size="wide"
      onClose={closeDialog}
      foot={
        <Button onPress={() => runCommand("letter-keys")}>
          {letters ? "Switch off single-letter keys" : "Switch on single-letter keys"}
        </Button>
      }
    >
      <table className={css.rows}>
        <thead>
          <tr>
            <th>Key</th>
            <th>What it does</th>
          </tr>
        </thead>
        <tbody>
          {onThePicture.map(([key, words]) => (
            <tr key={key}>
              <td>{key}</td>
              <td>{words} (on the picture)</td>
            </tr>
          ))}
          {familyKeys.map(([key, words]) => (
            <tr key={`family ${key}`}>
              <td>{key}</td>
              <td>{words}</td>
            </tr>
          ))}
          {keyed.map((command) => (
            <tr key={command.id}>
              <td>{command.keys.map(keyWords).join(" or ")}</td>
              <td>{command.title()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
