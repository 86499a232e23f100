import { growth, type Matrix2d, onPoint } from "../../core/matrix2d";
import type { Box, TextItem } from "../../core/picture";
import { textWidth } from "../../encode/textWidth";
import type { XmlText } from "../xmlText";
import { place, solid } from "./pptxDrawing";

/** A finished shape: its markup, and where it stands, for the group around it. */
export interface Shape {
  readonly xml: string;
  readonly box: Box;
}

/** Arial's ascent and line, in em: PowerPoint sets the first line by them. */
const ascent = 0.905;
const lineHeight = 1.15;

/** Words as a text box that stands where they stand in the picture. Arial is on every machine; Inter is not. */
export function textShape(
  xml: XmlText,
  item: TextItem,
  matrix: Matrix2d,
  { id, title }: { readonly id: number; readonly title: boolean },
): Shape {
  const scale = growth(matrix);
  const at = onPoint(matrix, item);
  const size = item.size * scale;
  // Some room to spare: other machines set the words in another font.
  const w = textWidth(item.text, size, item.weight) * 1.04 + 2;
  const h = size * lineHeight;
  const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor];
  const turn = (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
  // PowerPoint turns a box round its middle: the middle is moved to where the turned words have theirs.
  const [mx, my] = [w * (0.5 - shift), h / 2 - size * ascent];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const box: Box = {
    x: at.x + cos * mx - sin * my - w / 2,
    y: at.y + sin * mx + cos * my - h / 2,
    w,
    h,
  };
  const rot = Math.abs(turn) > 0.01 ? ` rot="${Math.round(((turn + 360) % 360) * 60_000)}"` : "";
  const rim = item.halo && item.halo.width > 0 ? item.halo : undefined;
  const colour = rim ? solid(rim.colour).replace(/<\/?a:solidFill>/g, "") : "";
  const glow = rim
    ? `<a:effectLst><a:glow rad="${Math.round((rim.width / 2) * scale * 9525)}">${colour}</a:glow></a:effectLst>`
    : "";
  const points = Math.max(100, Math.round(size * 75));
  const face = item.mono ? "Consolas" : "Arial";
  const run =
    `<a:r><a:rPr lang="en-GB" sz="${points}" b="${item.weight >= 600 ? 1 : 0}" dirty="0">${solid(item.fill, item.opacity ?? 1)}${glow}` +
    `<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:rPr><a:t>${xml.text(item.text)}</a:t></a:r>`;
  const align = { start: "l", middle: "ctr", end: "r" }[item.anchor];
  const role = title ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : "<p:nvPr/>";
  const name = xml.value(title ? "Title" : item.text.slice(0, 60));
  return {
    box,
    xml:
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name=${name}/><p:cNvSpPr${title ? "" : ' txBox="1"'}/>${role}</p:nvSpPr>` +
      `<p:spPr>${place(box, rot)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
      '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>' +
      `<a:p><a:pPr algn="${align}"/>${run}</a:p></p:txBody></p:sp>`,
  };
}
