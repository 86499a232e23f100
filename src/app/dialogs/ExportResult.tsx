import { useEffect, useRef } from "react";
import { counted } from "../../encode/kindWords";
import css from "./ExportDialog.module.css";
import type { ExportEnd } from "./exportPart";

/** What became of the last writing, and what the file leaves out; spoken when it comes. */
export function ExportResult({ end }: { readonly end: ExportEnd | undefined }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end) ref.current?.scrollIntoView({ block: "nearest" });
  }, [end]);
  return (
    <div ref={ref} role="status" className={css.result}>
      {end?.type === "failed" ? <p className={css.failed}>{end.message}</p> : null}
      {end?.type === "cancelled" ? <p>Writing was stopped. Nothing was saved.</p> : null}
      {end?.type === "saved" ? (
        <>
          <p>
            <strong>Saved {end.name}</strong>
            {end.problems.length === 0 ? ". Nothing was left out or changed." : ""}
          </p>
          {end.problems.length > 0 ? (
            <>
              <p>{counted(end.problems.length, "remark")} on it:</p>
              <ul>
                {end.problems.map((item, index) => (
                  <li key={index}>
                    {item.message}
                    {item.done === "" ? "" : ` (${item.done})`}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
