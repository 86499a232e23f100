import type { Case } from "../../core/case";
import type { Split } from "../../core/whatIf";
import { counted } from "../../encode/kindWords";
import { cutOffWords } from "./besideWords";
import type { PieceMarks } from "./pieceMarks";
import css from "./whatIf.module.css";

/** The pieces with who is in them: the same items as the outlines, and those that are not drawn. */
export function PieceList({
  kase,
  split,
  drawn,
}: {
  readonly kase: Case;
  readonly split: Split;
  readonly drawn: readonly PieceMarks[];
}) {
  if (split.pieces.length < 2) return null;
  return (
    <ul className={css.pieces} aria-label="Pieces">
      {split.pieces.map(({ letter, size, members }) => {
        const onPicture = drawn.find((each) => each.letter === letter)?.marks.length ?? 0;
        const names =
          letter === "A"
            ? "the largest"
            : `${cutOffWords(kase, members, 5)}${onPicture === 0 ? " (not drawn)" : ""}`;
        return (
          <li key={letter}>
            <b>{letter}</b> {size.toLocaleString("en-GB")}: {names}
          </li>
        );
      })}
      {split.more > 0 ? <li>and {counted(split.more, "smaller piece")}</li> : null}
    </ul>
  );
}
