import { useEffect, useState } from "react";
import { screenStore } from "../store/screenStore";
import css from "./Toast.module.css";
import { useFrom } from "./useFrom";

/** Reading time: a second and what 200 words a minute need, at least four seconds. */
const readingMs = (words: string) => Math.max(4000, 1000 + words.split(" ").length * 300);

/** What came of the last action, at the foot of the view until it has been read. The announcer says the same aloud. */
export function Toast() {
  const told = useFrom(screenStore, (state) => state.told);
  const [read, setRead] = useState(told?.number);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => setRead(told.number), readingMs(told.words));
    return () => clearTimeout(timer);
  }, [told]);
  if (!told || told.number === read) return null;
  return (
    <p className={css.toast} aria-hidden>
      {told.words}
    </p>
  );
}
