import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import type { CaseFile } from "../../core/caseFile";
import type { Drawn } from "../../core/drawn";
import type { Theme } from "../../encode/palette";
import { openMenu } from "../../store/screenStore";
import { clearSelection, selectEntities } from "../../store/selectionStore";
import { sketchOf } from "./sketch";
import { type SketchState, sketchSvg } from "./sketchSvg";
import css from "./whatIf.module.css";

interface Props {
  readonly title: string;
  readonly note: string;
  readonly file: CaseFile;
  readonly drawn: Drawn;
  readonly state: SketchState;
  readonly theme: Theme;
  /** Beside the title. */
  readonly aside?: ReactNode;
}

/** Size of an element, followed. */
function useSize() {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setSize((now) =>
        Math.abs(now.width - width) < 1 && Math.abs(now.height - height) < 1
          ? now
          : { width: Math.floor(width), height: Math.floor(height) },
      );
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { place, size };
}

/** One of the two pictures. A click selects, as on the chart; the words beneath say the same as the picture. */
export function SketchPanel({ title, note, file, drawn, state, theme, aside }: Props) {
  const { place, size } = useSize();
  const id = useId();
  const sketch = useMemo(
    () =>
      size.width > 60 && size.height > 60
        ? sketchOf(file.case, drawn, file.arrangement, theme, size)
        : undefined,
    [file.case, file.arrangement, drawn, theme, size],
  );
  const svg = useMemo(() => (sketch ? sketchSvg(sketch, state, theme) : ""), [sketch, state, theme]);
  const markAt = (target: EventTarget | null) => {
    const found = target instanceof Element ? target.closest("[data-entity]") : null;
    return sketch?.marks.get(found?.getAttribute("data-entity") ?? "");
  };
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header className={css.panelHead}>
        <h2 id={id}>{title}</h2>
        <p>{note}</p>
        {aside ? <div className={css.aside}>{aside}</div> : null}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse's shortcut; the same is done by the lists and commands */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard removes and selects by the controls above and by commands */}
      <div
        ref={place}
        className={css.sketch}
        onClick={(event) => {
          const mark = markAt(event.target);
          if (mark) selectEntities(mark.members, event.shiftKey || event.ctrlKey ? "toggle" : "set");
          else clearSelection();
        }}
        onContextMenu={(event) => {
          const mark = markAt(event.target);
          if (!mark) return;
          event.preventDefault();
          selectEntities(mark.members);
          openMenu(event.clientX, event.clientY);
        }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, every name escaped by sketchSvg
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {sketch && sketch.unnamed > 0 ? (
        <p className={css.lost}>{sketch.unnamed} names left out for want of room</p>
      ) : null}
    </section>
  );
}
