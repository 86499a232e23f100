import { wordsOf } from "../core/plainText";
import { provenParts } from "./provenParts";
import { provenTexts } from "./provenTexts";

/** Every word in a file: of one that was written for nobody, the words that its format has of its own. */
export function formatWords(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of provenParts(bytes).parts)
    for (const { text, form } of [{ text: part.path, form: "as it is" as const }, ...provenTexts(part.bytes)])
      if (form !== "base64" && form !== "hexadecimal")
        for (const word of wordsOf(text).split(" ")) found.add(word);
  return found;
}
