import { type Choice, closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";

/** A question before something is done. Esc is the same as closing: nothing happens. */
export function GuardDialog({
  title,
  words,
  choices,
}: {
  readonly title: string;
  readonly words: string;
  readonly choices: readonly Choice[];
}) {
  const answer = (choice: Choice) => {
    closeDialog();
    choice.run();
  };
  return (
    <Modal
      title={title}
      onClose={closeDialog}
      foot={choices.map((choice) => (
        <Button
          key={choice.title}
          look={choice.main ? "main" : "plain"}
          autoFocus={choice.main}
          onPress={() => answer(choice)}
        >
          {choice.title}
        </Button>
      ))}
    >
      <p>{words}</p>
    </Modal>
  );
}
