import { EyeOff } from "lucide-react";
import { sanitiseStore } from "../store/sanitiseStore";
import { runCommand } from "./commands/index";
import css from "./SanitiseSwitch.module.css";
import { useFrom } from "./useFrom";

/** Puts the copy for a partner in the place of the view, and back. */
export function SanitiseSwitch() {
  const on = useFrom(sanitiseStore, (state) => state.on);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={css.switch}
      title="A copy for a partner (S)"
      onClick={() => runCommand("sanitise")}
    >
      <EyeOff size={16} aria-hidden />
      <span>Sanitise</span>
      <i aria-hidden />
    </button>
  );
}
