/** What the window with the speaker's notes shows. */
export interface NotesMessage {
  readonly type: "notes";
  /** One talk: a window goes on listening to the one that it heard first. */
  readonly talk: string;
  readonly step: string;
  readonly title: string;
  readonly words: string;
  readonly notes: string;
  /** Title of what comes next; empty at the end. */
  readonly next: string;
  readonly marking: string;
  readonly handling: string;
  readonly theme: "light" | "dark";
  /** ms since 1970 at which the talk began. */
  readonly began: number;
}

export type TalkMessage =
  | NotesMessage
  /** A notes window has opened and asks where the talk stands. */
  | { readonly type: "here" }
  /** A key that was pressed in the notes window. */
  | { readonly type: "go"; readonly talk: string; readonly by: "next" | "back" }
  | { readonly type: "over"; readonly talk: string };

/** Both windows are pages of this origin in one browser; nothing of it goes over a network. */
export const notesChannel = "linchpin-notes";

/** The part of the address that makes a page a notes window; the page's guard opens this and nothing else. */
export const notesHash = "#notes";

/** Opens the notes in a window of their own: the page's guard lets this one address through and hands back no window. */
export function openNotesWindow(): void {
  window.open(notesHash, "_blank");
}
