import { ArrowRight, ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Ref } from "react";
import type { Problem } from "../../core/problem";
import css from "./Problems.module.css";
import type { ProblemItem } from "./problemItem";
import type { ProblemRow } from "./problemRows";
import { kindText, placeText, severityWords } from "./problemWords";

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;

function ItemCell({ item }: { readonly item: ProblemItem }) {
  switch (item.type) {
    case "entity":
    case "link":
      return (
        <span className={css.item}>
          <ArrowRight size={14} aria-hidden /> <span>{item.name}</span>
        </span>
      );
    case "gone":
      return <span className={css.dim}>No longer in the case</span>;
    case "none":
      return <span className="hidden">No single item</span>;
  }
}

function Remark({ item, about }: { readonly item: Problem; readonly about: ProblemItem }) {
  const Icon = icons[item.severity];
  return (
    <>
      <td>
        <span className={css.what} data-severity={item.severity}>
          <Icon size={16} aria-hidden />
          <span>
            <b>{severityWords[item.severity]}</b> {item.message}
          </span>
        </span>
      </td>
      <td>{placeText(item.where)}</td>
      <td>{item.done}</td>
      <td>
        <ItemCell item={about} />
      </td>
    </>
  );
}

/** One line of the list, as high as its words ask for. */
export function ProblemLine({
  id,
  row,
  index,
  active,
  about,
  measure,
}: {
  readonly id: string;
  readonly row: ProblemRow;
  readonly index: number;
  readonly active: boolean;
  readonly about: ProblemItem;
  readonly measure: Ref<HTMLTableRowElement>;
}) {
  // The head is row 1.
  const shared = { id, ref: measure, "data-index": index, "aria-rowindex": index + 2 };
  if (row.type === "kind") {
    const Chevron = row.open ? ChevronDown : ChevronRight;
    return (
      <tr
        {...shared}
        aria-level={1}
        aria-expanded={row.open}
        className={`${css.kind} ${active ? css.active : ""}`}
      >
        <td colSpan={4}>
          <span className={css.kindName}>
            <Chevron size={16} aria-hidden />
            <b>{kindText(row.code)}</b>
            <span className={css.count}>{row.count.toLocaleString("en-GB")}</span>
          </span>
        </td>
      </tr>
    );
  }
  const leads = about.type === "entity" || about.type === "link";
  return (
    <tr
      {...shared}
      aria-level={row.grouped ? 2 : 1}
      className={`${active ? css.active : ""} ${leads ? css.leads : ""}`}
    >
      <Remark item={row.item} about={about} />
    </tr>
  );
}
