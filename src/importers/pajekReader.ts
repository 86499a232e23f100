import { fail, type Result } from "../core/problem";
import { countText, limits } from "./limits";
import type { NamedValue } from "./namedRoles";
import { pajekLooks, pajekShapes } from "./pajekLooks";
import type { PlainEdge, PlainNode } from "./plainGraph";
import type { Remarks } from "./remarks";
import type { TextLine } from "./textLines";
import { numberOfWord, type TextWord, textWords } from "./textWords";

/** What the lines after a heading mean. */
type Section =
  | { readonly type: "outside" | "skipped" | "vertices" }
  | { readonly type: "ties" | "lists"; readonly directed: boolean; readonly relation: string }
  | { readonly type: "matrix"; readonly relation: string; readonly line: number; cell: number };

/** Takes a Pajek file line by line. */
export interface PajekReader {
  readonly line: (line: TextLine) => void;
  /** What was found; vertices that were declared but not listed are made. Fails on an absurd number of them. */
  readonly finish: () => Result<{
    readonly title: string;
    readonly nodes: readonly PlainNode[];
    readonly edges: readonly PlainEdge[];
  }>;
}

/** Ids are numbers: 007 and 7 are the same vertex. */
const idOf = (word: TextWord): string =>
  /^\d{1,15}$/.test(word.text) ? String(Number(word.text)) : word.text;

const bare = (id: number): TextWord => ({ text: String(id), quoted: false });

/** Old Pajek writes letters beyond Latin as '&#269;'. */
const plain = (text: string): string =>
  text.replace(/&#(\d{1,7});/g, (whole, code) =>
    Number(code) > 0 && Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
  );

/** Starts reading the first network of a Pajek file. */
export function pajekReader(remarks: Remarks): PajekReader {
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  const listed = new Set<string>();
  const left = new Set<string>();
  const relations = new Map<string, string>();
  let section: Section = { type: "outside" };
  let title = "";
  let networks = 0;
  let begun = false;
  let declared = 0;
  let rows = 0;
  let spaced = 0;

  const closeMatrix = () => {
    if (section.type !== "matrix") return;
    const total = rows > 0 ? rows * (declared - rows) : declared * declared;
    if (section.cell !== total)
      remarks.add(
        "pajek-matrix",
        `The matrix has ${countText(section.cell, "cell")}; ${countText(total, "cell")} were expected.`,
        {
          done: section.cell < total ? "missing cells read as 0" : "the rest was skipped",
          line: section.line,
        },
      );
  };

  const relationOf = (words: readonly TextWord[]): string => {
    const [first, second] = words;
    if (!first?.text.startsWith(":")) return "";
    const number = first.text.slice(1);
    const name = second?.text ?? number;
    relations.set(number, name);
    return name;
  };

  const openVertices = (words: readonly TextWord[], line: number): Section => {
    if (begun) {
      networks++;
      return { type: "skipped" };
    }
    begun = true;
    networks = Math.max(1, networks);
    const [count, ofRows] = words.map(numberOfWord);
    if (count === undefined || count < 0 || !Number.isInteger(count))
      remarks.add("pajek-vertices", "*Vertices does not say how many there are.", {
        done: "those listed are read",
        line,
      });
    else declared = count;
    if (ofRows !== undefined && ofRows > 0 && ofRows < declared && Number.isInteger(ofRows)) rows = ofRows;
    return { type: "vertices" };
  };

  const open = (text: string, line: number): Section => {
    const [heading, ...words] = textWords(text.slice(1));
    const name = heading?.text.toLowerCase() ?? "";
    if (name === "network") {
      networks++;
      // A file may begin with *Network twice by mistake; only one that follows vertices is another network.
      if (begun) return { type: "skipped" };
      title = text
        .slice(1)
        .trim()
        .slice(name.length)
        .trim()
        .replace(/^"(.*)"$/, "$1");
      return { type: "outside" };
    }
    if (section.type === "skipped") return section;
    const relation = relationOf(words);
    switch (name) {
      case "vertices":
        return openVertices(words, line);
      case "arcs":
      case "edges":
        return { type: "ties", directed: name === "arcs", relation };
      case "arcslist":
      case "edgeslist":
        return { type: "lists", directed: name === "arcslist", relation };
      case "matrix":
        return { type: "matrix", relation, line, cell: 0 };
      default:
        remarks.add("pajek-section", `The part '*${heading?.text ?? ""}' is not part of a network.`, {
          done: "skipped",
          line,
        });
        return { type: "skipped" };
    }
  };

  const vertex = (words: readonly TextWord[], line: number): void => {
    const [first] = words;
    if (!first) return;
    const id = idOf(first);
    const number = numberOfWord(first);
    if (declared > 0 && (number === undefined || number < 1 || number > declared))
      remarks.add("pajek-vertices", `The vertex '${id}' is not one of 1 to ${declared}.`, {
        done: "kept",
        line,
      });
    const ends = (word: TextWord, at: number) =>
      numberOfWord(word) !== undefined
        ? numberOfWord(words[at + 1]) !== undefined
        : word.text.startsWith("[") || pajekShapes.has(word.text.toLowerCase());
    let end = 2;
    if (!words[1]?.quoted) while (end < words.length && !ends(words[end] ?? first, end)) end++;
    if (end > 2) spaced++;
    const label = plain(
      words
        .slice(1, end)
        .map((word) => word.text)
        .join(" "),
    );
    let rest = words.slice(end);
    const coordinates = rest.slice(0, 3).map(numberOfWord);
    const [x, y, z] = coordinates;
    const position = x !== undefined && y !== undefined ? { x, y } : undefined;
    if (position) rest = rest.slice(z === undefined ? 2 : 3);
    const values: NamedValue[] = [];
    if (rows > 0 && number !== undefined) values.push({ name: "mode", value: number <= rows ? "1" : "2" });
    if (pajekShapes.has(rest[0]?.text.toLowerCase() ?? "")) {
      values.push({ name: "shape", value: rest[0]?.text ?? "" });
      rest = rest.slice(1);
    }
    values.push(...pajekLooks(rest, left));
    listed.add(id);
    nodes.push({ id, label, position, values, line });
  };

  const edge = (
    source: TextWord,
    target: TextWord,
    values: NamedValue[],
    directed: boolean,
    line: number,
  ): void => {
    const direction = directed ? "forward" : "none";
    edges.push({ id: "", source: idOf(source), target: idOf(target), values, direction, line });
  };

  const named = (relation: string): NamedValue[] =>
    relation === "" ? [] : [{ name: "relation", value: plain(relation) }];

  const tie = (all: readonly TextWord[], directed: boolean, ofSection: string, line: number): void => {
    const prefix = /^(\d+):$/.exec(all[0]?.text ?? "")?.[1];
    const words = prefix === undefined ? all : all.slice(1);
    const relation = prefix === undefined ? ofSection : (relations.get(prefix) ?? prefix);
    const [source, target, weight] = words;
    if (!source || !target) {
      remarks.add("pajek-line", "A line of ties does not name two vertices.", { done: "skipped", line });
      return;
    }
    const weighted = numberOfWord(weight) !== undefined;
    const values = named(relation);
    if (weight && weighted) values.push({ name: "weight", value: weight.text });
    const looks = pajekLooks(words.slice(weighted ? 3 : 2), left);
    values.push(...looks.map((item) => ({ ...item, value: plain(item.value) })));
    edge(source, target, values, directed, line);
  };

  const list = (words: readonly TextWord[], directed: boolean, relation: string, line: number): void => {
    const [source, ...targets] = words;
    if (source) for (const target of targets) edge(source, target, named(relation), directed, line);
  };

  const cells = (words: readonly TextWord[], matrix: Section & { type: "matrix" }, line: number): void => {
    const columns = rows > 0 ? declared - rows : declared;
    const total = columns * (rows > 0 ? rows : declared);
    for (const word of words) {
      const at = matrix.cell++;
      const value = numberOfWord(word);
      if (value === undefined)
        remarks.add("pajek-matrix", `'${word.text.slice(0, 40)}' in the matrix is no number.`, {
          done: "read as 0",
          line,
        });
      if (!value || at >= total) continue;
      const row = Math.floor(at / columns) + 1;
      const column = (at % columns) + 1 + rows;
      const [source, target] = [bare(row), bare(column)];
      const values = [...named(matrix.relation), { name: "weight", value: word.text }];
      edge(source, target, values, rows === 0, line);
    }
  };

  return {
    line: ({ text: raw, number }) => {
      const text = raw.trim();
      if (text === "" || text.startsWith("%") || text.startsWith("/*")) return;
      if (text.startsWith("*")) {
        closeMatrix();
        section = open(text, number);
        return;
      }
      switch (section.type) {
        case "vertices":
          return vertex(textWords(text), number);
        case "ties":
          return tie(textWords(text), section.directed, section.relation, number);
        case "lists":
          return list(textWords(text), section.directed, section.relation, number);
        case "matrix":
          return cells(textWords(text), section, number);
        case "outside":
          return remarks.add("pajek-line", "A line belongs to no part of the network.", {
            done: "skipped",
            line: number,
          });
        case "skipped":
          return;
        default:
          section satisfies never;
      }
    },
    finish: () => {
      closeMatrix();
      if (declared > limits.rows)
        return fail(
          "too-large",
          `The file declares ${countText(declared, "vertex", "vertices")}; up to ${limits.rows.toLocaleString("en-GB")} are read.`,
        );
      for (let number = 1; number <= declared; number++) {
        const values = rows > 0 ? [{ name: "mode", value: number <= rows ? "1" : "2" }] : [];
        if (!listed.has(String(number))) nodes.push({ id: String(number), values });
      }
      const note = (code: string, message: string, done: string) =>
        remarks.add(code, message, { severity: "note", done });
      if (networks > 1)
        remarks.add("pajek-networks", `The file holds ${networks} networks.`, {
          done: "first read, the others skipped",
        });
      if (rows > 0)
        note(
          "pajek-two-mode",
          `A two-mode network: the first ${rows} vertices are tied to the other ${declared - rows}.`,
          "kept under 'mode'",
        );
      if (spaced > 0)
        note(
          "pajek-labels",
          `${countText(spaced, "label")} of several words ${spaced === 1 ? "has" : "have"} no quotes.`,
          "read up to the coordinates",
        );
      if (left.size > 0)
        note("pajek-drawing", `The file tells how Pajek draws it (${[...left].join(", ")}).`, "not kept");
      return { ok: true, value: { title, nodes, edges } };
    },
  };
}
