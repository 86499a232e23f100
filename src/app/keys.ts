import { caseStore } from "../store/caseStore";
import { screenStore, tell } from "../store/screenStore";
import { commands } from "./commands/index";

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** 'Ctrl+Shift+Z' for an event; Cmd counts as Ctrl on a Mac. Shift is left out where it only makes the character ('?', '+'). */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): string {
  const control = apple ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key));
  return [control ? "Ctrl" : "", event.altKey ? "Alt" : "", shift ? "Shift" : "", key]
    .filter(Boolean)
    .join("+");
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement &&
        !["radio", "checkbox", "button", "file", "range"].includes(target.type)))
  );
}

/** Keys of one character, and Delete, work only where they cannot be taken for typing, and can be switched off. */
const isBare = (name: string) =>
  !name.includes("Ctrl+") &&
  !name.includes("Alt+") &&
  (name.replace("Shift+", "").length === 1 || name === "Delete" || name === "Escape");

/** The browser would save or open the page itself, also while a dialog is open or there is no case: never what is meant. */
const browsersOwn = ["Ctrl+S", "Ctrl+O"];

/** Runs commands by key until the returned function is called. */
export function listenToKeys(place: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = keyName(event);
    if (browsersOwn.includes(name)) event.preventDefault();
    const { dialog, menu, letterKeys } = screenStore.getState();
    if (dialog.type !== "none" || menu.type === "open") return;
    if (isBare(name)) {
      if (typing(event.target)) return;
      if (!letterKeys && name.length === 1) return;
      const inMenu =
        event.target instanceof HTMLElement && event.target.closest("[role=menu],[role=listbox]");
      if (inMenu) return;
    }
    const command = commands.find((each) => each.keys.includes(name));
    if (!command) return;
    // Undo inside a text field is the field's own.
    if (typing(event.target) && ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+A"].includes(name)) return;
    const why = command.why();
    if (why !== undefined) {
      // Escape with nothing selected has nothing to tell; any other key that does nothing says why.
      if (name !== "Escape" && caseStore.getState().open) tell(`${command.title()}: ${why}`);
      return;
    }
    event.preventDefault();
    command.run();
  };
  place.addEventListener("keydown", onKey);
  return () => place.removeEventListener("keydown", onKey);
}

/** Keys as the user's machine writes them. */
export function keyWords(name: string): string {
  return apple
    ? name.replace("Ctrl+", "⌘").replace("Shift+", "⇧")
    : name.replaceAll("+", " ").replace(/ $/, "+");
}
