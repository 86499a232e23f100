import { cutText, textWidth as interWidth } from "../../encode/textWidth";

/** Width of words on the picture: most are set a little heavier than plain. */
export const textWidth = (text: string, size: number): number => interWidth(text, size, 600);

/** The words, cut with an ellipsis to fit a width; empty where not even two letters do. */
export function fitted(text: string, width: number, size: number): string {
  const cut = cutText(text, width, size, 600);
  return cut.length < 3 && cut !== text ? "" : cut;
}
