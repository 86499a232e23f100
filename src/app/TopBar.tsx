import { Download, Hexagon, Lock, Redo2, Save, Search, SunMoon, Undo2 } from "lucide-react";
import { bandText } from "../core/group";
import { caseStore, type Saved } from "../store/caseStore";
import { openDialog, screenStore } from "../store/screenStore";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { MenuButton } from "../ui/MenuButton";
import { commandById, runCommand } from "./commands/index";
import { Logo } from "./Logo";
import { OpenInput } from "./OpenInput";
import { SanitiseSwitch } from "./SanitiseSwitch";
import css from "./TopBar.module.css";
import { useFrom } from "./useFrom";

function savedWords(saved: Saved): string {
  switch (saved.type) {
    case "off":
      return "In memory only: this browser keeps nothing";
    case "saving":
      return "Saving on this device";
    case "saved": {
      const time = new Date(saved.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      return `Encrypted on this device, saved ${time}`;
    }
  }
}

const rows = (ids: readonly string[]) =>
  ids.flatMap((id) => {
    const command = commandById(id);
    return command ? [{ id, title: command.title(), keys: command.keys[0], why: command.why() }] : [];
  });

/** Case, band, tier, how safe it is; the command field; undo, redo; what can be done with the case. */
export function TopBar() {
  const { open, file, saved, past, future } = useFrom(caseStore, (state) => state);
  useFrom(screenStore, (state) => state.theme);
  const drawn = open && file.case.head.marking !== undefined;
  const main = file.case.groups.get(file.arrangement.focus[0] ?? "");
  const ocg = main?.type === "ocg" ? main : undefined;
  return (
    <header className={css.bar}>
      <div className={css.brand}>
        <Logo />
        Linchpin
      </div>
      <div className={css.case}>
        {open ? (
          <>
            {ocg ? <Hexagon size={18} fill="var(--ocg-1, #12436D)" strokeWidth={0} aria-hidden /> : null}
            <strong>{file.case.head.title || "Untitled case"}</strong>
            {ocg?.band ? (
              <Badge look="strong" title="OCG band">
                {bandText(ocg.band)}
              </Badge>
            ) : null}
            {ocg?.tier ? <Badge>Tier {ocg.tier}</Badge> : null}
            <span className={css.saved}>
              <Lock size={14} aria-hidden /> <span className={css.savedWords}>{savedWords(saved)}</span>
            </span>
          </>
        ) : (
          <span className={css.saved}>No case open</span>
        )}
      </div>
      <button type="button" className={css.command} onClick={() => openDialog({ type: "palette", text: "" })}>
        <Search size={16} aria-hidden />
        <span>Find a person, place or number, or type a command</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={css.actions}>
        <Button
          look="quiet"
          name="Undo"
          title={past.at(-1)?.edit.note}
          icon={<Undo2 size={18} />}
          why={past.length > 0 ? undefined : "Nothing to undo"}
          onPress={() => runCommand("undo")}
        />
        <Button
          look="quiet"
          name="Redo"
          title={future.at(-1)?.edit.note}
          icon={<Redo2 size={18} />}
          why={future.length > 0 ? undefined : "Nothing to redo"}
          onPress={() => runCommand("redo")}
        />
        <OpenInput />
        {drawn ? <SanitiseSwitch /> : null}
        <MenuButton
          name="Theme"
          look="quiet"
          label={<SunMoon size={18} aria-hidden />}
          rows={rows(["theme-light", "theme-dark", "theme-projector"])}
          onChoose={runCommand}
        />
        <MenuButton
          name="Case menu"
          label={
            <>
              <Save size={16} aria-hidden /> Case
            </>
          }
          rows={rows([
            "open",
            "new-case",
            "save",
            "save-sealed",
            "export",
            "sanitise",
            "disclosure-log",
            "keep",
            "case-details",
            "marking",
            "grade-file",
            "problems",
            "find-duplicates",
            "measures",
            "forget",
            "close",
          ])}
          onChoose={runCommand}
        />
        <MenuButton
          name="Export"
          look="main"
          label={
            <>
              <Download size={16} aria-hidden /> Export
            </>
          }
          rows={rows(["export", "save", "save-csv"])}
          onChoose={runCommand}
        />
      </div>
    </header>
  );
}
