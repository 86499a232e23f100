import { dateText } from "../core/time";
import { layoutTitle } from "../encode/layoutWords";
import { caseStore } from "../store/caseStore";
import { viewReportStore } from "../store/viewReport";
import css from "./StatusBar.module.css";
import { useCaseTimes } from "./useCaseTimes";
import { useFrom } from "./useFrom";

/** As-at date, range of the material, method, one honest caveat. */
export function StatusBar() {
  const file = useFrom(caseStore, (state) => state.file);
  const { head } = file.case;
  const times = useCaseTimes(file.case);
  const range = times?.range;
  const method = useFrom(viewReportStore, (state) => state.status);
  const chart = [
    `Layout: ${layoutTitle(file.arrangement.layout)}, seed ${file.arrangement.seed}`,
    "Strength as stated or from 3×5×2 grades; ungraded counts as unconfirmed",
    "The chart shows intelligence held. No link drawn is not evidence of no link.",
  ];
  const parts = [
    head.asAt ? `As at ${dateText(head.asAt)}` : "No as-at date stated",
    ...(times
      ? [range ? `Dated material ${dateText(range.from)} to ${dateText(range.to)}` : "No dated material"]
      : []),
    ...(method.length > 0 ? method : chart),
  ];
  return (
    <footer className={css.status}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </footer>
  );
}
