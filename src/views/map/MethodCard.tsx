import { useId } from "react";
import css from "./MapView.module.css";
import { MethodList } from "./MethodList";
import { useProfile } from "./useProfile";

/** The method over the map, for a room that asks. */
export function MethodCard() {
  const id = useId();
  return (
    <div className={css.method}>
      <MethodList id={id} profile={useProfile()} />
    </div>
  );
}
