import { useMemo, useState } from "react";
import { wordsOf } from "../../core/plainText";
import { withheldCategories } from "../../core/withheld";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { shareStore } from "../../store/shareStore";
import { Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { useFrom } from "../useFrom";
import css from "./ShareDialog.module.css";
import { categoryWords } from "./shareWords";

interface Row {
  readonly key: string;
  readonly sort: string;
  readonly value: string;
  readonly end: string;
  readonly reason: string;
}

const mostRows = 500;

/** Each removal with its reason: entities, links and groups that are left out or renamed, and every value that is searched for. */
export function WithheldDialog() {
  const preview = useFrom(shareStore, (state) => state.preview);
  const kase = caseStore.getState().file.case;
  const [sort, setSort] = useState("all");
  const [text, setText] = useState("");
  const rows = useMemo((): readonly Row[] => {
    if (!preview) return [];
    const name = (id: string) => kase.entities.get(id)?.label || kase.groups.get(id)?.name || id;
    const linkName = (id: string) => {
      const link = kase.links.get(id);
      return link ? `${name(link.from)} – ${name(link.to)}` : id;
    };
    return [
      ...preview.log.map((line) => ({
        key: `${line.table} ${line.id}`,
        sort: line.table,
        value: line.table === "links" ? linkName(line.id) : name(line.id),
        end: line.instead ? `${line.end}: ${line.instead}` : line.end,
        reason: line.reason,
      })),
      ...preview.withheld.map((each, at) => ({
        key: `value ${at}`,
        sort: `value ${each.category}`,
        value: each.category === "photos" ? `Photograph of ${name(each.of)}` : each.value,
        end: each.end,
        reason: each.unsearched
          ? `${each.reason}. Not searched for: ${each.unsearched.toLowerCase()}`
          : each.reason,
      })),
    ];
  }, [preview, kase]);
  const wanted = wordsOf(text);
  const found = rows.filter(
    (row) =>
      (sort === "all" || row.sort === sort) &&
      (wanted === "" || wordsOf(`${row.value} ${row.reason}`).includes(wanted)),
  );
  const sorts = [
    { value: "all", words: "Everything" },
    { value: "entities", words: "Entities left out or renamed" },
    { value: "links", words: "Links left out" },
    { value: "groups", words: "Groups left out or renamed" },
    ...withheldCategories.map((each) => ({ value: `value ${each}`, words: categoryWords[each] })),
  ];
  return (
    <Modal
      title="What was withheld, and why"
      note="This list stays on this device."
      size="full"
      onClose={closeDialog}
    >
      <div className={css.pair}>
        <Select name="Sort" value={sort} options={sorts} onChange={setSort} />
        <TextInput
          name="Find"
          type="search"
          placeholder="Find a value or a reason"
          value={text}
          onChange={setText}
        />
      </div>
      <p className={css.note} role="status">
        {found.length.toLocaleString("en-GB")} lines
        {found.length > mostRows ? `, the first ${mostRows} of them below: narrow them down` : ""}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Became</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, mostRows).map((row) => (
            <tr key={row.key}>
              <td>{row.value.length > 160 ? `${row.value.slice(0, 160)}…` : row.value}</td>
              <td>{row.end}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
