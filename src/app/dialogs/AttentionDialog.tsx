import { useMemo, useState } from "react";
import { attentionCsv } from "../../exporters/attentionCsv";
import { attentionPage } from "../../exporters/attentionPage";
import { attentionSheet, sheetFile } from "../../exporters/attentionSheet";
import { attentionNow, attentionStore } from "../../store/attentionStore";
import { caseStore } from "../../store/caseStore";
import { closeDialog, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { nowText } from "../decide/decisionDraft";
import { download } from "../saveFile";
import { useFrom } from "../useFrom";
import css from "./AttentionDialog.module.css";
import { AttentionPaper } from "./AttentionPaper";

/** The attention list as it would be saved, and the ways to save it. Children's names stay out until somebody asks for them. */
export function AttentionDialog() {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const values = useFrom(attentionStore, (state) => state.values);
  const sums = useFrom(attentionStore, (state) => state.sums);
  const [childNames, setChildNames] = useState(false);
  const [at] = useState(() => nowText());
  const sheet = useMemo(
    () => attentionSheet(kase, { attention: attentionNow(kase, values), sums, childNames, at }),
    [kase, values, sums, childNames, at],
  );
  const save = (extension: "html" | "csv") => {
    const name = sheetFile(kase, extension);
    const text = extension === "html" ? attentionPage(sheet) : attentionCsv(sheet);
    download(name, new TextEncoder().encode(text), extension === "html" ? "text/html" : "text/csv");
    tell(`Saved ${name}${childNames ? ", with children's names" : ", without children's names"}`);
  };
  return (
    <Modal
      title="Save the attention list"
      note="This is what is saved. The page is one file without scripts that prints on A4 with the marking on every sheet."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <label className={css.names}>
            <input
              type="checkbox"
              checked={childNames}
              onChange={(event) => setChildNames(event.target.checked)}
            />
            Write children's names
          </label>
          <Button onPress={() => save("csv")}>Save as table (CSV)</Button>
          <Button look="main" onPress={() => save("html")}>
            Save as page
          </Button>
        </>
      }
    >
      <AttentionPaper sheet={sheet} />
    </Modal>
  );
}
