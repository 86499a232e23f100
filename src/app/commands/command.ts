/** One thing that a user can do: told once, used by menus, keys, buttons and the palette. */
export interface Command {
  readonly id: string;
  readonly title: () => string;
  readonly group: "Case" | "Edit" | "View" | "Chart" | "Explore" | "Plan" | "Help";
  /** 'Ctrl+Z', 'Shift+F10', 'E'. Ctrl means Cmd on a Mac. */
  readonly keys: readonly string[];
  /** Offered in the context menu of the picture. */
  readonly context?: boolean;
  /** Why it cannot be done now, in words; undefined = it can. */
  readonly why: () => string | undefined;
  readonly run: () => void;
}

/** Reason that most commands share. */
export const always = (): undefined => undefined;
