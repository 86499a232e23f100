/** The effect of a disruption in words, and the moderated impact where the words state one ('moderated impact strong'). */
export interface Effect {
  readonly words: string;
  /** 'strong', 'some', 'slight': as recorded, never worked out. */
  readonly impact?: string;
}

const pattern = /[;,.]?\s*\bmoderated impact\s*(?:is|was|:)?\s*([\p{L}-]+(?:\s+to\s+[\p{L}-]+)?)\s*[;,.]?/iu;

/** Takes the moderated impact out of what is recorded of an effect, so that it can stand by itself. */
export function effectOf(recorded: string): Effect {
  const match = pattern.exec(recorded);
  if (!match) return { words: recorded.trim() };
  const words = `${recorded.slice(0, match.index)} ${recorded.slice(match.index + match[0].length)}`.trim();
  return { words, impact: (match[1] ?? "").toLowerCase() };
}
