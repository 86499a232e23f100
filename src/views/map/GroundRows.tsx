import { useStore } from "zustand";
import { Family } from "./Family";
import { mapStore, toggleLayer } from "./mapStore";

/** The ground that all stands on. */
export function GroundRows() {
  const on = useStore(mapStore, (state) => state.on);
  return (
    <Family
      title="Base map"
      about="Held in Linchpin: coast, districts of about 2012, places. A backdrop, no legal boundary."
      on={on.has("ground")}
      onChange={() => toggleLayer("ground")}
    />
  );
}
