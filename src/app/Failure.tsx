import { TriangleAlert, X } from "lucide-react";
import { screenStore, showFailure } from "../store/screenStore";
import { Button } from "../ui/Button";
import css from "./Failure.module.css";
import { useFrom } from "./useFrom";

/** What stopped the last action, in words, until it is dismissed. */
export function Failure() {
  const failure = useFrom(screenStore, (state) => state.failure);
  if (!failure) return null;
  const { file, line, element } = failure.where ?? {};
  // Most messages begin with the name of the file; once is enough.
  const named = file !== undefined && failure.message.includes(file) ? "" : file;
  const place = [named, line === undefined ? "" : `line ${line}`, element].filter(Boolean).join(", ");
  return (
    <div className={css.failure} role="alert">
      <TriangleAlert size={18} aria-hidden />
      <p>
        <strong>{failure.message}</strong> {place ? <span>{place}. </span> : null}
        {failure.done}
      </p>
      <Button
        look="quiet"
        name="Dismiss this message"
        icon={<X size={16} />}
        onPress={() => showFailure(undefined)}
      />
    </div>
  );
}
