import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { type Marking, markingText } from "../core/marking";
import css from "./Sheet.module.css";

/** Paper sizes in mm. */
export const sheetSizes = {
  "a3-landscape": { w: 420, h: 297 },
  "a3-portrait": { w: 297, h: 420 },
  "a4-landscape": { w: 297, h: 210 },
  "a4-portrait": { w: 210, h: 297 },
} as const;
export type SheetFormat = keyof typeof sheetSizes;

/** CSS pixels of a millimetre. */
const perMm = 96 / 25.4;

interface Props {
  /** Called with the page where it stands, and with nothing when it goes. */
  readonly onPage?: (page: HTMLElement | null) => void;
  readonly format: SheetFormat;
  readonly title: string;
  readonly marking: Marking | undefined;
  /** At the right of the marking, top and bottom. */
  readonly note: string;
  readonly foot: string;
  /** As tall as it needs to be, while it is worked on. */
  readonly loose?: boolean;
  readonly children: ReactNode;
}

function Bar({
  marking,
  side,
  other,
}: {
  readonly marking: Marking | undefined;
  readonly side: string;
  readonly other: string;
}) {
  const plain = !marking || marking.level === "OFFICIAL";
  return (
    <div className={`${css.bar} ${plain ? css.plain : ""}`} data-part="marking">
      <span>{side}</span>
      <strong>{marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN YET"}</strong>
      <span className={css.right}>{other}</span>
    </div>
  );
}

/** A page at its size in mm, white in every theme, the marking at its top and bottom; on the screen as large as the room allows, on paper at its size. */
export function Sheet({ onPage, format, title, marking, note, foot, loose, children }: Props) {
  const [desk, setDesk] = useState<HTMLElement | null>(null);
  const [scale, setScale] = useState(1);
  const { w, h } = sheetSizes[format];
  useEffect(() => {
    if (!desk) return;
    const observer = new ResizeObserver(() => {
      const room = desk.clientWidth - 48;
      setScale(Math.max(0.35, Math.min(1.6, room / (w * perMm))));
    });
    observer.observe(desk);
    return () => observer.disconnect();
  }, [desk, w]);
  const style: CSSProperties & { readonly "--scale": number } = {
    width: `${w}mm`,
    ...(loose ? { minHeight: `${h}mm`, overflow: "visible" } : { height: `${h}mm` }),
    transform: `scale(${scale})`,
    "--scale": scale,
  };
  return (
    <section
      className={css.desk}
      ref={setDesk}
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that may scroll must be reachable by keyboard (axe scrollable-region-focusable)
      tabIndex={0}
    >
      <div className={css.holder} style={{ width: w * perMm * scale, height: h * perMm * scale }}>
        <article
          className={`${css.sheet} ${css[format]}`}
          ref={onPage}
          data-picture={title}
          data-sheet={format}
          aria-label={title}
          style={style}
        >
          <Bar marking={marking} side={marking?.handling ?? ""} other={note} />
          <div className={css.body}>{children}</div>
          <Bar marking={marking} side={marking?.handling ?? ""} other={foot} />
        </article>
      </div>
    </section>
  );
}
