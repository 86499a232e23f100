/** Parts of a text at a separator that stands outside quotes. */
function parts(text: string, separator: string): string[] {
  const found = [""];
  let quote = "";
  // A quote begins a quoted part only where nothing stands before it.
  let begun = false;
  for (let at = 0; at < text.length; at++) {
    let char = text.charAt(at);
    if (char === "\\" && quote !== "" && at + 1 < text.length) char = text.charAt(++at);
    else if (quote !== "") {
      if (char === quote) {
        quote = "";
        continue;
      }
    } else if ((char === '"' || char === "'") && !begun) {
      quote = char;
      begun = true;
      continue;
    } else if (char === separator) {
      found.push("");
      begun = false;
      continue;
    } else if (char.trim() !== "") begun = true;
    found[found.length - 1] += char;
  }
  return found.map((part) => part.trim()).filter((part) => part !== "");
}

/** A value of type liststring (and listboolean, listfloat …) in our own words, 'a; b'. Writers use |, ; or commas, with or without [brackets] and quotes. */
export function gexfList(text: string): string {
  const inner = text.trim().replace(/^\[([\s\S]*)\]$/, "$1");
  for (const separator of ["|", ";", ","]) {
    const found = parts(inner, separator);
    if (found.length > 1) return found.join("; ");
  }
  return parts(inner, "|").join("");
}
