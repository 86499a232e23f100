import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { CaseFile } from "../../core/caseFile";
import type { Scene } from "../../core/plan";
import type { PlacedPoint } from "../../core/point";
import { sceneParts } from "../../core/sceneShown";
import { Button } from "../../ui/Button";
import css from "./BriefView.module.css";
import { composeSlide } from "./composeSlide";
import { Slide } from "./Slide";
import { slideCanvas } from "./slideCanvas";
import { drawnViews, viewWords } from "./viewWords";

/** The slide of a scene as it will be on the wall, small. */
export function ScenePreview({
  file,
  scene,
  index,
  of,
  points,
}: {
  readonly file: CaseFile;
  readonly scene: Scene;
  readonly index: number;
  readonly of: number;
  readonly points: readonly PlacedPoint[];
}) {
  const parts = sceneParts(scene);
  const [wanted, setPart] = useState(parts - 1);
  useEffect(() => setPart(parts - 1), [parts]);
  const part = Math.min(wanted, parts - 1);
  const content = useMemo(
    () =>
      drawnViews.includes(scene.view)
        ? composeSlide(file, scene, { scene: index, part, parts, of }, slideCanvas(1920, 1080), points)
        : undefined,
    [file, scene, index, part, parts, of, points],
  );
  return (
    <div className={css.preview}>
      <div className={css.frame}>
        {content ? (
          <Slide content={content} theme="projector" />
        ) : (
          <p className={css.live}>
            {viewWords(scene.view)} is drawn live while it is presented: as it stood when the scene was saved,
            over the case as it is then.
          </p>
        )}
      </div>
      {parts > 1 ? (
        <p className={css.parts}>
          <Button
            look="quiet"
            name="Part before"
            icon={<ChevronLeft size={16} aria-hidden />}
            why={part === 0 ? "It is the first" : undefined}
            onPress={() => setPart(part - 1)}
          />
          Part {part + 1} of {parts}
          <Button
            look="quiet"
            name="Part after"
            icon={<ChevronRight size={16} aria-hidden />}
            why={part === parts - 1 ? "It is the last" : undefined}
            onPress={() => setPart(part + 1)}
          />
        </p>
      ) : null}
    </div>
  );
}
