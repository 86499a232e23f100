import { dateText } from "../core/time";
import { caseStore } from "../store/caseStore";
import { viewReportStore } from "../store/viewReport";
import css from "./StatusBar.module.css";
import { methodWords, rangeWords } from "./statusWords";
import { useCaseTimes } from "./useCaseTimes";
import { useFrom } from "./useFrom";

/** As-at date, range of the material, method, one honest caveat. */
export function StatusBar() {
  const file = useFrom(caseStore, (state) => state.file);
  const { head } = file.case;
  const times = useCaseTimes(file.case);
  const own = useFrom(viewReportStore, (state) => state.status);
  const parts = [
    head.asAt ? `As at ${dateText(head.asAt)}` : "No as-at date stated",
    ...rangeWords(times),
    ...methodWords(file, own),
  ];
  return (
    <footer className={css.status}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </footer>
  );
}
