import { type Marking, markingText } from "../core/marking";
import { escapeXml } from "../encode/escapeXml";

export interface PrintedTable {
  readonly heading: string;
  readonly columns: readonly string[];
  /** Cells may hold several lines. */
  readonly rows: readonly (readonly string[])[];
  /** Said where there is no row. */
  readonly empty: string;
}

export interface PrintedPage {
  readonly title: string;
  /** What it is and how it came about. */
  readonly about: string;
  readonly marking: Marking | undefined;
  /** 'As at 12 June 2026', 'Case: SMITH OCG' … */
  readonly facts: readonly string[];
  readonly tables: readonly PrintedTable[];
}

/** A quotation for CSS content: only what cannot end the string or the style. */
const cssText = (text: string) => `"${text.replace(/[^\p{L}\p{N}\p{M} .,:;()/-]/gu, " ")}"`;

const style = (marking: string) =>
  `@page{size:A4 landscape;margin:18mm 12mm;@top-center{content:${cssText(marking)};font:700 11pt Arial,sans-serif}@bottom-center{content:${cssText(marking)};font:700 11pt Arial,sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,sans-serif}}` +
  "body{margin:0 auto;max-width:1120px;padding:0 16px;font:10.5pt/1.4 Inter,Arial,sans-serif;color:#0b0c0c;background:#fff}" +
  ".marking{margin:0 -16px;padding:6px;text-align:center;font-weight:700;color:#fff;background:#0b0c0c}" +
  "h1{margin:18px 0 4px;font-size:20pt;line-height:1.2}h2{margin:18px 0 4px;font-size:13pt}p{margin:4px 0}.facts{color:#505a5f}" +
  "table{width:100%;border-collapse:collapse}th,td{padding:5px 10px 5px 0;border-bottom:1px solid #b1b4b6;text-align:left;vertical-align:top;white-space:pre-line}thead{display:table-header-group}tr{break-inside:avoid}" +
  "@media print{.marking{display:none}body{max-width:none;padding:0}}";

/**
 * Lists as one self-contained page to print or to read: no script, no request, marking at the top and bottom of the screen
 * and of each printed sheet. The same lists give the same bytes.
 */
export function printedPage({ title, about, marking, facts, tables }: PrintedPage): string {
  const words = marking ? markingText(marking) : "No protective marking chosen";
  const band = `<div class="marking">${escapeXml(words)}</div>`;
  const cells = (tag: "td" | "th", row: readonly string[]) =>
    row.map((text) => `<${tag}${tag === "th" ? ' scope="col"' : ""}>${escapeXml(text)}</${tag}>`).join("");
  const body = tables.map(
    ({ heading, columns, rows, empty }) =>
      `<section><h2>${escapeXml(heading)}</h2>${
        rows.length === 0
          ? `<p>${escapeXml(empty)}</p>`
          : `<table><thead><tr>${cells("th", columns)}</tr></thead><tbody>${rows
              .map((row) => `<tr>${cells("td", row)}</tr>`)
              .join("")}</tbody></table>`
      }</section>`,
  );
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escapeXml(`${words}: ${title}`)}</title><style>${style(words)}</style></head><body>${band}<main><h1>${escapeXml(title)}</h1>` +
    `<p>${escapeXml(about)}</p><p class="facts">${facts.map(escapeXml).join(" · ")}</p>${body.join("")}</main>${band}</body></html>\n`
  );
}
