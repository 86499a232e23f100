import { caseFile } from "../../core/caseFile";
import { markingText } from "../../core/marking";
import { ok, type Problem, type Result } from "../../core/problem";
import { sha256 } from "../../core/sha256";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { linchpin } from "../linchpin";
import { xmlText } from "../xmlText";
import { base64 } from "./base64";
import { fontStyle } from "./fontStyle";
import { htmlScript } from "./htmlScript";
import { htmlStyle } from "./htmlStyle";
import { htmlTables } from "./htmlTables";
import { pagesMarking } from "./pagesMarking";
import { svgText } from "./svg";
import { lostLetters } from "./svgFile";

const hashOf = (text: string) => `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;

/** Letters of the page itself, which are set in the same font as the pictures. */
const pageLetters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** JSON that cannot end the element that it stands in. */
function embedded(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * One page to look round in, that runs from disk: pictures, tables and the facts behind them. Its policy lets run the one
 * script by its hash and lets nothing be asked for; without scripts pictures and tables stand there to be read.
 */
export async function htmlFile(
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<{ bytes: Uint8Array; problems: readonly Problem[] }>> {
  const xml = xmlText();
  const marking = pagesMarking(pages, options);
  const words = marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN";
  const plain = !marking || marking.level === "OFFICIAL" ? " plain" : "";
  const bar = (place: "top" | "bottom") =>
    `<div class="marking ${place}${plain}" role="note" aria-label="Protective marking, ${place}"><span>${xml.text(marking?.handling ?? "")}</span><strong>${xml.text(words)}</strong><span>${xml.text(options.title)}</span></div>`;

  let data = "";
  const problems: Problem[] = [];
  if (options.case) {
    const written = await linchpin.write(caseFile(options.case), {});
    if (!written.ok) return written;
    data = embedded(new TextDecoder().decode(written.value.bytes));
    problems.push(...written.value.problems.filter(({ code }) => code !== "no-marking"));
  }
  const tables = options.case ? htmlTables(options.case, xml) : [];
  let lossy = 0;
  const drawings = pages.map(({ picture, notes }, index) => {
    const made = svgText(picture, { prefix: `p${index + 1}`, inline: true });
    lossy += made.lossy;
    const said = options.notes && notes ? `<p>${xml.text(notes)}</p>` : "";
    return `<section data-part=${xml.value(picture.title || `Picture ${index + 1}`)}><div class="stage">${made.svg}</div>${said}</section>`;
  });
  const lists = tables.map(
    ({ title, html }) => `<section data-part=${xml.value(title)}><div class="scroll">${html}</div></section>`,
  );
  const style =
    (await fontStyle(
      pages.map(({ picture }) => picture),
      pageLetters,
    )) + htmlStyle;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(htmlScript)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html =
    `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="referrer" content="no-referrer">\n' +
    `<title>${xml.text(`${words} ${options.title}`)}</title>\n<style>${style}</style>\n</head>\n<body>\n${bar("top")}\n` +
    `<header><h1>${xml.text(options.title)}</h1></header>\n` +
    '<nav id="tools" aria-label="What is shown" hidden><span class="tools" id="tabs"></span>' +
    '<span class="tools" id="zoom"><button type="button" id="out" aria-label="Zoom out">−</button><button type="button" id="in" aria-label="Zoom in">+</button><button type="button" id="fit">Fit</button></span>' +
    '<span class="tools" id="find"><input id="words" type="search" placeholder="Find in the tables" aria-label="Find in the tables"><span id="found" role="status"></span></span></nav>\n' +
    `<main><div class="parts">${drawings.join("\n")}\n${lists.join("\n")}</div>\n` +
    (data === ""
      ? '<aside id="facts" hidden></aside>'
      : '<aside id="facts" aria-live="polite" aria-label="Details" hidden><p>Choose a mark, a line or a row: what is known of it stands here.</p></aside>') +
    `</main>\n${bar("bottom")}\n` +
    (data === "" ? "" : `<script type="application/json" id="case">${data}</script>\n`) +
    `<script>${htmlScript}</script>\n</body>\n</html>\n`;
  return ok({
    bytes: new TextEncoder().encode(html),
    problems: [...problems, ...lostLetters(lossy + xml.lossy())],
  });
}
