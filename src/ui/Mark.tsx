import type { LineLook } from "../encode/lineLook";
import { lineSvg } from "../encode/lineSvg";
import { markSvg } from "../encode/markSvg";
import type { Theme } from "../encode/palette";
import type { Look } from "../encode/symbol";

const asUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The mark of an entity, as on the chart, in a box of `size` px. Beside its name it needs no words of its own. */
export function Mark({
  look,
  theme,
  size,
}: {
  readonly look: Look;
  readonly theme: Theme;
  readonly size: number;
}) {
  return (
    <img
      src={asUrl(markSvg(look, theme))}
      alt=""
      style={{ width: size, height: size, objectFit: "contain", flex: "none" }}
    />
  );
}

/** A sample of a line. */
export function LineSample({
  look,
  theme,
  length = 34,
}: {
  readonly look: LineLook;
  readonly theme: Theme;
  readonly length?: number;
}) {
  return <img src={asUrl(lineSvg(look, theme, length))} alt="" style={{ flex: "none" }} />;
}
