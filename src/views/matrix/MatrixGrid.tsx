import { type KeyboardEvent, type MouseEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import { cellLinks, type Matrix, type MatrixCell, matrixGroup } from "../../core/matrix";
import type { PointNumbers } from "../../core/pointNumbers";
import type { Theme } from "../../encode/palette";
import type { SelectionState } from "../../store/selectionStore";
import { cellWords } from "./cellWords";
import { MatrixFrame } from "./MatrixFrame";
import { MatrixName } from "./MatrixName";
import { MatrixRow } from "./MatrixRow";
import css from "./MatrixView.module.css";
import { matrixGeometry, type Spot, spotAfter, spotAt } from "./matrixGeometry";

interface Props {
  readonly kase: Case;
  readonly matrix: Matrix;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly through: boolean;
  readonly selection: SelectionState;
  readonly numbers: PointNumbers;
  readonly onLinks: (ids: readonly string[], mode: "set" | "toggle") => void;
  readonly onPerson: (id: string, mode: "set" | "toggle") => void;
  readonly onMenu: (x: number, y: number) => void;
}

const none: readonly MatrixCell[] = [];

/** The triangle of pairs, with a reading line that says in words what the cell under the pointer or the keyboard holds. */
export function MatrixGrid(props: Props) {
  const { kase, matrix, focus, theme, through, selection, numbers } = props;
  const { people, cells, totals } = matrix;
  const base = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const [hover, setHover] = useState<Spot | undefined>();
  const geometry = useMemo(
    () => matrixGeometry(people.length, theme === "projector"),
    [people.length, theme],
  );
  const rows = useMemo(() => {
    const made: MatrixCell[][] = people.map(() => []);
    for (const cell of cells) made[cell.row]?.push(cell);
    return made;
  }, [cells, people]);
  const selectedLinks = useMemo(() => new Set(selection.links), [selection.links]);
  const selectedPeople = useMemo(() => new Set(selection.entities), [selection.entities]);
  const groups = useMemo(() => people.map((item) => matrixGroup(item, focus)), [people, focus]);
  const row = Math.min(active.row, people.length - 1);
  const now: Spot = { row, column: Math.min(active.column, row) };
  const lit = hover ?? now;

  const { side, left, top } = geometry;
  const cellAt = useCallback(
    (spot: Spot) => rows[spot.row]?.find((cell) => cell.column === spot.column),
    [rows],
  );
  const words = useCallback(
    (spot: Spot) => {
      const name = (index: number) => {
        const item = people[index];
        return item ? nameText(item) : "";
      };
      if (spot.row !== spot.column)
        return cellWords(kase, name(spot.row), name(spot.column), cellAt(spot), through);
      return `${name(spot.row)}: linked to ${totals[spot.row] ?? 0} of the other ${people.length - 1} here`;
    },
    [kase, people, totals, cellAt, through],
  );
  const choose = (spot: Spot, mode: "set" | "toggle") => {
    setActive(spot);
    const person = people[spot.row];
    if (spot.row === spot.column) {
      if (person) props.onPerson(person.id, mode);
      return;
    }
    const cell = cellAt(spot);
    if (cell) props.onLinks(cellLinks(cell), mode);
  };
  const at = (event: MouseEvent) => {
    const box = svg.current?.getBoundingClientRect();
    return spotAt(geometry, people.length, event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0));
  };
  const hoverAt = (spot: Spot | undefined) =>
    setHover((before) => (before?.row === spot?.row && before?.column === spot?.column ? before : spot));
  const onKeyDown = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(now, control || event.key === " " ? "toggle" : "set");
      return;
    }
    const next = spotAfter(now, people.length, event.key, control);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    setHover(undefined);
    document.getElementById(`${base}-ring`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onMenu = (event: MouseEvent) => {
    event.preventDefault();
    const byKey = event.clientX === 0 && event.clientY === 0;
    const spot = byKey ? now : at(event);
    const box = svg.current?.getBoundingClientRect();
    if (spot) choose(spot, "set");
    if (byKey && spot)
      props.onMenu(
        (box?.left ?? 0) + left + (spot.column + 1) * side,
        (box?.top ?? 0) + top + (spot.row + 1) * side,
      );
    else props.onMenu(event.clientX, event.clientY);
  };
  return (
    <>
      <p className={css.reading}>{words(lit)}</p>
      <div className={css.scroller}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot draw its names down the diagonal */}
        <svg
          ref={svg}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the picture is a grid of cells that can be walked and selected
          role="grid"
          data-picture=""
          className={css.grid}
          aria-label={`Association matrix of ${people.length} people`}
          aria-multiselectable
          aria-rowcount={people.length}
          aria-colcount={people.length}
          aria-activedescendant={`${base}-${now.row}-${now.column}`}
          tabIndex={0}
          width={geometry.width}
          height={geometry.height}
          fontSize={geometry.text}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => hoverAt(at(event))}
          onPointerLeave={() => setHover(undefined)}
          onClick={(event) => {
            const spot = at(event);
            if (spot) choose(spot, event.ctrlKey || event.metaKey || event.shiftKey ? "toggle" : "set");
          }}
          onContextMenu={onMenu}
        >
          <MatrixFrame geometry={geometry} groups={groups} lit={lit} />
          {people.map((item, index) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no rows of its own
            <g key={item.id} role="row" aria-rowindex={index + 1}>
              <MatrixRow
                base={base}
                geometry={geometry}
                row={index}
                cells={rows[index] ?? none}
                empty={now.row === index && now.column < index && !cellAt(now) ? now.column : undefined}
                selected={selectedLinks}
                words={words}
              />
              <MatrixName
                id={`${base}-${index}-${index}`}
                kase={kase}
                item={item}
                focus={focus}
                theme={theme}
                geometry={geometry}
                index={index}
                total={totals[index] ?? 0}
                label={words({ row: index, column: index })}
                lit={index === lit.row || index === lit.column}
                selected={selectedPeople.has(item.id)}
                number={numbers.entities.get(item.id)}
              />
            </g>
          ))}
          <rect
            id={`${base}-ring`}
            className={css.focus}
            data-picture-skip="yes"
            x={left + now.column * side - 1}
            y={top + now.row * side - 1}
            width={side + 2}
            height={side + 2}
          />
        </svg>
      </div>
    </>
  );
}
