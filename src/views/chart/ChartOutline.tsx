import type { Case } from "../../core/case";
import type { Drawn } from "../../core/drawn";
import { numberWords, type PointNumber, type PointNumbers } from "../../core/pointNumbers";
import { counted } from "../../encode/kindWords";
import { lineWords } from "../../encode/lineLook";
import { markName } from "../../encode/markWords";

/** The chart draws at most 1,000 marks and 3,000 lines (overview.ts), so nothing is left out; a larger picture would say so. */
const most = 3000;

function nameOf(drawn: Drawn, id: string): string {
  const mark = drawn.marks.get(id);
  if (!mark) return "";
  return mark.type === "entity" ? mark.entity.label || mark.entity.sourceId || "Unnamed" : mark.fold.label;
}

/** ', interdiction point 1': what the pin on a mark says. */
function pointWords(number: PointNumber | undefined): string {
  if (!number) return "";
  return `, interdiction point ${numberWords(number)}`;
}

/** What the canvas shows, as words for those who cannot see it: a summary, and the marks and links drawn. */
export function ChartOutline({
  kase,
  drawn,
  focus,
  summaryId,
  numbers,
}: {
  readonly kase: Case;
  readonly drawn: Drawn;
  readonly focus: readonly string[];
  readonly summaryId: string;
  readonly numbers: PointNumbers;
}) {
  const marks = [...drawn.marks.values()];
  const shown = marks.slice(0, most);
  const lines = drawn.lines.slice(0, most);
  const boxes = drawn.boxes.map(
    (box) => `${box.group.name}${box.relation ? ` (${box.relation.words}, ${box.relation.strength})` : ""}`,
  );
  return (
    <div className="hidden">
      <p id={summaryId}>
        Association chart of {counted(marks.length, "mark")} and {counted(drawn.lines.length, "line")}.
        {boxes.length > 0 ? ` In boxes: ${boxes.join(", ")}.` : ""} Arrow keys walk along links, full stop and
        comma go round the neighbours, Enter opens the inspector, Space selects, Alt and an arrow key moves.
        The table view has the same items.
      </p>
      <ul aria-label="Marks on the chart">
        {drawn.subject === undefined ? null : (
          <li data-entity={drawn.subject}>
            {kase.entities.get(drawn.subject)?.label}, the subject of the boxes
          </li>
        )}
        {shown.map((mark) =>
          mark.type === "entity" ? (
            <li key={mark.id} data-entity={mark.id}>
              {markName(kase, mark, focus)}
              {pointWords(numbers.entities.get(mark.id))}
            </li>
          ) : (
            <li key={mark.id} data-fold={mark.id}>
              {markName(kase, mark, focus)}
              <ul>
                {mark.members.map((item) => (
                  <li key={item.id} data-entity={item.id}>
                    {item.label || item.sourceId}
                    {pointWords(numbers.entities.get(item.id))}
                  </li>
                ))}
              </ul>
            </li>
          ),
        )}
        {marks.length > most ? (
          <li>{counted(marks.length - most, "more mark")}: see the table view</li>
        ) : null}
      </ul>
      <ul aria-label="Links on the chart">
        {drawn.boxes.map((box) =>
          box.relation && drawn.subject !== undefined ? (
            <li
              key={box.group.id}
              data-link={box.relation.links[0]}
              data-strength={box.relation.strength}
              data-links={box.relation.links.length}
            >
              Box of {box.group.name}: {box.relation.words}, {box.relation.strength}
            </li>
          ) : null,
        )}
        {lines.map((line) => (
          <li key={line.id} data-link={line.id} data-strength={line.strength} data-links={line.links.length}>
            {nameOf(drawn, line.from)}, {lineWords(line)}, {nameOf(drawn, line.to)}
          </li>
        ))}
        {drawn.lines.length > most ? (
          <li>{counted(drawn.lines.length - most, "more line")}: see the table view</li>
        ) : null}
      </ul>
    </div>
  );
}
