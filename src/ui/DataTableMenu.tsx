import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import button from "./Button.module.css";
import css from "./DataTableMenu.module.css";
import menu from "./MenuButton.module.css";

export interface CheckRow {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly checked: boolean;
}

interface Props {
  readonly label: ReactNode;
  readonly name: string;
  readonly rows: readonly CheckRow[];
  readonly onChange: (id: string, checked: boolean) => void;
  /** Words of the button that goes back to how it was at first. */
  readonly resetWords: string;
  readonly onReset: () => void;
}

/** More rows than this get a line to find one by. */
const fewRows = 12;
/** Rows drawn at once; a file may have thousands of values, and the line above finds any of them. */
const most = 200;

/** A button that opens a list of boxes to tick: which columns to show, which values to keep. */
export function DataTableMenu({ label, name, rows, onChange, resetWords, onReset }: Props) {
  const [find, setFind] = useState("");
  const words = find.trim().toLowerCase();
  const found = rows.filter((row) => row.title.toLowerCase().includes(words));
  const left = found.length - most;
  return (
    <DialogTrigger onOpenChange={() => setFind("")}>
      <AriaButton className={`${button.button} ${css.button}`}>
        {label}
        <ChevronDown size={16} aria-hidden />
      </AriaButton>
      <Popover className={menu.popover ?? ""}>
        <Dialog className={css.dialog ?? ""} aria-label={name}>
          {rows.length > fewRows ? (
            <input
              type="search"
              className={css.find}
              aria-label={`Find in ${name.toLowerCase()}`}
              placeholder="Find in this list"
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          ) : null}
          <ul className={css.list}>
            {found.slice(0, most).map((row) => (
              <li key={row.id}>
                <label className={css.row}>
                  <input
                    type="checkbox"
                    checked={row.checked}
                    onChange={(event) => onChange(row.id, event.target.checked)}
                  />
                  <span className={css.title}>{row.title}</span>
                  {row.count === undefined ? null : (
                    <span className={css.count}>{row.count.toLocaleString("en-GB")}</span>
                  )}
                </label>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p className={css.note}>Nothing of that name.</p> : null}
          {left > 0 ? (
            <p className={css.note}>{left.toLocaleString("en-GB")} more: find them by name above.</p>
          ) : null}
          <button type="button" className={`${button.button} ${button.link} ${css.reset}`} onClick={onReset}>
            {resetWords}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
