const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["pound", "£"],
  ["deg", "°"],
  ["hellip", "…"],
]);

function entityText(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities.get(name.toLowerCase()) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  // Control characters and halves of surrogates are no text; saxes refuses them in the file itself.
  if (!(code >= 32 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return whole;
  return String.fromCodePoint(code);
}

const breaks = /^(br|p|div|tr|li|table|ul|ol|h[1-6]|hr)$/;

/**
 * The text of a piece of HTML, as descriptions on maps are written: tags left out, scripts and styles with all that is in them,
 * table cells parted. One walk, since patterns over unclosed tags would take quadratic time.
 */
export function htmlText(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) break;
    out.push(html.slice(at, start));
    const name = /^<\/?([a-z][a-z0-9]*)|^<!/i.exec(html.slice(start, start + 30));
    if (!name) {
      // 'x < y' is text.
      out.push("<");
      at = start + 1;
      continue;
    }
    const tag = (name[1] ?? "").toLowerCase();
    const closing = html.startsWith("</", start);
    const mark = html.startsWith("<!--", start) ? "-->" : ">";
    const end = html.indexOf(mark, start);
    at = end < 0 ? html.length : end + mark.length;
    if (!closing && (tag === "script" || tag === "style")) {
      const over = html.slice(at).search(new RegExp(`</${tag}`, "i"));
      at = over < 0 ? html.length : at + over;
    } else if (breaks.test(tag)) out.push("\n");
    else if (tag === "td" || tag === "th") out.push(closing ? "\t" : "");
  }
  out.push(html.slice(at));
  return out
    .join("")
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, entityText)
    .split("\n")
    .map((line) =>
      line
        .split("\t")
        .map((cell) => cell.replace(/ {2,}/g, " ").trim())
        .filter(Boolean)
        .join(": "),
    )
    .filter(Boolean)
    .join("\n")
    .trim();
}
