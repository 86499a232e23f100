import type { PlainNode } from "./plainGraph";
import { numberOfWord, type TextWord } from "./textWords";

/** The nodes on one side of a DL matrix; both sides are the same in a one-mode network. */
export interface UcinetSide {
  readonly size: number;
  /** Id of the node at a place, from 1. */
  readonly id: (place: number) => string;
  /** Id of the node that a word of the data means: by its number or, where labels are embedded, by its label in any case. */
  readonly of: (word: TextWord) => string;
  /** All nodes, those without a label too; `mode` tells the sides of a two-mode network apart. */
  readonly nodes: (mode: string | undefined) => PlainNode[];
  /** How many labels there are, and how many of them are beyond the size. */
  readonly labelled: () => { readonly count: number; readonly beyond: number };
}

/** Starts a side of `size` nodes with the labels that are listed. */
export function ucinetSide(
  size: number,
  listed: readonly string[],
  embedded: boolean,
  prefix: string,
): UcinetSide {
  const labels = [...listed];
  const places = new Map<string, number>();
  labels.forEach((label, index) => {
    const key = label.toLowerCase();
    if (!places.has(key)) places.set(key, index + 1);
  });
  const id = (place: number) => `${prefix}${place}`;
  return {
    size,
    id,
    of: (word) => {
      const number = embedded ? undefined : numberOfWord(word);
      if (number !== undefined && Number.isInteger(number)) return id(number);
      const key = word.text.toLowerCase();
      const known = places.get(key);
      if (known !== undefined) return id(known);
      // A name that no label has is the end of a link to nobody in the file, and is shown as such.
      if (!embedded) return prefix + word.text;
      labels.push(word.text);
      places.set(key, labels.length);
      return id(labels.length);
    },
    nodes: (mode) =>
      Array.from({ length: Math.max(size, labels.length) }, (_, index) => ({
        id: id(index + 1),
        label: labels[index],
        values: mode === undefined ? [] : [{ name: "mode", value: mode }],
      })),
    labelled: () => ({ count: labels.length, beyond: Math.max(0, labels.length - size) }),
  };
}
