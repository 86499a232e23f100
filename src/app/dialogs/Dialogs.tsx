import { lazy, Suspense } from "react";
import { screenStore } from "../../store/screenStore";
import { useFrom } from "../useFrom";
import { CaseDialog } from "./CaseDialog";
import { DecisionDialog } from "./DecisionDialog";
import { DisruptionDialog } from "./DisruptionDialog";
import { EntityDialog } from "./EntityDialog";
import { ExportDialog } from "./ExportDialog";
import { FilterDialog } from "./FilterDialog";
import { FunctionsDialog } from "./FunctionsDialog";
import { GradeDialog } from "./GradeDialog";
import { GuardDialog } from "./GuardDialog";
import { KeysDialog } from "./KeysDialog";
import { LinkDialog } from "./LinkDialog";
import { MappingDialog } from "./MappingDialog";
import { MarkingDialog } from "./MarkingDialog";
import { MergeDialog } from "./MergeDialog";
import { Palette } from "./Palette";
import { PathsDialog } from "./PathsDialog";
import { PlanDialog } from "./PlanDialog";
import { ProblemsDialog } from "./ProblemsDialog";
import { RequirementDialog } from "./RequirementDialog";

/** With all measures in it: loaded when it is asked for. */
const MeasuresDialog = lazy(() =>
  import("./MeasuresDialog").then((module) => ({ default: module.MeasuresDialog })),
);

/** The one dialog that is open; a new kind of dialog does not compile until it is drawn here. */
export function Dialogs() {
  const dialog = useFrom(screenStore, (state) => state.dialog);
  switch (dialog.type) {
    case "none":
      return null;
    case "palette":
      return <Palette />;
    case "marking":
      return <MarkingDialog />;
    case "mapping":
      return <MappingDialog {...dialog} />;
    case "filter":
      return <FilterDialog />;
    case "paths":
      return <PathsDialog from={dialog.from} to={dialog.to} />;
    case "guard":
      return <GuardDialog {...dialog} />;
    case "functions":
      return <FunctionsDialog ids={dialog.ids} />;
    case "grade":
      return <GradeDialog />;
    case "merge":
      return <MergeDialog />;
    case "measures":
      return (
        <Suspense>
          <MeasuresDialog />
        </Suspense>
      );
    case "problems":
      return <ProblemsDialog />;
    case "export":
      return <ExportDialog />;
    case "decide":
      return <DecisionDialog {...dialog} key={dialog.record} />;
    case "requirement":
      return <RequirementDialog {...dialog} key={dialog.id} />;
    case "disruption":
      return <DisruptionDialog {...dialog} key={dialog.id} />;
    case "plan":
      return <PlanDialog page={dialog.page} />;
    case "keys":
      return <KeysDialog />;
    case "edit":
      if (dialog.what === "entity") return <EntityDialog id={dialog.id} key={dialog.id} />;
      return dialog.what === "link" ? <LinkDialog id={dialog.id} key={dialog.id} /> : <CaseDialog />;
  }
}
