import { swappedCode } from "../../core/swapPlaces";

/** Kinds of remarks that a command puts right. */
const remedies: ReadonlyMap<string, string> = new Map([[swappedCode, "swap-places"]]);

/** Ids of the commands that help against remarks of these kinds. */
export function remediesFor(codes: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const code of codes) {
    const id = remedies.get(code);
    if (id !== undefined) found.add(id);
  }
  return [...found];
}
