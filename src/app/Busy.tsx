import { useEffect, useState } from "react";
import { screenStore } from "../store/screenStore";
import { Button } from "../ui/Button";
import css from "./Busy.module.css";
import { useFrom } from "./useFrom";

/** Shown when a job takes longer than a blink, with how far it is and a way to stop it. */
export function Busy() {
  const busy = useFrom(screenStore, (state) => state.busy);
  const [late, setLate] = useState(false);
  const working = busy.type === "busy";
  useEffect(() => {
    if (!working) {
      setLate(false);
      return;
    }
    // Under 0.25 s a panel would only flicker.
    const timer = setTimeout(() => setLate(true), 250);
    return () => clearTimeout(timer);
  }, [working]);
  if (busy.type === "idle" || !late) return null;
  return (
    <div className={css.busy} role="alertdialog" aria-label={busy.title}>
      <p className={css.title}>{busy.title}</p>
      <p className={css.phase}>{busy.phase}</p>
      <progress className={css.bar} value={busy.done} max={1} aria-label="Progress" />
      <Button onPress={busy.cancel}>Cancel</Button>
    </div>
  );
}
