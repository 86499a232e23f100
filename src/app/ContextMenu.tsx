import { useRef } from "react";
import { Popover } from "react-aria-components";
import { closeMenu, screenStore } from "../store/screenStore";
import { MenuRows } from "../ui/MenuButton";
import css from "../ui/MenuButton.module.css";
import { commandById, contextCommands } from "./commands/index";
import { useFrom } from "./useFrom";

/** The commands for what is selected, where the pointer is (right click, Shift+F10). */
export function ContextMenu() {
  const menu = useFrom(screenStore, (state) => state.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  if (menu.type === "closed") return null;
  const rows = contextCommands().map((command) => ({
    id: command.id,
    title: command.title(),
    keys: command.keys[0],
    why: command.why(),
  }));
  return (
    <>
      <span ref={anchor} style={{ position: "fixed", left: menu.x, top: menu.y, width: 1, height: 1 }} />
      <Popover
        className={css.popover ?? ""}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(isOpen) => !isOpen && closeMenu()}
      >
        <MenuRows
          name="Commands for the selection"
          rows={rows}
          onChoose={(id) => {
            closeMenu();
            commandById(id)?.run();
          }}
        />
      </Popover>
    </>
  );
}
