import { escapeXml } from "../encode/escapeXml";
import type { AttentionSheet, SheetRow } from "./attentionSheet";

/** Prints on A4 with the marking on every sheet; needs no font, script or picture. */
const style = `
:root { color-scheme: light }
body { margin: 0; color: #0b0c0c; background: #fff; font: 14px/20px "Segoe UI", Arial, sans-serif }
.marking { padding: 6px 24px; background: #0b0c0c; color: #fff; text-align: center; font-weight: 700; letter-spacing: .06em }
main { max-width: 900px; margin: 0 auto; padding: 20px 24px 28px }
h1 { margin: 0; font-size: 26px; line-height: 32px } h2 { margin: 24px 0 6px; font-size: 17px }
p { margin: 4px 0 } .small { color: #2b3136; font-size: 12.5px; line-height: 17px }
ol { margin: 14px 0; padding: 0; list-style: none }
li.row { padding: 10px 0 12px; border-top: 1px solid #8a9399; break-inside: avoid }
.head { display: flex; gap: 12px; align-items: baseline; font-size: 16px; font-weight: 700 }
.head .sum, td.adds { margin-left: auto; font-variant-numeric: tabular-nums }
table { width: 100%; border-collapse: collapse } td { padding: 2px 0; vertical-align: top } td.adds { width: 60px; text-align: right }
@media print { .marking { position: fixed; left: 0; right: 0; padding: 3px; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.top { top: 0 } .foot { bottom: 0 } main { max-width: none; padding: 34px 0 } @page { size: A4; margin: 12mm } }
`;

const part = (title: string, words: string) =>
  words === "" ? "" : `<p class="small"><b>${title}</b> ${escapeXml(words)}</p>`;

function rowHtml(row: SheetRow): string {
  const lines = row.lines
    .map(({ words, adds }) => `<tr><td>${escapeXml(words)}</td><td class="adds">${escapeXml(adds)}</td></tr>`)
    .join("");
  return `<li class="row"><div class="head"><span>${row.place}</span><span>${escapeXml(row.name)}</span><span class="sum">${escapeXml(row.sum)}</span></div>
${row.first === "" ? "" : `<p><b>Exploitation indicator, comes first:</b> ${escapeXml(row.first)}</p>`}
${lines === "" ? "" : `<table>${lines}</table>`}
${part("Rests on", row.rests)}${part("Protective adults within two steps:", row.protective || "none known")}${part("Not known:", row.unknown)}${part("Marked for referral", row.referral)}</li>`;
}

/** The page as one file that opens anywhere: no script, nothing fetched, marking at the top and the bottom. */
export function attentionPage(sheet: AttentionSheet): string {
  const marking = (place: string) => `<div class="marking ${place}">${escapeXml(sheet.marking)}</div>`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>${escapeXml(`${sheet.marking} ${sheet.title} – ${sheet.case}`)}</title><style>${style}</style></head>
<body>${marking("top")}<main>
<h1>${escapeXml(sheet.title)}</h1>
<p><b>${escapeXml(sheet.case)}</b>${sheet.note === "" ? "" : ` · ${escapeXml(sheet.note)}`}</p>
<p>${escapeXml(sheet.asAt)}</p>
<p>${escapeXml(sheet.is)}</p>
<p class="small">${escapeXml(sheet.method)}</p>
<p class="small">${escapeXml(sheet.names)}</p>
<ol>${sheet.rows.map(rowHtml).join("\n")}</ol>
${sheet.rest === "" ? "" : `<p>${escapeXml(sheet.rest)}</p>`}
<h2>Marked for referral</h2>
${
  sheet.referrals.length === 0
    ? "<p>Nobody is marked for referral.</p>"
    : `<ul>${sheet.referrals.map((each) => `<li>${escapeXml(each)}</li>`).join("")}</ul>`
}
</main>${marking("foot")}</body></html>
`;
}
