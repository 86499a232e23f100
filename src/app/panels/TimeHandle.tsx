import css from "./TimeScrubber.module.css";

interface Props {
  readonly name: string;
  readonly value: number;
  readonly max: number;
  readonly words: string;
  readonly left: string;
  /** Where along the track, 0–1. */
  readonly onDrag: (fraction: number) => void;
  readonly onDrop: () => void;
  readonly onStep: (by: number) => void;
}

const steps: { readonly [key: string]: number | undefined } = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -4,
  PageUp: 4,
  Home: -10_000,
  End: 10_000,
};

/** One end of the brush: dragged, or moved by the arrow keys. */
export function TimeHandle({ name, value, max, words, left, onDrag, onDrop, onStep }: Props) {
  return (
    <div
      className={css.handle}
      style={{ left }}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const track = event.currentTarget.parentElement?.getBoundingClientRect();
        if (track) onDrag((event.clientX - track.left) / track.width);
      }}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        onDrop();
      }}
      onKeyDown={(event) => {
        const by = steps[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onStep(by);
      }}
    />
  );
}
