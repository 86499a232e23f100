import { closeDialog, openDialog, type PlanPage, planPages } from "../../store/screenStore";
import { Modal } from "../../ui/Modal";
import { Segmented } from "../../ui/Segmented";
import css from "../decide/Decide.module.css";
import { DecisionLog } from "../decide/DecisionLog";
import { DisruptionList } from "../decide/DisruptionList";
import { FindOut } from "../decide/FindOut";
import { RequirementList } from "../decide/RequirementList";
import { VulnerabilitySheet } from "../decide/VulnerabilitySheet";

const titles: {
  readonly [P in PlanPage]: { readonly tab: string; readonly title: string; readonly note: string };
} = {
  decisions: {
    tab: "Decisions",
    title: "Decision log",
    note: "Every version that was saved, with its reason and what was not done (CPIA 1996). Nothing is overwritten.",
  },
  requirements: {
    tab: "Requirements",
    title: "Intelligence requirements",
    note: "What is missing, from whom it is asked, and which intervention the answer will drive.",
  },
  disruptions: {
    tab: "Disruptions",
    title: "Disruptions",
    note: "What was done, under which P, and what came of it. Each is a flag on the time scrubber.",
  },
  vulnerabilities: {
    tab: "Vulnerabilities",
    title: "Vulnerabilities",
    note: "U-Battle: where the business is open to harm, side by side, with tactics. Filled from the analysis and written on by you.",
  },
  "find out": {
    tab: "What to find out next",
    title: "What to find out next",
    note: "Which doubtful links the answer hangs on, and what knowing each is worth. Worked out on the whole case.",
  },
};

const pageOf = (page: PlanPage) => {
  switch (page) {
    case "decisions":
      return <DecisionLog />;
    case "requirements":
      return <RequirementList />;
    case "disruptions":
      return <DisruptionList />;
    case "vulnerabilities":
      return <VulnerabilitySheet />;
    case "find out":
      return <FindOut />;
  }
};

/** The plan: what was decided, asked and done, where the business is vulnerable, and what to find out next. */
export function PlanDialog({ page }: { readonly page: PlanPage }) {
  const { title, note } = titles[page];
  return (
    <Modal title={title} note={note} size="full" onClose={closeDialog}>
      <div className={css.panel}>
        <Segmented<PlanPage>
          label="List of the plan"
          options={planPages.map((value) => ({ value, words: titles[value].tab }))}
          value={page}
          onChange={(next) => openDialog({ type: "plan", page: next })}
        />
        {pageOf(page)}
      </div>
    </Modal>
  );
}
