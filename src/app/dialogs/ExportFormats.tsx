import { type ReactNode, useId } from "react";
import { type PictureFormat, pictureFormats } from "../../core/sheet";
import { pictureExporters } from "../../exporters/pictures/index";
import type { ExporterId, ExportPreview } from "../../worker/client";
import { keepWords } from "../exportWords";
import css from "./ExportDialog.module.css";

/** What is to be written: the case as data, or a picture of the view. */
export type FormatChoice =
  | { readonly type: "data"; readonly id: ExporterId }
  | { readonly type: "picture"; readonly id: PictureFormat };

interface RowProps {
  readonly group: string;
  readonly id: string;
  readonly title: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Row({ group, id, title, chosen, onChoose, children }: RowProps) {
  return (
    <label className={css.format}>
      <input
        type="radio"
        name={group}
        aria-label={title}
        aria-describedby={`${group}${id}`}
        checked={chosen}
        onChange={onChoose}
      />
      <span className={css.title}>{title}</span>
      <span id={`${group}${id}`} className={css.about}>
        {children}
      </span>
    </label>
  );
}

/** Every format, pictures first: what it is for, and of data what it keeps and leaves out of this case. */
export function ExportFormats({
  choice,
  preview,
  view,
  onChange,
}: {
  readonly choice: FormatChoice;
  readonly preview: ExportPreview | undefined;
  /** Name of the view behind the dialog. */
  readonly view: string;
  readonly onChange: (choice: FormatChoice) => void;
}) {
  const group = useId();
  return (
    <fieldset className={css.formats}>
      <legend>Format</legend>
      <h3 className={css.heading}>Picture of the view: {view}</h3>
      {pictureFormats.map((id) => (
        <Row
          key={id}
          group={group}
          id={id}
          title={pictureExporters[id].title}
          chosen={choice.type === "picture" && choice.id === id}
          onChoose={() => onChange({ type: "picture", id })}
        >
          <span>{pictureExporters[id].about}</span>
        </Row>
      ))}
      <h3 className={css.heading}>Data of the case</h3>
      {preview?.rows.map((row) => {
        const words = keepWords(row.keeps, preview.counts);
        return (
          <Row
            key={row.id}
            group={group}
            id={row.id}
            title={row.title}
            chosen={choice.type === "data" && choice.id === row.id}
            onChoose={() => onChange({ type: "data", id: row.id })}
          >
            <span>{row.about}</span>
            <span>
              <b>Keeps</b> {words.keeps}.
            </span>
            <span>
              <b>Leaves out</b> {words.leaves}.
            </span>
          </Row>
        );
      })}
    </fieldset>
  );
}
