/** Advances of Inter's letters from space to tilde, thousandths of the em, at 400 and at 700 (static instances of Inter 4). */
const regular = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
  593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
  571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
  456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
  327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const bold = [
  237, 338, 552, 649, 655, 1016, 672, 339, 377, 377, 559, 679, 334, 468, 334, 388, 674, 431, 630, 646, 676,
  622, 649, 582, 651, 649, 334, 343, 679, 679, 679, 560, 1016, 747, 662, 740, 722, 607, 587, 750, 747, 281,
  584, 719, 565, 932, 762, 771, 648, 777, 657, 655, 667, 732, 747, 1038, 738, 731, 664, 377, 388, 377, 487,
  476, 365, 581, 630, 588, 630, 596, 398, 632, 623, 271, 271, 580, 271, 913, 623, 613, 630, 630, 407, 560,
  366, 623, 600, 850, 580, 602, 573, 469, 372, 469, 679,
];

/** Wide scripts take the whole em. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const capital = /\p{Lu}/u;

function advance(letter: string, table: readonly number[]): number {
  const known = table[letter.charCodeAt(0) - 32];
  if (letter.length === 1 && known !== undefined) return known;
  if (wide.test(letter)) return 1000;
  return capital.test(letter) ? 690 : 600;
}

/** Width of a text in px as files set it: by Inter's own widths, without kerning; letters with accents are as wide as without. */
export function textWidth(text: string, size: number, weight: number): number {
  const table = weight >= 600 ? bold : regular;
  let sum = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    sum += advance(letter, table);
  }
  return (sum * size) / 1000;
}

/** Lines no wider than `width`, broken at blanks; a word that is wider stands alone. */
export function wrapText(text: string, width: number, size: number, weight: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function cutText(text: string, width: number, size: number, weight: number): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size, weight) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
