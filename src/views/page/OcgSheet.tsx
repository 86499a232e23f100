import { useStore } from "zustand";
import { dateText } from "../../core/time";
import { type PageFormat, pageStore } from "../../store/pageStore";
import { Sheet } from "../../ui/Sheet";
import {
  Addresses,
  Criminality,
  Disruptions,
  IntentAndCapability,
  Locality,
  MoneyLaundering,
  OcgLinks,
  PlanRows,
} from "./OcgBlocks";
import css from "./Page.module.css";
import { PageHead } from "./PageHead";
import { Members, Peripheral, Safeguarding } from "./PeopleBlocks";
import {
  BusinessBreaks,
  FamilyBlock,
  GeographicImpact,
  HarmOverTime,
  WhatWeNeedToKnow,
  WhoIsLinked,
} from "./PictureBlocks";
import { useFit } from "./useFit";
import type { PageModel } from "./usePage";

interface Props {
  readonly model: PageModel;
  readonly format: PageFormat;
  readonly onPage: (page: HTMLElement | null) => void;
  readonly onFit: (fits: boolean) => void;
}

/** What the lines and grades mean, and until when the page may be kept. */
export function PageFoot({ model }: { readonly model: PageModel }) {
  const { asAt } = model.kase.head;
  return (
    <footer className={css.foot}>
      <span>Line: solid confirmed, dashed unconfirmed, dotted tentative.</span>
      <span>Grades 3×5×2, handling P unless marked.</span>
      <span>
        {asAt ? `Intelligence held as at ${dateText(asAt)}.` : "No as-at date stated."} No link drawn is not
        evidence of no link.
      </span>
      <span className={css.last}>
        Children only as numbers. Destroy when superseded or at review
        {model.ocg.reviewDate ? `, ${dateText(model.ocg.reviewDate)}` : ""}.
      </span>
    </footer>
  );
}

/** The OCG on one page: who, how it breaks, where, what is not known. */
export function OcgSheet({ model, format, onPage, onFit }: Props) {
  const { page, kase } = model;
  const portrait = format.endsWith("portrait");
  const small = format.startsWith("a4");
  const editing = useStore(pageStore, (state) => state.editing);
  const body = useFit(format, page, editing, onFit);
  const height = portrait ? 300 : 310;
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
      <div
        className={css.page}
        ref={body}
        style={{ "--size": small ? Math.SQRT1_2 : 1 } as React.CSSProperties}
      >
        <PageHead model={model} />
        {portrait ? (
          <div className={css.portrait}>
            <div className={css.column} data-column="">
              <Members model={model} />
              <Safeguarding model={model} />
              <WhoIsLinked model={model} />
              <BusinessBreaks model={model} />
              <Peripheral model={model} />
              <FamilyBlock model={model} />
              <WhatWeNeedToKnow model={model} wide />
              <Disruptions page={page} />
              <PlanRows page={page} />
            </div>
            <div className={css.column} data-column="">
              <Criminality page={page} />
              <IntentAndCapability page={page} />
              <OcgLinks model={model} />
              <MoneyLaundering page={page} />
              <GeographicImpact model={model} height={height} />
              <HarmOverTime model={model} />
              <Addresses page={page} />
              <Locality page={page} />
            </div>
          </div>
        ) : (
          <div className={css.landscape}>
            <div className={css.column} data-column="">
              <Criminality page={page} />
              <IntentAndCapability page={page} />
              <OcgLinks model={model} />
              <MoneyLaundering page={page} />
              <Locality page={page} />
              <Disruptions page={page} />
            </div>
            <div className={css.column} data-column="">
              <Members model={model} />
              <div className={css.two}>
                <WhoIsLinked model={model} />
                <div className={css.column} data-column="">
                  <Peripheral model={model} />
                  <Safeguarding model={model} />
                  <FamilyBlock model={model} />
                </div>
              </div>
              <BusinessBreaks model={model} />
              <WhatWeNeedToKnow model={model} wide />
            </div>
            <div className={css.column} data-column="">
              <GeographicImpact model={model} height={height} />
              <HarmOverTime model={model} />
              <Addresses page={page} />
              <PlanRows page={page} />
            </div>
          </div>
        )}
        <PageFoot model={model} />
      </div>
    </Sheet>
  );
}
