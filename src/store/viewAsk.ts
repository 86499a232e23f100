/** What a view asks the app to do for it, since views do not know commands. */
export type ViewAsk = { readonly type: "expand"; readonly ids: readonly string[] };

let answer: ((asked: ViewAsk) => void) | undefined;

/** Called once by the app with what answers. */
export function answerViews(handler: (asked: ViewAsk) => void): void {
  answer = handler;
}

export function ask(asked: ViewAsk): void {
  answer?.(asked);
}
