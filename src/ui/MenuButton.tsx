import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Keyboard,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components";
import button from "./Button.module.css";
import css from "./MenuButton.module.css";

export interface MenuRow {
  readonly id: string;
  readonly title: string;
  readonly about?: string | undefined;
  readonly keys?: string | undefined;
  readonly checked?: boolean;
  /** Why it cannot be chosen now. */
  readonly why?: string | undefined;
}

interface Props {
  readonly label: ReactNode;
  readonly name: string;
  readonly rows: readonly MenuRow[];
  readonly look?: "plain" | "main" | "quiet";
  readonly onChoose: (id: string) => void;
}

/** A button that opens a menu of commands. */
export function MenuButton({ label, name, rows, look = "plain", onChoose }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className={`${button.button} ${button[look] ?? ""}`} aria-label={name}>
        {label}
        <ChevronDown size={16} aria-hidden />
      </AriaButton>
      <Popover className={css.popover ?? ""}>
        <MenuRows rows={rows} name={name} onChoose={onChoose} />
      </Popover>
    </MenuTrigger>
  );
}

/** The rows of a menu; used by buttons and by the context menu. */
export function MenuRows({ rows, name, onChoose }: Pick<Props, "rows" | "name" | "onChoose">) {
  return (
    <Menu
      className={css.menu ?? ""}
      aria-label={name}
      disabledKeys={rows.filter((row) => row.why !== undefined).map((row) => row.id)}
      onAction={(key) => onChoose(String(key))}
    >
      {rows.map((row) => (
        <MenuItem key={row.id} id={row.id} className={css.item ?? ""} textValue={row.title}>
          <Text slot="label">{row.checked ? `✓ ${row.title}` : row.title}</Text>
          {row.keys ? <Keyboard className={css.keys ?? ""}>{row.keys}</Keyboard> : null}
          {(row.why ?? row.about) ? (
            <Text slot="description" className={css.about ?? ""}>
              {row.why ?? row.about}
            </Text>
          ) : null}
        </MenuItem>
      ))}
    </Menu>
  );
}
