import { useEffect, useState } from "react";
import type { PictureFormat } from "../../core/sheet";
import { isWholePage } from "../../core/wholePage";
import type { PaperName } from "../../encode/pictureSheet";
import { Segmented } from "../../ui/Segmented";
import css from "./ExportDialog.module.css";
import { type PictureChoice, pageOf, previewSvg } from "./savePicture";
import type { PictureState } from "./usePicture";

const papers: readonly { readonly value: PaperName; readonly words: string }[] = [
  { value: "picture", words: "As large as it is" },
  { value: "A4", words: "A4" },
  { value: "A3", words: "A3" },
  { value: "slide", words: "Slide 16:9" },
];
const scales = ["1", "2", "3", "4"] as const;

/** The page as it will leave: an SVG with everything inside, so that showing it asks for nothing. */
function usePreview(state: PictureState, paper: PaperName): string {
  const [url, setUrl] = useState("");
  const taken = state.type === "taken" ? state.taken : undefined;
  useEffect(() => {
    if (!taken) return undefined;
    let made = "";
    let here = true;
    const make = async () => {
      const svg = await previewSvg(await pageOf(taken, paper));
      if (!here) return;
      made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      setUrl(made);
    };
    void make();
    return () => {
      here = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [taken, paper]);
  return url;
}

/** How the picture leaves: on which paper, how fine, and what it will look like. */
export function ExportPicture({
  format,
  state,
  choice,
  onChange,
}: {
  readonly format: PictureFormat;
  readonly state: PictureState;
  readonly choice: PictureChoice;
  readonly onChange: (choice: PictureChoice) => void;
}) {
  const preview = usePreview(state, choice.paper);
  // A page of its own has its size already.
  const complete = state.type === "taken" && isWholePage(state.taken.picture);
  if (state.type === "none") return <p className={css.failed}>{state.message}</p>;
  return (
    <div className={css.picture}>
      {complete ? null : (
        <>
          <h3 className={css.heading}>Page</h3>
          <Segmented
            label="Page"
            options={papers}
            value={choice.paper}
            onChange={(paper) => onChange({ ...choice, paper })}
          />
        </>
      )}
      {format === "png" ? (
        <>
          <h3 className={css.heading}>Pixels for each point of the screen</h3>
          <Segmented
            label="Pixels for each point of the screen"
            options={scales.map((value) => ({ value, words: `${value}×` }))}
            value={scales[choice.scale - 1] ?? "2"}
            onChange={(value) => onChange({ ...choice, scale: Number(value) as PictureChoice["scale"] })}
          />
        </>
      ) : null}
      <figure className={css.preview}>
        {preview === "" ? (
          <p className={css.note}>Drawing the page</p>
        ) : (
          <img
            src={preview}
            alt={`The page as it will leave: ${state.type === "taken" ? state.taken.words.title : ""}`}
          />
        )}
      </figure>
    </div>
  );
}
