/** What a key does while a briefing is presented (briefing-room conventions, 3.10: PowerPoint's keys, which clickers send). */
export type PresentAct =
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "blank"; readonly how: "black" | "white" }
  | { readonly type: "digit"; readonly digit: string }
  /** To the number that was typed, else on. */
  | { readonly type: "enter" }
  | { readonly type: "first" }
  | { readonly type: "last" }
  | { readonly type: "end" }
  | { readonly type: "pen" }
  | { readonly type: "laser" }
  | { readonly type: "erase" }
  | { readonly type: "zoom"; readonly by: number }
  | { readonly type: "help" }
  | { readonly type: "theme" }
  | { readonly type: "card" }
  | { readonly type: "notes" }
  | { readonly type: "legend" }
  /** Full screen again, from here or from the start. */
  | { readonly type: "screen"; readonly fromStart: boolean };

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const plain: { readonly [key: string]: PresentAct } = {
  ArrowRight: { type: "next" },
  ArrowDown: { type: "next" },
  PageDown: { type: "next" },
  " ": { type: "next" },
  n: { type: "next" },
  Enter: { type: "enter" },
  ArrowLeft: { type: "back" },
  ArrowUp: { type: "back" },
  PageUp: { type: "back" },
  Backspace: { type: "back" },
  p: { type: "back" },
  b: { type: "blank", how: "black" },
  ".": { type: "blank", how: "black" },
  w: { type: "blank", how: "white" },
  ",": { type: "blank", how: "white" },
  Home: { type: "first" },
  End: { type: "last" },
  Escape: { type: "end" },
  e: { type: "erase" },
  "+": { type: "zoom", by: 1.25 },
  "=": { type: "zoom", by: 1.25 },
  "-": { type: "zoom", by: 0.8 },
  "?": { type: "help" },
  t: { type: "theme" },
  m: { type: "card" },
  s: { type: "notes" },
  l: { type: "legend" },
};

/** The act of a key; undefined for a key that does nothing here. */
export function presentAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): PresentAct | undefined {
  if (altKey) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) {
    if (name === "p") return { type: "pen" };
    if (name === "l") return { type: "laser" };
    return undefined;
  }
  if (name === "F5") return { type: "screen", fromStart: !shiftKey };
  if (/^\d$/.test(name)) return { type: "digit", digit: name };
  return Object.hasOwn(plain, name) ? plain[name] : undefined;
}

/** The keys in words, for the help that '?' opens. */
export const presentKeyWords: readonly (readonly [keys: string, words: string])[] = [
  ["→ ↓ N Space Page Down Enter", "On, one press at a time"],
  ["← ↑ P Backspace Page Up", "Back"],
  ["Number, then Enter", "To the scene with that number"],
  ["Home, End", "First, last"],
  ["B or .", "Black screen; again to go on"],
  ["W or ,", "White screen; again to go on"],
  ["M", "Marking and handling of this slide"],
  ["S", "Speaker notes in a second window"],
  ["Ctrl L", "Pointer"],
  ["Ctrl P, E", "Pen; E wipes what was drawn"],
  ["+ −", "Closer, further"],
  ["L", "Legend on or off"],
  ["T", "Dark slides for a dark room"],
  ["F5, Shift F5", "From the start, from here"],
  ["Esc", "Leave"],
];
