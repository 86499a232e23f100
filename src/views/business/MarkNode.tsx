import { memo } from "react";
import { markGroup } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import type { BusinessLook } from "./businessLook";
import type { SceneMark } from "./scene";
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
      aria-hidden="true"
      transform={scale === 1 ? undefined : `scale(${scale})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/markSvg, which escapes every word and address
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/** A mark of a lane with its name beneath. */
export const MarkNode = memo(function MarkNode({
  mark,
  look,
  theme,
  selected,
  wordScale,
}: {
  readonly mark: SceneMark;
  readonly look: BusinessLook;
  readonly theme: Theme;
  readonly selected: boolean;
  readonly wordScale: number;
}) {
  const line = lineHeight * wordScale;
  const words = {
    textAnchor: "middle",
    paintOrder: "stroke",
    stroke: look.paper,
    strokeWidth: 4,
    strokeLinejoin: "round",
  } as const;
  return (
    <>
      {/* The button's name has these words in full; here they are cut to fit. */}
      <g aria-hidden="true">
        <g transform={`translate(${mark.x} ${mark.y})`}>
          <MarkPicture
            look={mark.look}
            theme={theme}
            selected={selected}
            scale={mark.scale * (mark.tagged ? 1 : 0.75)}
          />
        </g>
        {mark.name.map((text, index) => (
          <text
            key={`${index} ${text}`}
            x={mark.labelX}
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
            x={mark.labelX}
            y={mark.labelY + line * (mark.name.length + 0.75)}
            fontSize={captionSize * wordScale}
            fontWeight={mark.caption.startsWith("Protect") ? 680 : 460}
            fontStyle={mark.tagged ? undefined : "italic"}
            fill={mark.caption.startsWith("Protect") ? look.ink : look.secondary}
            {...words}
          >
            {mark.caption}
          </text>
        ) : null}
      </g>
      {mark.members.length > 1 ? mark.members.map((id) => <g key={id} data-entity={id} />) : null}
    </>
  );
});
