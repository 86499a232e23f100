import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  MousePointer2,
  NotebookText,
  PenLine,
  Square,
  SunMoon,
  X,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import type { ReactNode } from "react";
import css from "./Present.module.css";
import type { Desk } from "./presentDesk";
import type { PresentAct } from "./presentKeys";

/** The speaker's tools: there while the mouse moves or the keyboard is in them, away from marking and words. */
export function PresentTools({
  desk,
  seen,
  act,
}: {
  readonly desk: Desk;
  readonly seen: boolean;
  readonly act: (act: PresentAct) => void;
}) {
  const tool = (name: string, icon: ReactNode, what: PresentAct, pressed?: boolean) => (
    <button type="button" title={name} aria-label={name} aria-pressed={pressed} onClick={() => act(what)}>
      {icon}
    </button>
  );
  return (
    <div className={css.tools} data-seen={seen || undefined} role="toolbar" aria-label="Presentation">
      {tool("Back (←)", <ChevronLeft size={24} aria-hidden />, { type: "back" })}
      {tool("Next (→)", <ChevronRight size={24} aria-hidden />, { type: "next" })}
      {tool(
        "Pointer (Ctrl L)",
        <MousePointer2 size={20} aria-hidden />,
        { type: "laser" },
        desk.tool === "laser",
      )}
      {tool("Pen (Ctrl P)", <PenLine size={20} aria-hidden />, { type: "pen" }, desk.tool === "pen")}
      {tool("Closer (+)", <ZoomIn size={20} aria-hidden />, { type: "zoom", by: 1.25 })}
      {tool("Further (−)", <ZoomOut size={20} aria-hidden />, { type: "zoom", by: 0.8 })}
      {tool("Black screen (B)", <Square size={20} fill="currentColor" aria-hidden />, {
        type: "blank",
        how: "black",
      })}
      {tool("Dark slides (T)", <SunMoon size={20} aria-hidden />, { type: "theme" }, desk.dark)}
      {tool("Speaker notes in a second window (S)", <NotebookText size={20} aria-hidden />, {
        type: "notes",
      })}
      {tool("Keys (?)", <CircleHelp size={20} aria-hidden />, { type: "help" }, desk.card === "help")}
      {tool("Leave (Esc)", <X size={22} aria-hidden />, { type: "end" })}
    </div>
  );
}
