import { useId, useState } from "react";
import { Button } from "../../ui/Button";
import { shrinkPhoto } from "../shrinkPhoto";
import css from "./Form.module.css";

/** A photograph in place of the glyph; it is made small and loses all that the camera wrote into it. */
export function PhotoField({
  photo,
  onChange,
}: {
  readonly photo: string | undefined;
  readonly onChange: (photo: string | undefined) => void;
}) {
  const id = useId();
  const [failure, setFailure] = useState("");
  return (
    <div className={css.photo}>
      <label htmlFor={id}>Photograph</label>
      {photo ? (
        <img
          src={photo}
          alt="As on the chart"
          width={56}
          height={56}
          style={{ objectFit: "cover", borderRadius: 28 }}
        />
      ) : null}
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (!file) return;
          setFailure("");
          shrinkPhoto(file).then(onChange, () =>
            setFailure("This picture could not be read. PNG, JPEG and WebP can."),
          );
        }}
      />
      {photo ? <Button onPress={() => onChange(undefined)}>Take the photograph away</Button> : null}
      <span role="alert">{failure}</span>
    </div>
  );
}
