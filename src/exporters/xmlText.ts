/** What XML 1.0 cannot hold however it is escaped: controls but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const everyUnfit = new RegExp(unfit.source, "gu");

/** Texts of one file made safe for XML; counts those that lost a character by it. */
export interface XmlText {
  /** For the inside of an element. */
  readonly text: (text: string) => string;
  /** For an attribute, with its quotes: line ends and tabs as references, since XML would make blanks of them. */
  readonly value: (text: string) => string;
  /** Texts that lost a character so far. */
  readonly lossy: () => number;
}

/** Starts a file. Line ends become newlines, as every XML reader would make them. */
export function xmlText(): XmlText {
  let lossy = 0;
  const clean = (text: string): string => {
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    if (!unfit.test(lines)) return lines;
    lossy++;
    return lines.replace(everyUnfit, "");
  };
  const escaped = (text: string): string =>
    /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
  return {
    text: (text) => escaped(clean(text)),
    value: (text) => {
      const safe = escaped(clean(text));
      return /["\t\n]/.test(safe)
        ? `"${safe.replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;")}"`
        : `"${safe}"`;
    },
    lossy: () => lossy,
  };
}
