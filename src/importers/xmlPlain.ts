/** An empty element in its plainest form, with the blanks before it. */
export interface PlainElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Blanks since the markup before, line ends as '\n'. */
  readonly blanks: string;
  readonly end: number;
}

/**
 * `<spell start="1" end="2"/>`: no prefix, no entity, no line end inside, only letters that XML allows in a value. Whatever
 * differs from that is left to the parser; what fits means the same to it.
 */
const plain =
  /((?:[ \t\n]|\r\n)*)<([A-Za-z_][\w.-]*)((?: +[A-Za-z_][\w.-]*="[ !#-%'-;=-~\u00a0-\ud7ff]*")*) *\/>/y;
/** Longer ones hold a picture or harm, and the parser's side has a limit for those. */
const longest = 65_536;
const pair = / +([A-Za-z_][\w.-]*)="([^"]*)"/y;

function attributesOf(text: string): Readonly<Record<string, string>> | undefined {
  const attributes: Record<string, string> = Object.create(null);
  pair.lastIndex = 0;
  while (pair.lastIndex < text.length) {
    const [, name = "", value = ""] = pair.exec(text) ?? [];
    // Said twice: the parser has words for that.
    if (name === "" || attributes[name] !== undefined) return undefined;
    attributes[name] = value;
  }
  return attributes;
}

/**
 * Reads plain empty elements one after another, for places where the parser stands between two elements: it looks at each
 * letter, which costs a second for a million spells. Equal elements in a row share one table of attributes.
 */
export function plainElements(text: string): (at: number) => PlainElement | undefined {
  let known = "";
  let table: Readonly<Record<string, string>> | undefined;
  return (at) => {
    plain.lastIndex = at;
    const found = plain.exec(text);
    if (!found) return undefined;
    const [whole, blanks = "", name = "", inner = ""] = found;
    if (whole.length > longest) return undefined;
    if (table === undefined || inner !== known) {
      table = attributesOf(inner);
      known = inner;
    }
    if (!table) return undefined;
    const end = at + whole.length;
    return {
      name,
      attributes: table,
      blanks: blanks.includes("\r") ? blanks.replaceAll("\r\n", "\n") : blanks,
      end,
    };
  };
}
