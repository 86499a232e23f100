import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { registerPicture } from "../../store/pictureTaker";
import { shownPointsStore } from "../../store/shownPoints";
import { ChartOutline } from "./ChartOutline";
import { ChartTools, ZoomTools } from "./ChartTools";
import css from "./ChartView.module.css";
import { ChartControl } from "./chartControl";
import { EmptyChart } from "./EmptyChart";
import { OverviewCards } from "./OverviewCards";
import { useFrom } from "./useFrom";

/** The association chart, or its sums when there is too much to draw singly. */
export function ChartView() {
  const picture = useFrom(pictureStore, (state) => state.picture);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  return (
    <>
      {tools ? createPortal(<ChartTools drawn={picture.type === "drawn"} />, tools) : null}
      {picture.type === "overview" ? <OverviewCards overview={picture.overview} /> : <Picture />}
    </>
  );
}

function Picture() {
  const place = useRef<HTMLDivElement>(null);
  const control = useRef<ChartControl | null>(null);
  const summaryId = useId();
  const [dropped, setDropped] = useState({ names: 0, words: 0 });
  const [armed, setArmed] = useState(false);
  const picture = useFrom(pictureStore, (state) => state.picture);
  const file = useFrom(caseStore, (state) => state.file);
  const numbers = useFrom(shownPointsStore, (state) => state.numbers);

  useEffect(() => {
    if (!place.current) return undefined;
    const made = new ChartControl(place.current, {
      dropped: (names, words) =>
        setDropped((now) => (now.names === names && now.words === words ? now : { names, words })),
      armed: setArmed,
    });
    control.current = made;
    return () => {
      made.destroy();
      control.current = null;
    };
  }, []);

  // The picture for files is made by code of its own, loaded when one is taken.
  useEffect(
    () =>
      registerPicture("chart", async () => {
        const { chartSupplier } = await import("./chartSupplier");
        return chartSupplier();
      }),
    [],
  );

  const drawn = picture.type === "drawn" ? picture.drawn : undefined;
  const empty = drawn?.marks.size === 0;
  const lost = [
    dropped.names > 0 ? counted(dropped.names, "name") : "",
    dropped.words > 0 ? counted(dropped.words, "link label") : "",
  ].filter(Boolean);
  return (
    <div className={css.frame}>
      <div
        ref={place}
        className={armed ? `${css.stage} ${css.armed}` : css.stage}
        role="application"
        aria-roledescription="association chart"
        aria-label="Association chart"
        aria-describedby={summaryId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is one stop of the keyboard, its marks are walked within
        tabIndex={0}
        onFocus={() => control.current?.onFocus()}
        onBlur={() => control.current?.onBlur()}
        onKeyDown={(event) => {
          if (!control.current?.onKey(event.nativeEvent)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {empty ? null : <ZoomTools armed={armed} />}
      {lost.length > 0 ? <p className={css.lost}>{lost.join(" and ")} left out for want of room</p> : null}
      {empty ? (
        <EmptyChart summaryId={summaryId} />
      ) : drawn ? (
        <ChartOutline
          kase={file.case}
          drawn={drawn}
          focus={file.arrangement.focus}
          summaryId={summaryId}
          numbers={numbers}
        />
      ) : (
        <p id={summaryId} className="hidden">
          Nothing is drawn.
        </p>
      )}
    </div>
  );
}
