import { useStore } from "zustand";
import { Button } from "../../ui/Button";
import { Family } from "./Family";
import { GoTo } from "./GoTo";
import css from "./LayerPanel.module.css";
import { mapStore, setMap, toggleLayer } from "./mapStore";
import { dropOwnMap, ownMapStore, takeOwnMap } from "./ownMapStore";

/** The ground that all stands on: the bundle's, and a map of the user's own. */
export function GroundRows() {
  const { on, plain } = useStore(mapStore, (state) => state);
  const { map, kept } = useStore(ownMapStore, (state) => state);
  return (
    <Family
      title="Base map"
      about="Held in Linchpin: coast, districts of about 2012, places. A backdrop, no legal boundary."
      on={on.has("ground")}
      onChange={() => toggleLayer("ground")}
    >
      {map ? (
        <>
          <p className={css.about}>
            Streets from {map.name}, read on this device{kept ? ", kept in this browser" : ""}.
          </p>
          <Button look="link" onPress={() => void dropOwnMap()}>
            Take it away
          </Button>
        </>
      ) : (
        <div className={css.settings}>
          <label className={css.file}>
            <span>Streets of your own: a .pmtiles file…</span>
            <input
              type="file"
              accept=".pmtiles"
              aria-label="Open a map file"
              onChange={(event) => {
                void takeOwnMap([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </label>
          <label className={css.file}>
            <span>Or a folder of tiles (z/x/y)…</span>
            <input
              type="file"
              multiple
              ref={(input) => input?.setAttribute("webkitdirectory", "")}
              aria-label="Open a folder of tiles"
              onChange={(event) => {
                void takeOwnMap([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </label>
        </div>
      )}
      <GoTo />
      <label className={css.row}>
        <input type="checkbox" checked={plain} onChange={() => setMap({ plain: !plain })} />
        <span className={css.words}>Draw without the graphics card</span>
      </label>
    </Family>
  );
}
