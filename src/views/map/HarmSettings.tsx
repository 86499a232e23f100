import { useId, useState } from "react";
import { useStore } from "zustand";
import { cellSizes } from "../../core/cells";
import { type HarmSchemeId, harmSchemes, schemeTitles } from "../../core/harmScheme";
import { loadWeights } from "../../store/profileStore";
import { showFailure, tell } from "../../store/screenStore";
import { Segmented } from "../../ui/Segmented";
import css from "./LayerPanel.module.css";
import { mapStore, setMap } from "./mapStore";
import { useProfile } from "./useProfile";

/** How harm is counted and smoothed: each choice is printed on the method card. */
export function HarmSettings() {
  const { scheme, cell, bandwidth, shape, form } = useStore(mapStore, (state) => state);
  const { hot, density } = useProfile();
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const used = density?.bandwidth.metres;
  const commit = () => {
    if (draft === undefined) return;
    const metres = Math.round(Number(draft));
    setDraft(undefined);
    if (draft.trim() === "") setMap({ bandwidth: undefined });
    else if (metres >= 50 && metres <= 20_000) setMap({ bandwidth: metres });
    else tell("Smoothing is from 50 m to 20,000 m.");
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = scheme.type === "cchi" || scheme.type === "severity" ? scheme.type : "own";
    const title = type === "own" ? file.name : schemeTitles[type];
    const read = await loadWeights({ name: file.name, bytes, title, edition: `from ${file.name}` });
    if (!read.ok) return showFailure(read.error);
    setMap({ scheme: { type, table: read.value.table } });
    const remarks = read.value.problems.length;
    tell(
      `${read.value.table.rows.length.toLocaleString("en-GB")} weights read from ${file.name}${remarks > 0 ? `, ${remarks} remarks` : ""}.`,
    );
  };
  return (
    <details className={css.settings}>
      <summary>How it is counted</summary>
      <label htmlFor={`${id}s`}>Weights</label>
      <select
        id={`${id}s`}
        value={scheme.type}
        onChange={(event) => setMap({ scheme: { type: event.target.value as HarmSchemeId } })}
      >
        {harmSchemes.map((each) => (
          <option key={each} value={each}>
            {schemeTitles[each]}
          </option>
        ))}
      </select>
      {scheme.type === "counts" ? null : (
        <label className={css.file}>
          <span>
            {scheme.table ? `${scheme.table.title}, ${scheme.table.edition}` : "Load weights (CSV, XLSX)…"}
          </span>
          <input
            type="file"
            accept=".csv,.tsv,.xlsx"
            aria-label="Load weights"
            onChange={(event) => {
              void load(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      )}
      <label htmlFor={`${id}c`}>Cells</label>
      <select
        id={`${id}c`}
        value={cell ?? ""}
        onChange={(event) =>
          setMap({
            cell: event.target.value === "" ? undefined : Number(event.target.value),
            chosen: undefined,
          })
        }
      >
        <option value="">{hot ? `By the extent: ${hot.grid.size} m` : "By the extent"}</option>
        {cellSizes.map((size) => (
          <option key={size} value={size}>
            {size} m
          </option>
        ))}
      </select>
      <Segmented
        label="Shape of cells"
        options={[
          { value: "square", words: "Squares" },
          { value: "hexagon", words: "Hexagons" },
        ]}
        value={shape}
        onChange={(next) => setMap({ shape: next })}
      />
      <label htmlFor={`${id}b`}>Smoothing, metres</label>
      <input
        id={`${id}b`}
        type="number"
        min={50}
        max={20_000}
        step={50}
        placeholder={used === undefined ? "by rule" : String(Math.round(used))}
        value={draft ?? (bandwidth === undefined ? "" : String(bandwidth))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      <p className={css.about}>
        {form === "contours" && density ? density.bandwidth.words : "Used by the contours. Empty = by rule."}
      </p>
    </details>
  );
}
