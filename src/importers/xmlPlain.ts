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

/**
 * A table that inherits nothing, so that any name is safe to look up. Object.create(null) would be the same, but is a
 * dictionary from the start: a million of them took half a second of collecting garbage.
 */
class Attributes {
  readonly [name: string]: string;
}
Reflect.deleteProperty(Attributes.prototype, "constructor");
Object.setPrototypeOf(Attributes.prototype, null);

/** Attributes of a text that the pattern above has let through. */
function attributesOf(text: string): Readonly<Record<string, string>> | undefined {
  const attributes: Record<string, string> = new Attributes();
  for (let at = 0; at < text.length; ) {
    const equals = text.indexOf("=", at);
    const end = text.indexOf('"', equals + 2);
    const name = text.slice(at, equals).trimStart();
    // Said twice: the parser has words for that.
    if (attributes[name] !== undefined) return undefined;
    attributes[name] = text.slice(equals + 2, end);
    at = end + 1;
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
