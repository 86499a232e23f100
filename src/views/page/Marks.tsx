import { markGroup } from "../../encode/markSvg";
import type { Look } from "../../encode/symbol";

/** The mark of an entity within a drawing of the page, centred. */
export function MarkAt({
  look,
  x,
  y,
  scale,
}: {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}) {
  const { photo: _photo, ...plain } = look;
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/markSvg, which escapes every word and address
      dangerouslySetInnerHTML={{ __html: markGroup(plain, "light", { texts: true }) }}
    />
  );
}

/** The mark of an entity beside its name. */
export function InlineMark({ look, size }: { readonly look: Look; readonly size: number }) {
  const reach = Math.max(look.w, look.h) / 2 + 1;
  return (
    <svg
      width={`${size}em`}
      height={`${size}em`}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      aria-hidden="true"
      style={{ flex: "none" }}
    >
      <MarkAt look={look} x={0} y={0} scale={1} />
    </svg>
  );
}
