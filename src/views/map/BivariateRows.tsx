import { useId } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { select } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import css from "./LayerPanel.module.css";
import { mapStore, setMap } from "./mapStore";
import { BivariateKey } from "./swatches";
import { useProfile } from "./useProfile";

/** Which indicator is looked at, without crime where it holds crime, and harm beside vulnerability. */
export function BivariateRows({
  bivariate,
  withoutCrime,
}: {
  readonly bivariate: boolean;
  readonly withoutCrime: boolean;
}) {
  const id = useId();
  const { indicator } = useStore(mapStore, (state) => state);
  const groups = useStore(caseStore, (state) => state.file.case.groups);
  const { areas } = useProfile();
  if (!areas?.indicator) return null;
  const nameOf = (group: string) => {
    const found = groups.get(group);
    return found?.type === "ocg" ? found.name : group;
  };
  return (
    <>
      {areas.indicators.length > 1 ? (
        <div className={css.settings}>
          <label htmlFor={id}>Indicator</label>
          <select
            id={id}
            value={indicator ?? areas.indicator.name}
            onChange={(event) => setMap({ indicator: event.target.value })}
          >
            {areas.indicators.map(({ name, areas: n }) => (
              <option key={name} value={name}>
                {name} ({n})
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {areas.indicators.some(({ holdsCrime }) => holdsCrime) ? (
        <label className={css.row}>
          <input
            type="checkbox"
            checked={withoutCrime}
            onChange={() => setMap({ withoutCrime: !withoutCrime })}
          />
          <span className={css.words}>Without its crime domain</span>
        </label>
      ) : null}
      <label className={css.row}>
        <input type="checkbox" checked={bivariate} onChange={() => setMap({ bivariate: !bivariate })} />
        <span className={css.words}>Harm beside vulnerability, by area</span>
      </label>
      {bivariate ? (
        <>
          <BivariateKey />
          <p className={css.about}>High harm, high vulnerability and an OCG ({areas.first.length}):</p>
          <ol className={css.first}>
            {areas.first.slice(0, 8).map((each) => (
              <li key={each.area}>
                <Button look="link" onPress={() => select("areas", [each.area])}>
                  {each.name}
                </Button>{" "}
                <span>
                  {each.events.toLocaleString("en-GB")} events · {each.groups.map(nameOf).join(", ")}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
