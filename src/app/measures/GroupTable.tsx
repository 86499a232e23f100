import { useCallback, useMemo, useState } from "react";
import { mayBeListed } from "../../analyses/networkParams";
import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import type { Finding } from "../../core/finding";
import { nextSort, type Sort } from "../../core/tableRows";
import { screenStore } from "../../store/screenStore";
import { selectEntities, selectionStore } from "../../store/selectionStore";
import { DataTable } from "../../ui/DataTable";
import { useFrom } from "../useFrom";

type Groups = Extract<Finding, { readonly type: "groups" }>["groups"];

const rowHeight = { light: 34, dark: 34, projector: 44 } as const;
/** Names in a row before 'and n more'. */
const mostNames = 4;

/** 'DARBY, Paul; WOOD, Gary and 12 more'. Children, victims and professionals are counted, not named. */
export function membersText(kase: Case, members: readonly string[]): string {
  const named: string[] = [];
  for (const id of members) {
    const item = kase.entities.get(id);
    if (item && mayBeListed(kase, id)) named.push(nameText(item));
    if (named.length === mostNames) break;
  }
  const more = members.length - named.length;
  const words = named.join("; ");
  if (more === 0) return words;
  return words === ""
    ? `${more.toLocaleString("en-GB")} not named`
    : `${words} and ${more.toLocaleString("en-GB")} more`;
}

interface Props {
  readonly name: string;
  readonly kase: Case;
  readonly groups: Groups;
  readonly onShow: (group: number) => void;
  readonly onCopy: () => void;
}

/** Groups with their counts; a row selects its members. */
export function GroupTable({ name, kase, groups, onShow, onCopy }: Props) {
  const theme = useFrom(screenStore, (state) => state.theme);
  const selection = useFrom(selectionStore, (state) => state.entities);
  const [sort, setSort] = useState<Sort | undefined>(undefined);
  const columns = useMemo(() => {
    const large = theme === "projector" ? 1.25 : 1;
    return [
      { id: "name", title: "Group", numeric: false, width: 220 * large },
      { id: "count", title: "Members", numeric: true, width: 110 * large },
      { id: "who", title: "Who", numeric: false, width: 640 * large },
    ];
  }, [theme]);
  const rows = useMemo(() => {
    const at = groups.map((_, index) => index);
    const size = (index: number) => groups[index]?.members.length ?? 0;
    const label = (index: number) => groups[index]?.name.toLowerCase() ?? "";
    if (sort) {
      const sign = sort.direction === "ascending" ? 1 : -1;
      at.sort((a, b) => {
        if (sort.column === "count") return sign * (size(a) - size(b));
        return label(a) === label(b) ? 0 : label(a) < label(b) ? -sign : sign;
      });
    }
    return at.map(String);
  }, [groups, sort]);
  const cell = useCallback(
    (row: string, column: string) => {
      const group = groups[Number(row)];
      if (!group) return "";
      if (column === "name") return group.name;
      return column === "count"
        ? group.members.length.toLocaleString("en-GB")
        : membersText(kase, group.members);
    },
    [groups, kase],
  );
  const selected = useMemo(() => {
    const chosen = new Set(selection);
    if (chosen.size === 0) return chosen;
    return new Set(rows.filter((row) => groups[Number(row)]?.members.every((id) => chosen.has(id))));
  }, [selection, rows, groups]);
  return (
    <DataTable
      name={name}
      columns={columns}
      rows={rows}
      cell={cell}
      mark="data-entity"
      markOf={() => undefined}
      rowHeight={rowHeight[theme]}
      selected={selected}
      sort={sort}
      reveal={undefined}
      onSort={(column) => setSort(nextSort(sort, column))}
      onSelect={(keys, mode) =>
        selectEntities(
          keys.flatMap((key) => groups[Number(key)]?.members ?? []),
          mode,
        )
      }
      onOpen={(row) => onShow(Number(row))}
      onCentre={(row) => onShow(Number(row))}
      onCopy={onCopy}
      onMenu={() => undefined}
    />
  );
}
