/** Width of a letter of Inter in em, near enough to break lines by; measured at weight 600. */
function letterWidth(letter: string): number {
  if (/[ilIj.,:;'’|!()]/.test(letter)) return 0.31;
  if (/[ ft]/.test(letter)) return 0.36;
  if (/[mwMW@%]/.test(letter)) return 0.88;
  if (/[EFJLST]/.test(letter)) return 0.62;
  if (/[A-Z]/.test(letter)) return 0.7;
  if (/[0-9]/.test(letter)) return 0.62;
  if (/[…–—]/.test(letter)) return 0.9;
  return 0.58;
}

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join("")}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

/** A label in lines no wider than `width`; what does not fit in `most` lines is cut with an ellipsis. The whole is in the accessible name. */
export function wrapLabel(text: string, width: number, size: number, most: number): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size) <= width || line === "") {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].join(" ");
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  return lines.map((each) => shortened(each, width, size));
}
