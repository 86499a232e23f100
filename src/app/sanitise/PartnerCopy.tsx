import { useEffect, useRef } from "react";
import { caseStore } from "../../store/caseStore";
import { sanitiseStore, setSanitising } from "../../store/sanitiseStore";
import { screenStore } from "../../store/screenStore";
import { followCopy, shareStore } from "../../store/shareStore";
import { useFrom } from "../useFrom";
import { CopyHead } from "./CopyHead";
import { CopyPictures } from "./CopyPictures";
import css from "./PartnerCopy.module.css";
import { ProofPanel } from "./ProofPanel";
import { provePicture } from "./pictureCopy";
import { SafeCard } from "./SafeCard";
import { WithheldCard } from "./WithheldCard";

const caveats = [
  "Made as a new file from permitted fields. Nothing is covered up.",
  "Nothing marks the place of what was withheld",
  "Positions are the same in both, so a briefing can use either",
];

/** The copy for a partner beside the original, what is withheld from it, whether it is still useful and safe, and its proof. */
export function PartnerCopy() {
  const preview = useFrom(shareStore, (state) => state.preview);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => followCopy(provePicture), []);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    // Another view, or another case, takes the screen back.
    const { view } = screenStore.getState();
    const { id } = caseStore.getState().file.case.head;
    const leave = () => {
      if (sanitiseStore.getState().on) setSanitising(false);
    };
    const ofView = screenStore.subscribe((state) => state.view !== view && leave());
    const ofCase = caseStore.subscribe((state) => state.file.case.head.id !== id && leave());
    return () => {
      ofView();
      ofCase();
    };
  }, []);
  return (
    <div className={css.screen}>
      <main className={css.main} id="view" aria-label="Partner copy">
        <CopyHead titleRef={title} />
        {preview ? (
          <div className={css.body}>
            <CopyPictures preview={preview} />
            <div className={css.cards}>
              <WithheldCard preview={preview} />
              <SafeCard preview={preview} />
            </div>
          </div>
        ) : (
          <p className={css.wait}>Making the copy</p>
        )}
        <footer className={css.status}>
          {caveats.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </footer>
      </main>
      <ProofPanel />
    </div>
  );
}
