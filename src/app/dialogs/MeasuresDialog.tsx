import { useEffect } from "react";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Modal } from "../../ui/Modal";
import { MeasureForm } from "../measures/MeasureForm";
import { MeasureResult } from "../measures/MeasureResult";
import css from "../measures/Measures.module.css";
import { startMeasures } from "../measures/measuresStore";
import { useFrom } from "../useFrom";

/** The analyst's second screen: one measure after the other, each on its own, on the whole case. */
export function MeasuresDialog() {
  const caseId = useFrom(caseStore, (state) => state.file.case.head.id);
  useEffect(() => startMeasures(caseId), [caseId]);
  return (
    <Modal
      title="Measures"
      note="On the whole case, whatever the filters hide. Each measure stands for itself; none is added up. Children, victims, witnesses and professionals count as contacts and are never listed."
      size="full"
      onClose={closeDialog}
    >
      <div className={css.panes}>
        <MeasureForm />
        <MeasureResult />
      </div>
    </Modal>
  );
}
