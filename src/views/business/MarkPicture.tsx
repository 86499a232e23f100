import { memo } from "react";
import { markGroup } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import type { BusinessLook } from "./businessLook";
import type { SceneMark } from "./sceneMark";
import { captionSize, lineHeight, nameSize } from "./widened";

/** Pictures of marks are made by encode, once for every view; they hold no text that is not escaped there. */
export function MarkPicture({
  look,
  theme,
  selected,
  scale = 1,
}: {
  readonly look: SceneMark["look"];
  readonly theme: Theme;
  readonly selected: boolean;
  readonly scale?: number;
}) {
  const markup = markGroup(look, theme, { selected, texts: true });
  return (
    <g
      transform={scale === 1 ? undefined : `scale(${scale})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/markSvg, which escapes every word and address
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/** The name of a mark beneath it, cut to fit: the mark's own button says it in full. */
export const MarkLabel = memo(function MarkLabel({
  mark,
  look,
  wordScale,
}: {
  readonly mark: SceneMark;
  readonly look: BusinessLook;
  readonly wordScale: number;
}) {
  const line = lineHeight * wordScale;
  const guarded = mark.caption.startsWith("Protect");
  const words = {
    x: mark.labelX,
    textAnchor: "middle",
    paintOrder: "stroke",
    stroke: look.paper,
    strokeWidth: 4,
    strokeLinejoin: "round",
  } as const;
  return (
    <>
      {mark.name.map((text, index) => (
        <text
          key={`${index} ${text}`}
          y={mark.labelY + line * (index + 0.75)}
          fontSize={nameSize * wordScale}
          fontWeight={mark.look.tier > 1 ? 680 : 600}
          fill={look.ink}
          {...words}
        >
          {text}
        </text>
      ))}
      {mark.caption ? (
        <text
          y={mark.labelY + line * (mark.name.length + 0.75)}
          fontSize={captionSize * wordScale}
          fontWeight={guarded ? 680 : 460}
          fontStyle={mark.tagged ? undefined : "italic"}
          fill={guarded ? look.ink : look.secondary}
          {...words}
        >
          {mark.caption}
        </text>
      ) : null}
      {mark.members.length > 1 ? mark.members.map((id) => <g key={id} data-entity={id} />) : null}
    </>
  );
});
