import { lazy, Suspense } from "react";
import { type Dialog, screenStore } from "../../store/screenStore";
import { useFrom } from "../useFrom";
import { CaseDialog } from "./CaseDialog";
import { FilterDialog } from "./FilterDialog";
import { FunctionsDialog } from "./FunctionsDialog";
import { GuardDialog } from "./GuardDialog";
import { KeysDialog } from "./KeysDialog";
import { MarkingDialog } from "./MarkingDialog";
import { Palette } from "./Palette";
import { PathsDialog } from "./PathsDialog";

// Loaded when they are asked for: the first page does without them.
const DecisionDialog = lazy(() =>
  import("./DecisionDialog").then((loaded) => ({ default: loaded.DecisionDialog })),
);
const DisruptionDialog = lazy(() =>
  import("./DisruptionDialog").then((loaded) => ({ default: loaded.DisruptionDialog })),
);
const EntityDialog = lazy(() =>
  import("./EntityDialog").then((loaded) => ({ default: loaded.EntityDialog })),
);
const ExportDialog = lazy(() =>
  import("./ExportDialog").then((loaded) => ({ default: loaded.ExportDialog })),
);
const GradeDialog = lazy(() => import("./GradeDialog").then((loaded) => ({ default: loaded.GradeDialog })));
const LinkDialog = lazy(() => import("./LinkDialog").then((loaded) => ({ default: loaded.LinkDialog })));
const MappingDialog = lazy(() =>
  import("./MappingDialog").then((loaded) => ({ default: loaded.MappingDialog })),
);
const MeasuresDialog = lazy(() =>
  import("./MeasuresDialog").then((loaded) => ({ default: loaded.MeasuresDialog })),
);
const MergeDialog = lazy(() => import("./MergeDialog").then((loaded) => ({ default: loaded.MergeDialog })));
const PlanDialog = lazy(() => import("./PlanDialog").then((loaded) => ({ default: loaded.PlanDialog })));
const ProblemsDialog = lazy(() =>
  import("./ProblemsDialog").then((loaded) => ({ default: loaded.ProblemsDialog })),
);
const AttentionDialog = lazy(() =>
  import("./AttentionDialog").then((loaded) => ({ default: loaded.AttentionDialog })),
);
const ReferralDialog = lazy(() =>
  import("./ReferralDialog").then((loaded) => ({ default: loaded.ReferralDialog })),
);
const RequirementDialog = lazy(() =>
  import("./RequirementDialog").then((loaded) => ({ default: loaded.RequirementDialog })),
);

const BriefExportDialog = lazy(() =>
  import("./BriefExportDialog").then((loaded) => ({ default: loaded.BriefExportDialog })),
);
const SceneDialog = lazy(() => import("./SceneDialog").then((loaded) => ({ default: loaded.SceneDialog })));

const SealDialog = lazy(() =>
  import("../keep/SealDialog").then((loaded) => ({ default: loaded.SealDialog })),
);
const UnlockDialog = lazy(() =>
  import("../keep/UnlockDialog").then((loaded) => ({ default: loaded.UnlockDialog })),
);
const ShareDialog = lazy(() =>
  import("../sanitise/ShareDialog").then((loaded) => ({ default: loaded.ShareDialog })),
);

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useFrom(screenStore, (state) => state.dialog);
  return (
    <Suspense>
      <Chosen dialog={dialog} />
    </Suspense>
  );
}

/** A new kind of dialog does not compile until it is drawn here. */
function Chosen({ dialog }: { readonly dialog: Dialog }) {
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
      return <MeasuresDialog />;
    case "exportScenes":
      return <BriefExportDialog />;
    case "scene":
      return <SceneDialog scene={dialog.scene} />;
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
    case "referral":
      return <ReferralDialog people={dialog.people} key={dialog.people.join(" ")} />;
    case "attention":
      return <AttentionDialog />;
    case "plan":
      return <PlanDialog page={dialog.page} />;
    case "keys":
      return <KeysDialog />;
    case "seal":
      return <SealDialog />;
    case "unlock":
      return <UnlockDialog what={dialog.what} />;
    case "share":
      return <ShareDialog page={dialog.page} key={dialog.page} />;
    case "edit":
      if (dialog.what === "entity") return <EntityDialog id={dialog.id} key={dialog.id} />;
      return dialog.what === "link" ? <LinkDialog id={dialog.id} key={dialog.id} /> : <CaseDialog />;
  }
}
