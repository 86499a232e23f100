import type { XmlElement, XmlHandler } from "./xml";

/** An element with all that is in it; made only of the parts of a file that are looked at as a whole. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: readonly XmlNode[];
  /** Its own text, without that of its children, trimmed. */
  readonly text: string;
  /** The same with the blanks around it. */
  readonly raw: string;
}

/** A node while it is open; one object for each element, since a file may have a million. */
interface OpenNode extends XmlNode {
  children: XmlNode[];
  text: string;
  raw: string;
}

const none: XmlNode[] = [];

/** What a walk over a file is told. Everything that `keeps` names is gathered whole and given to `node` once it closes. */
export interface TreeReader {
  readonly keeps: (name: string) => boolean;
  readonly node: (node: XmlNode) => void;
  /** An element outside of the kept ones opens or closes; `text` has its own text. */
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string, text: string) => void;
}

/** Gathers the kept elements of an XML text as small trees, one at a time, so that a large file is never held whole. */
export function treeHandler(reader: TreeReader): XmlHandler {
  const stack: OpenNode[] = [];
  /** Texts of the open elements outside of any kept one. */
  const outside: string[] = [];
  return {
    open: (element) => {
      const { name, attributes, line } = element;
      if (stack.length > 0 || reader.keeps(name))
        stack.push({ name, attributes, line, children: none, text: "", raw: "" });
      else {
        outside.push("");
        reader.open(element);
      }
    },
    close: (name) => {
      const node = stack.pop();
      if (!node) {
        reader.close(name, (outside.pop() ?? "").trim());
        return;
      }
      node.text = node.raw.trim();
      const parent = stack.at(-1);
      if (!parent) reader.node(node);
      else if (parent.children === none) parent.children = [node];
      else parent.children.push(node);
    },
    text: (text) => {
      const top = stack.at(-1);
      if (top) top.raw += text;
      else if (outside.length > 0) outside[outside.length - 1] += text;
    },
  };
}

/** The first child of this name. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}

/** Text of the first child of this name; empty when there is none. */
export function childText(node: XmlNode, name: string): string {
  return child(node, name)?.text ?? "";
}

/** All elements within, at any depth, in order. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const each of node.children) {
    yield each;
    yield* descendants(each);
  }
}
