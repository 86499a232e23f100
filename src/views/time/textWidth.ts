/** Width of a letter of Inter in em, near enough to see whether words fit; measured at weight 600. */
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

/** The words, cut with an ellipsis to fit a width; empty where not even two letters do. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = [...text];
  while (kept.length > 0 && textWidth(`${kept.join("")}…`, size) > width) kept = kept.slice(0, -1);
  return kept.length < 2 ? "" : `${kept.join("").trimEnd()}…`;
}
