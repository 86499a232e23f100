const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Small letters without accents, everything between words one blank: 'SMITH,\u00a0 Dávid' and 'smith_david' are the same. */
export function wordsOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(invisible, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words with what stands between letters and digits closed up: 'ZZ99 ABC' is 'zz99abc', '07700-900 123' is '07700900123'. One character closes, more keep apart: a list of numbers stays a list. */
export function codesOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(invisible, "")
    .replace(/[()]/g, "")
    .replace(/(?<=\d)[^\p{L}\p{N}](?=[\p{L}\p{N}])|(?<=\p{L})[^\p{L}\p{N}](?=\d)/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
