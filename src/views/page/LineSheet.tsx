import { useStore } from "zustand";
import { type PageFormat, pageStore } from "../../store/pageStore";
import { Sheet } from "../../ui/Sheet";
import { Block, GradeBox } from "./Block";
import { Criminality, OcgLinks, PlanRows } from "./OcgBlocks";
import { PageFoot } from "./OcgSheet";
import css from "./Page.module.css";
import { PageHead } from "./PageHead";
import { PageWords } from "./PageWords";
import { Members, Peripheral, Safeguarding } from "./PeopleBlocks";
import { GeographicImpact, WhatWeNeedToKnow, WhoIsLinked } from "./PictureBlocks";
import { useFit } from "./useFit";
import type { PageModel } from "./usePage";

/** Dated intelligence, latest first. */
function DatedItems({ model }: { readonly model: PageModel }) {
  const { dated } = model.page;
  const rows = dated.slice(0, 16);
  return (
    <Block
      title="Dated intelligence"
      note={
        dated.length > rows.length
          ? `${dated.length - rows.length} earlier items in the case`
          : "latest first"
      }
    >
      <table className={css.rows}>
        <tbody>
          {rows.map(({ id, entity, when, text, grade }) => (
            <tr key={id} data-entity={entity}>
              <td className={css.date}>{when}</td>
              <td>
                <PageWords text={text} />
              </td>
              <td className={css.end}>
                <GradeBox grade={grade} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p>No dated item is recorded.</p> : null}
    </Block>
  );
}

/** The shorter page for a county line: one line of summary, who, what when, what is not known. */
export function LineSheet({
  model,
  format,
  onPage,
  onFit,
}: {
  readonly model: PageModel;
  readonly format: PageFormat;
  readonly onPage: (page: HTMLElement | null) => void;
  readonly onFit: (fits: boolean) => void;
}) {
  const { page, kase } = model;
  const small = format.startsWith("a4");
  const portrait = format.endsWith("portrait");
  const editing = useStore(pageStore, (state) => state.editing);
  const body = useFit(format, page, editing, onFit);
  return (
    <Sheet
      loose={editing}
      onPage={onPage}
      format={format}
      title={`${page.title} on a page`}
      marking={model.marking}
      note={kase.head.note}
      foot={`Page 1 of 1, ${small ? "A4" : "A3"}`}
    >
      <div className={css.page} ref={body} style={{ "--size": small ? 0.95 : 1.25 } as React.CSSProperties}>
        <PageHead model={model} />
        <div className={portrait ? css.portrait : css.line}>
          <div className={css.column} data-column="">
            <Members model={model} />
            <DatedItems model={model} />
            <WhatWeNeedToKnow model={model} wide />
            {small ? null : <GeographicImpact model={model} height={300} />}
          </div>
          <div className={css.column} data-column="">
            <Safeguarding model={model} />
            <Criminality page={page} />
            <OcgLinks model={model} />
            <Peripheral model={model} />
            {small ? null : <WhoIsLinked model={model} />}
            <PlanRows page={page} />
          </div>
        </div>
        <PageFoot model={model} />
      </div>
    </Sheet>
  );
}
