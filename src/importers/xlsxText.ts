import type { XmlElement } from "./xml";

/** '_x000D_' → carriage return, '_x005F_' → '_': how workbooks write what XML cannot hold (ECMA-376, ST_Xstring). */
export function xlsxText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Gathers the text of a string, run by run when it is formatted, without the readings of East Asian words. */
export interface TextGatherer {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** What was gathered; starts afresh. */
  readonly take: () => string;
}

export function textGatherer(): TextGatherer {
  let pieces = "";
  let inText = false;
  let reading = false;
  return {
    open: ({ name }) => {
      if (name === "t") inText = true;
      else if (name === "rPh") reading = true;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") reading = false;
    },
    text: (text) => {
      if (inText && !reading) pieces += text;
    },
    take: () => {
      const all = pieces;
      pieces = "";
      return xlsxText(all);
    },
  };
}
