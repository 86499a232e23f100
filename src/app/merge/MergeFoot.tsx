import { ArrowRight, CircleAlert } from "lucide-react";
import { useState } from "react";
import { screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import css from "./Merge.module.css";

/** What will be done, what stands in the way, and the answer. While it is done: how far. */
export function MergeFoot({
  words,
  title,
  trouble,
  leaving,
  decided,
  onStay,
  onLeave,
  onFinish,
}: {
  /** What the answer does, in one sentence. */
  readonly words: string;
  readonly title: string;
  readonly trouble: string | undefined;
  /** True while the user is asked whether decisions may be lost. */
  readonly leaving: boolean;
  readonly decided: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onFinish: () => void;
}) {
  const busy = useFrom(screenStore, (state) => state.busy);
  const failure = useFrom(screenStore, (state) => state.failure);
  const [tried, setTried] = useState(false);
  if (busy.type === "busy")
    return (
      <p className={css.working} role="status">
        <b>{busy.phase}</b>
        <progress value={busy.done} max={1} aria-label="Progress" />
      </p>
    );
  if (leaving)
    return (
      <div className={css.foot}>
        <p role="alert">
          {decided === 1 ? "1 decision is lost" : `${decided.toLocaleString("en-GB")} decisions are lost`} if
          you leave now. The case stays as it was.
        </p>
        <Button key="leave" onPress={onLeave}>
          Leave
        </Button>
        <Button key="stay" look="main" autoFocus onPress={onStay}>
          Keep deciding
        </Button>
      </div>
    );
  const said = trouble ?? (tried ? failure?.message : undefined);
  return (
    <div className={css.foot}>
      <p role="status">
        {said ? <CircleAlert size={16} aria-hidden /> : null} {said ?? words}
      </p>
      <Button onPress={onLeave}>Cancel</Button>
      <Button
        look="main"
        why={trouble}
        onPress={() => {
          setTried(true);
          onFinish();
        }}
      >
        {title} <ArrowRight size={16} aria-hidden />
      </Button>
    </div>
  );
}
