import { CircleCheck, Lock } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Marking } from "../../core/marking";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore } from "../../store/screenStore";
import { chosenProfile, shareStore } from "../../store/shareStore";
import { MarkingBar } from "../../ui/MarkingBar";
import type { CopyPreview } from "../../worker/client";
import { useFrom } from "../useFrom";
import { copySketch, originalPlaces, originalSketch } from "./copySketch";
import css from "./PartnerCopy.module.css";

/** Width and height of the room for a picture. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    const room = ref.current;
    if (!room) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}

/** Marking and handling in the middle: at the side it would be cut off in half a screen. */
const inOneLine = (marking: Marking | undefined): Marking | undefined =>
  marking && {
    ...marking,
    handling: "",
    descriptor: [marking.handling, marking.descriptor].filter(Boolean).join(" - "),
  };

const counts = (entities: number, links: number) =>
  `${entities.toLocaleString("en-GB")} entities, ${links.toLocaleString("en-GB")} links`;

function Drawing({ svg }: { readonly svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own encoders, which escape every name
  return <div dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Original and copy side by side in one frame, each between its own markings. */
export function CopyPictures({ preview }: { readonly preview: CopyPreview }) {
  const file = useFrom(caseStore, (state) => state.file);
  const picture = useFrom(pictureStore, (state) => state.picture);
  const theme = useFrom(screenStore, (state) => state.theme);
  const stale = useFrom(shareStore, (state) => state.stale);
  const { ref, size } = useRoom();
  const profile = chosenProfile();
  const agreed = useMemo(
    () =>
      new Set(
        preview.agreed
          .filter(({ why }) => why === undefined)
          .flatMap(({ id }) => preview.entities.get(id) ?? []),
      ),
    [preview],
  );
  const original = useMemo(
    () => (size && picture.type === "drawn" ? originalSketch(file, picture.drawn, theme, size) : undefined),
    [file, picture, theme, size],
  );
  const copy = useMemo(
    () =>
      size
        ? copySketch(
            preview.file,
            agreed,
            theme,
            size,
            picture.type === "drawn" ? originalPlaces(file, picture.drawn) : undefined,
          )
        : undefined,
    [preview, agreed, file, picture, theme, size],
  );
  const tooMany = (
    <p className={css.wait}>
      Too many marks to draw one by one. The counts and the list below are of all of them.
    </p>
  );
  return (
    <div className={css.pictures}>
      <figure className={css.card}>
        <figcaption>
          <h2>Original</h2>
          <span>{counts(preview.counts.entitiesIn, preview.counts.linksIn)}</span>
          <span className={css.right}>
            <Lock size={16} aria-hidden /> stays on this device
          </span>
        </figcaption>
        <MarkingBar
          place="top"
          marking={file.case.head.marking && { ...file.case.head.marking, handling: "" }}
          note=""
        />
        <div
          ref={ref}
          className={css.room}
          role="img"
          aria-label={`The original: ${counts(preview.counts.entitiesIn, preview.counts.linksIn)}`}
        >
          {original ? <Drawing svg={original.svg} /> : picture.type === "drawn" ? null : tooMany}
        </div>
        <MarkingBar
          place="bottom"
          marking={file.case.head.marking && { ...file.case.head.marking, handling: "" }}
          note=""
        />
      </figure>
      <figure className={css.card} data-stale={stale || undefined}>
        <figcaption>
          <h2>What {profile?.audience} will see</h2>
          <span>{counts(preview.counts.entitiesOut, preview.counts.linksOut)}</span>
          <span className={css.right}>
            <CircleCheck size={18} aria-hidden /> Kept by agreement
          </span>
        </figcaption>
        <MarkingBar place="top" marking={inOneLine(preview.file.case.head.marking)} note="" />
        <div
          className={css.room}
          role="img"
          aria-label={`The copy: ${counts(preview.counts.entitiesOut, preview.counts.linksOut)}`}
          data-picture
        >
          {copy ? <Drawing svg={copy.svg} /> : size ? tooMany : null}
        </div>
        <MarkingBar place="bottom" marking={inOneLine(preview.file.case.head.marking)} note="" />
      </figure>
    </div>
  );
}
