import { ArrowRight, CircleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import { screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import { MappingFigures } from "./MappingFigures";
import css from "./MappingFoot.module.css";
import type { Mapped } from "./mappingSet";

/** What will be read, what stands in the way, and the answer. While the files are read: how far, and a way to stop. */
export function MappingFoot({
  all,
  files,
  trouble,
  guessed,
  grade,
  onReset,
  onRead,
}: {
  readonly all: readonly Mapped[];
  readonly files: number;
  /** What keeps the files from being read. */
  readonly trouble: string | undefined;
  /** True when the mapping in front is the guess. */
  readonly guessed: boolean;
  /** Where a grade for all that has none is chosen. */
  readonly grade: ReactNode;
  readonly onReset: () => void;
  readonly onRead: () => void;
}) {
  const busy = useFrom(screenStore, (state) => state.busy);
  const failure = useFrom(screenStore, (state) => state.failure);
  // A failure of an earlier action stands on the page behind and says nothing of this reading.
  const [tried, setTried] = useState(false);
  const said = trouble ?? (tried ? failure?.message : undefined);
  if (busy.type === "busy")
    return (
      <div className={css.foot}>
        <p className={css.reading} role="status">
          <b>{busy.title}</b> <span>{busy.phase}</span>
          <progress value={busy.done} max={1} aria-label="Progress" />
        </p>
        <Button autoFocus onPress={busy.cancel}>
          Cancel
        </Button>
      </div>
    );
  return (
    <div className={css.foot}>
      {grade}
      <MappingFigures all={all} />
      <p className={css.trouble} role="status">
        {said ? (
          <>
            <CircleAlert size={16} aria-hidden /> <span>{said}</span>
          </>
        ) : null}
      </p>
      <div className={css.answers}>
        <Button why={guessed ? "This is the guess" : undefined} onPress={onReset}>
          Reset to the guess
        </Button>
        <Button
          look="main"
          autoFocus={tried}
          why={trouble}
          onPress={() => {
            setTried(true);
            onRead();
          }}
        >
          {files === 1 ? "Read the file" : "Read the files"} <ArrowRight size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
