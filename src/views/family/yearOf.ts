/** The first year that a text names, as in '2019', 'about 1887' or '1901-05-02'; empty for none. */
export function yearOf(text: string): string {
  return /\b(1\d{3}|20\d{2})\b/.exec(text)?.[1] ?? "";
}
