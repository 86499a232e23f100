import { useLayoutEffect, useRef, useState } from "react";
import { inSlices } from "./inSlices";

export interface Sliced<T> {
  /** The last answer; of earlier work while the present one is busy. */
  readonly value: T | undefined;
  readonly busy: boolean;
}

/** The answer of work done in short stretches; starts again when `make` is another function. Small work is there before the first paint. */
export function useSliced<T>(make: () => Generator<void, T>): Sliced<T> {
  const [state, setState] = useState<Sliced<T>>({ value: undefined, busy: true });
  const done = useRef(false);
  useLayoutEffect(() => {
    done.current = false;
    const stop = inSlices(make(), (value) => {
      done.current = true;
      setState({ value, busy: false });
    });
    if (!done.current) setState((now) => (now.busy ? now : { value: now.value, busy: true }));
    return stop;
  }, [make]);
  return state;
}
