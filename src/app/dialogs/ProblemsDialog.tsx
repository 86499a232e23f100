import { useMemo, useState } from "react";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { problemsCsv } from "../problemsCsv";
import { download } from "../saveFile";
import { useFrom } from "../useFrom";
import css from "./Form.module.css";

/** Rows drawn at once; the rest is found by the filter or in the saved list, and the count says so. */
const page = 500;

/** Every remark of the import: what, where, and what was done about it. */
export function ProblemsDialog() {
  const remarks = useFrom(caseStore, (state) => state.remarks);
  const format = useFrom(caseStore, (state) => state.format);
  const [text, setText] = useState("");
  const found = useMemo(() => {
    const query = text.toLowerCase();
    return query === ""
      ? remarks
      : remarks.filter((item) =>
          `${item.message} ${item.done} ${item.where?.line ?? ""} ${item.where?.element ?? ""} ${item.where?.column ?? ""}`
            .toLowerCase()
            .includes(query),
        );
  }, [remarks, text]);
  const count = (severity: string) =>
    remarks.filter((item) => item.severity === severity).length.toLocaleString("en-GB");
  return (
    <Modal
      title="Remarks of the import"
      note={`${format}: ${remarks.length.toLocaleString("en-GB")} remarks: ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes.`}
      size="full"
      onClose={closeDialog}
      foot={
        <Button
          onPress={() => download("remarks.csv", new TextEncoder().encode(problemsCsv(remarks)), "text/csv")}
        >
          Save remarks as CSV
        </Button>
      }
    >
      <TextInput
        name="Filter these remarks"
        type="search"
        placeholder="Filter these remarks"
        value={text}
        onChange={setText}
      />
      <p className={css.note} role="status">
        {found.length > page
          ? `The first ${page} of ${found.length.toLocaleString("en-GB")} are listed; filter, or save them all.`
          : `${found.length.toLocaleString("en-GB")} listed`}
      </p>
      <table className={css.rows}>
        <thead>
          <tr>
            <th>Where</th>
            <th>What</th>
            <th>What was done</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, page).map((item, index) => {
            const { file, line, column, element } = item.where ?? {};
            const where = [file, line === undefined ? "" : `line ${line}`, column, element]
              .filter(Boolean)
              .join(", ");
            return (
              <tr key={index}>
                <td>{where}</td>
                <td>{item.message}</td>
                <td>{item.done}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}
