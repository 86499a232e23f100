import { useId, useMemo, useState } from "react";
import { useStore } from "zustand";
import { slotFill, slotOf } from "../../encode/palette";
import { caseStore } from "../../store/caseStore";
import { Button } from "../../ui/Button";
import { CellCard } from "./CellCard";
import { ChangeWords } from "./ChangeWords";
import { chooseCell, leaveCell } from "./chosenCell";
import css from "./MapSide.module.css";
import { MethodList } from "./MethodList";
import { type MapState, mapStore, setMap } from "./mapStore";
import { changeSpoken, changeText, rankedCells } from "./rankedCells";
import { useProfile } from "./useProfile";

const orders: readonly (readonly [MapState["order"], string])[] = [
  ["harm", "Harm"],
  ["events", "Events"],
  ["change", "Change"],
];

/** Rows before 'Show all': a room reads no more at once. */
const firstRows = 8;

/** The list beside the map: cells in order, the one that is chosen in detail, and how it was all worked out. */
export function MapSide() {
  const { order, chosen, moment, partner } = useStore(mapStore, (state) => state);
  const profile = useProfile();
  const { hot, change } = profile;
  const rows = useMemo(() => rankedCells(hot, change, order), [hot, change, order]);
  const id = useId();
  const picked = rows.find(({ cell }) => cell.name === chosen);
  const [all, setAll] = useState(false);
  const few = Math.max(firstRows, picked ? rows.indexOf(picked) + 1 : 0);
  const shown = all ? rows : rows.slice(0, few);
  if (partner) return <PartnerSide />;
  return (
    <aside className={css.side} aria-label="Hot cells">
      <header className={css.head}>
        <div>
          <h2>Hot cells, in order of {order}</h2>
          <p>
            {hot
              ? `${hot.scheme === "counts" ? "Number of events" : "Harm in days"}${moment === "all" || moment === "change" ? "" : `, ${moment}`}.${Number.isFinite(hot.half) ? ` Half of it lies in ${share(hot.half)} of the ground.` : ""}`
              : profile.failure || "Working out where harm is"}
          </p>
        </div>
        <select
          aria-label="Order of the cells"
          value={order}
          onChange={(event) => setMap({ order: event.target.value as MapState["order"] })}
        >
          {orders.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </header>
      <div className={css.scroll}>
        <table className={css.table} aria-label="Cells ranked">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">Letter</span>
              </th>
              <th scope="col">Cell</th>
              <th scope="col">{hot?.scheme === "counts" ? "Count" : "Harm"}</th>
              <th scope="col">Events</th>
              <th scope="col">Change</th>
              <th scope="col">OCG</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.cell.name} row={row} picked={row === picked} />
            ))}
          </tbody>
        </table>
        {rows.length > few ? (
          <Button look="link" onPress={() => setAll(!all)}>
            {all ? "Show the first only" : `Show all ${rows.length} cells`}
          </Button>
        ) : null}
        {hot && rows.length === 0 ? (
          <p className={css.empty}>No event of harm has a place on this map.</p>
        ) : null}
        {picked && hot ? <CellCard row={picked} hot={hot} history={profile.history} /> : null}
        {moment === "change" && change ? <ChangeWords change={change} history={profile.history} /> : null}
        <MethodList id={id} profile={profile} />
      </div>
    </aside>
  );
}

const share = (value: number) =>
  `${(value * 100).toLocaleString("en-GB", { maximumFractionDigits: value < 0.1 ? 1 : 0 })} %`;

function Row({
  row,
  picked,
}: {
  readonly row: ReturnType<typeof rankedCells>[number];
  readonly picked: boolean;
}) {
  const { cell, letter, change } = row;
  return (
    <>
      <tr className={picked ? css.picked : undefined} data-cell={cell.name}>
        <td>
          <span className={cell.hot ? css.letter : css.quiet}>{letter}</span>
        </td>
        <th scope="row">
          <button
            type="button"
            aria-pressed={picked}
            onClick={() => (picked ? leaveCell() : chooseCell(cell))}
            title={cell.where}
          >
            {cell.name}
          </button>
        </th>
        <td>{Math.round(cell.harm).toLocaleString("en-GB")}</td>
        <td>{cell.events.toLocaleString("en-GB")}</td>
        <td>
          <span aria-hidden="true">{changeText(change)}</span>
          <span className="hidden">{changeSpoken(change)}</span>
        </td>
        <td>
          <Groups ids={cell.groups} />
        </td>
      </tr>
      {cell.drivenByOne || cell.artefact ? (
        <tr className={css.note}>
          <td />
          <td colSpan={5}>
            {cell.drivenByOne ? (
              <>
                <b>Driven by one event:</b> {Math.round(cell.gravest.share * 100)} % of the harm here.
              </>
            ) : null}
            {cell.artefact ? ` Recorded at a ${cell.artefact}: it may have happened elsewhere.` : ""}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The OCGs of a cell as hexagons in their colours, named for those who cannot see them. */
function Groups({ ids }: { readonly ids: readonly string[] }) {
  const groups = useStore(caseStore, (state) => state.file.case.groups);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const names = ids.map((id) => {
    const group = groups.get(id);
    return group?.type === "ocg" ? group.name : id;
  });
  return (
    <span className={css.groups} title={names.join(", ")}>
      {ids.slice(0, 4).map((id) => (
        <svg key={id} width={13} height={14} viewBox="-7 -7.5 14 15" aria-hidden="true">
          <path
            d="M0 -7L6.1 -3.5V3.5L0 7L-6.1 3.5V-3.5Z"
            fill={slotFill[slotOf(id, focus)]}
            stroke="var(--paper)"
            strokeWidth={0.8}
          />
        </svg>
      ))}
      <span className="hidden">{names.length > 0 ? names.join(", ") : "none"}</span>
    </span>
  );
}

function PartnerSide() {
  const { partner } = useProfile();
  return (
    <aside className={css.side} aria-label="Hot cells">
      <header className={css.head}>
        <div>
          <h2>Copy for partners</h2>
          <p>{partner?.words ?? "Working it out"}</p>
        </div>
      </header>
      <div className={css.scroll}>
        <table className={css.copy} aria-label="Places of the copy">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Events</th>
            </tr>
          </thead>
          <tbody>
            {[...(partner?.places ?? [])]
              .filter(({ events }) => events !== 0)
              .sort((one, other) => (other.events ?? 0) - (one.events ?? 0))
              .slice(0, 60)
              .map((place) => (
                <tr key={place.name}>
                  <th scope="row">{place.name}</th>
                  <td>{place.events === undefined ? "withheld" : place.events.toLocaleString("en-GB")}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </aside>
  );
}
