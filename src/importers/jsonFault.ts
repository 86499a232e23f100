/** Where a text stops being JSON, and what was expected there. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalarToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blanks = /[ \t\n\r]*/y;

type Wants = "value" | "value or end" | "name" | "name or end" | "colon" | "comma or end";

const words: Readonly<Record<Wants, string>> = {
  value: "a value",
  "value or end": "a value or ']'",
  name: "a name in double quotes",
  "name or end": "a name in double quotes or '}'",
  colon: "':'",
  "comma or end": "a comma or a closing bracket",
};

/**
 * Finds the first fault of a text that JSON.parse has refused. Its own messages differ between browsers and often tell no
 * place, so the text is walked once more, without recursion; undefined when nothing is wrong.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ("{" | "[")[] = [];
  let wants: Wants = "value";
  let at = 0;
  const match = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    return token.exec(text)?.[0];
  };
  for (;;) {
    at += match(blanks)?.length ?? 0;
    if (open.length === 0 && wants === "comma or end")
      return at === text.length ? undefined : { offset: at, expected: "nothing more after the last bracket" };
    if (at >= text.length) return { offset: at, expected: `${words[wants]}, but the file ends here` };
    const char = text.charAt(at);
    const top = open.at(-1);
    const fault = { offset: at, expected: words[wants] };
    if (char === "}" || char === "]") {
      const opener = char === "}" ? "{" : "[";
      const may = wants === "comma or end" || wants === (char === "}" ? "name or end" : "value or end");
      if (top !== opener || !may) return fault;
      open.pop();
      at++;
      wants = "comma or end";
    } else if (wants === "comma or end") {
      if (char !== ",") return fault;
      at++;
      wants = top === "{" ? "name" : "value";
    } else if (wants === "colon") {
      if (char !== ":") return fault;
      at++;
      wants = "value";
    } else if (wants === "name" || wants === "name or end") {
      const name = match(stringToken);
      if (name === undefined) return fault;
      at += name.length;
      wants = "colon";
    } else if (char === "{" || char === "[") {
      open.push(char);
      at++;
      wants = char === "{" ? "name or end" : "value or end";
    } else {
      const scalar = match(char === '"' ? stringToken : scalarToken);
      if (scalar === undefined) return fault;
      at += scalar.length;
      wants = "comma or end";
    }
  }
}
