/** Text for a file of another program: no lone surrogates, no control characters but tab and line ends (XML 1.0 forbids them, and office programs 'repair' files that hold them). */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}

/** JSON of texts without control characters and lone surrogates. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === "string" ? plainText(each) : each));
}
