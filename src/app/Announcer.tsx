import { screenStore } from "../store/screenStore";
import { useFrom } from "./useFrom";

/** Speaks what a picture cannot: results of actions, and where the keyboard stands. */
export function Announcer() {
  const said = useFrom(screenStore, (state) => state.said);
  return (
    <div className="hidden" aria-live="polite" data-said={said.number}>
      {said.words}
    </div>
  );
}
