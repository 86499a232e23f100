import { useEffect } from "react";
import { forgetReport } from "../../store/viewReport";
import { MapStage } from "./MapStage";
import css from "./MapView.module.css";

/** The harm map: where harm is, where police looked, what drives it, who is vulnerable, who can help, and whose ground it is. */
export function MapView() {
  useEffect(() => forgetReport, []);
  return (
    <div className={css.view}>
      <MapStage />
    </div>
  );
}
