import type { ReactNode, Ref } from "react";
import css from "./Button.module.css";

interface Props {
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly look?: "plain" | "main" | "quiet" | "link";
  /** Accessible name where there are no words inside. */
  readonly name?: string;
  /** Why it cannot be pressed now; also its title. */
  readonly why?: string | undefined;
  readonly title?: string | undefined;
  readonly pressed?: boolean;
  readonly autoFocus?: boolean;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. One that cannot be used stays reachable and says why. */
export function Button({
  children,
  icon,
  look = "plain",
  name,
  why,
  title,
  pressed,
  autoFocus,
  onPress,
  ref,
}: Props) {
  const disabled = why !== undefined;
  return (
    <button
      ref={ref}
      type="button"
      className={`${css.button} ${css[look] ?? ""} ${children ? "" : css.bare}`}
      aria-label={name}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      title={why ?? title ?? name}
      // biome-ignore lint/a11y/noAutofocus: only the main answer of a dialog takes focus, as the pattern for dialogs asks
      autoFocus={autoFocus}
      onClick={disabled ? undefined : onPress}
    >
      {icon}
      {children}
    </button>
  );
}
