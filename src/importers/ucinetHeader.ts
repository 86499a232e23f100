import { textWords } from "./textWords";

/** What stands before the data of a UCINET DL file. */
export interface UcinetHeader {
  /** 'n', 'nr', 'nc', 'nm', 'format', 'diagonal', 'title' as written, names in lower case. */
  readonly params: ReadonlyMap<string, string>;
  /** Whether labels of rows and of columns stand in the data. */
  readonly embedded: { readonly rows: boolean; readonly columns: boolean };
  /** Labels that are listed, as many as `size` of them are wanted. */
  readonly labels: (of: "both" | "row" | "column" | "matrix", size: number) => readonly string[];
  /** Takes a line; text once the data begin: the rest of the line that says 'data:'. */
  readonly line: (text: string) => string | undefined;
}

const heading =
  /(?:^|[\s,;])(?:(?:(rows?|col(?:umn)?s?|matrix|levels?)\s+)?labels?(?:\s+(embedded)\b\s*:?|\s*:)|(data)\s*:)/i;
const param = /\b(\w{1,20})\s*=\s*("[^"]*"|[^\s,]+)/g;

type Place = "params" | "both" | "row" | "column" | "matrix" | "level";

function placeOf(word: string | undefined): Place {
  const first = (word ?? "").toLowerCase().slice(0, 3);
  if (first === "row") return "row";
  if (first === "col") return "column";
  return first === "mat" ? "matrix" : first === "lev" ? "level" : "both";
}

/** 'John Smith, Ann Lee' are two labels, 'john ann' too. */
function labelsIn(line: string): string[] {
  if (line.includes('"')) return textWords(line, "blanks and commas").map((word) => word.text);
  return line
    .split(line.includes(",") ? "," : /\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Starts reading the header of a DL file. */
export function ucinetHeader(): UcinetHeader {
  const params = new Map<string, string>();
  const lines = new Map<Place, string[]>();
  let place: Place = "params";
  const embedded = { rows: false, columns: false };

  const take = (text: string) => {
    if (text.trim() === "") return;
    if (place !== "params") {
      const known = lines.get(place);
      if (known) known.push(text.trim());
      else lines.set(place, [text.trim()]);
      return;
    }
    for (const [, name = "", value = ""] of text.matchAll(param))
      params.set(name.toLowerCase(), value.replace(/^"(.*)"$/, "$1"));
  };

  return {
    params,
    embedded,
    labels: (of, size) => {
      const own = lines.get(of) ?? [];
      const labels = own.flatMap(labelsIn);
      // One label a line, without quotes: 'John Smith' is one label where that gives as many as there must be.
      return labels.length !== size && own.length === size ? own : labels;
    },
    line: (text) => {
      let rest = text;
      for (;;) {
        const found = heading.exec(rest);
        take(found ? rest.slice(0, found.index) : rest);
        if (!found) return undefined;
        rest = rest.slice(found.index + found[0].length);
        if (found[3]) return rest;
        const of = placeOf(found[1]);
        if (found[2] && (of === "both" || of === "row")) embedded.rows = true;
        if (found[2] && (of === "both" || of === "column")) embedded.columns = true;
        place = found[2] ? "params" : of;
      }
    },
  };
}
