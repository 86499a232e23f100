import type { Case } from "../../core/case";
import type { Entity } from "../../core/entity";
import { rivalKind } from "../../core/line";
import { hasArrow, type Link, strengthOf } from "../../core/link";
import { numberText, type PointNumber } from "../../core/pointNumbers";
import { lineLook } from "../../encode/lineLook";
import { lineSvg } from "../../encode/lineSvg";
import { markSvg } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import { pointMarkSvg } from "../../encode/pointMark";
import { entityLook } from "../../encode/symbol";
import css from "./TableCell.module.css";

/** Markup in the page itself: an image of its own for each row, as elsewhere, halves the frames of a scroll. */
function Picture({ svg }: { readonly svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: encode makes the markup and escapes the words in it
  return <span className={css.picture} dangerouslySetInnerHTML={{ __html: svg }} />;
}

interface EntityProps {
  readonly kase: Case;
  readonly item: Entity;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly text: string;
}

/** A name with its symbol, as on the chart. */
export function EntityCell({ kase, item, focus, theme, text }: EntityProps) {
  const size = theme === "projector" ? 32 : 24;
  return (
    <span className={css.cell}>
      <Picture svg={markSvg(entityLook(kase, item, focus), theme, { size })} />
      <span className={css.name}>{text}</span>
    </span>
  );
}

/** A sample of the line that the chart draws, and its strength in words. */
export function StrengthCell({
  item,
  theme,
  text,
}: {
  readonly item: Link;
  readonly theme: Theme;
  readonly text: string;
}) {
  const look = lineLook({
    strength: strengthOf(item),
    count: item.count,
    arrow: hasArrow(item) ? item.direction : "none",
    rival: item.kind === rivalKind,
  });
  return (
    <span className={css.cell}>
      <Picture svg={lineSvg(look, theme, 44)} />
      <span className={css.name}>{text}</span>
    </span>
  );
}

/** The pin of an interdiction point, as on the chart, and its place in words for those who cannot see it. */
export function PointCell({
  number,
  theme,
  text,
}: {
  readonly number: PointNumber;
  readonly theme: Theme;
  readonly text: string;
}) {
  const svg = pointMarkSvg({ text: numberText(number), stable: number.stable }, theme, 28);
  return (
    <span className={css.cell}>
      <Picture svg={svg} />
      <span className="hidden">{text}</span>
    </span>
  );
}

/** A grade, boxed. */
export function GradeCell({ text }: { readonly text: string }) {
  return text === "" ? null : <span className={css.grade}>{text}</span>;
}
