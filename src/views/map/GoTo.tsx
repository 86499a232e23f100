import { useId, useState } from "react";
import { readGridReference } from "../../core/nationalGrid";
import { toWgs84 } from "../../core/osgb";
import { say, tell } from "../../store/screenStore";
import css from "./LayerPanel.module.css";
import { lookAt, mapStore } from "./mapStore";

/** '52.6021, 2.1728': latitude first, as map programs give it. */
const degrees = /^\s*(-?\d{1,2}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)\s*$/;

/** Goes to a grid reference as it is read out, or to a latitude and longitude; what is neither is told. */
export function GoTo() {
  const id = useId();
  const [text, setText] = useState("");
  const go = () => {
    if (text.trim() === "") return;
    const match = degrees.exec(text);
    const zoom = Math.max(15, mapStore.getState().camera?.zoom ?? 0);
    if (match) {
      lookAt({ lat: Number(match[1]), lon: Number(match[2]), zoom });
      return say(`At ${text.trim()}`);
    }
    const read = readGridReference(text);
    if (!read.ok) return tell(read.error.message);
    const [lon, lat] = toWgs84(read.value.easting, read.value.northing);
    // A reference names a square: a larger one is looked at from further off.
    const far = Math.log2(Math.max(100, read.value.size) / 100);
    lookAt({ lon, lat, zoom: Math.max(6, 16 - far) });
    say(`At ${text.trim()}`);
  };
  return (
    <div className={css.settings}>
      <label htmlFor={id}>Go to a grid reference or coordinates</label>
      <input
        id={id}
        type="text"
        placeholder="TG 826 087"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
        }}
      />
    </div>
  );
}
