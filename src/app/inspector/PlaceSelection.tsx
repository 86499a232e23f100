import type { Area, Incident } from "../../core/place";
import { counted } from "../../encode/kindWords";
import { Button } from "../../ui/Button";
import { runCommand } from "../commands/index";
import css from "./Inspector.module.css";

/** Offences listed at once; the line below says how many more there are. */
const most = 12;

/** Several incidents or areas selected: how many of what. */
export function PlaceSelection({
  incidents,
  areas,
}: {
  readonly incidents: readonly Incident[];
  readonly areas: readonly Area[];
}) {
  const counts = new Map<string, number>();
  for (const { offence } of incidents) counts.set(offence, (counts.get(offence) ?? 0) + 1);
  const offences = [...counts].sort((a, b) => b[1] - a[1]);
  const placeless = incidents.filter((item) => !item.place).length;
  const shapeless = areas.filter((item) => item.polygons.length === 0).length;
  const words = [
    placeless > 0 ? `${counted(placeless, "incident")} without a place` : "",
    shapeless > 0 ? `${counted(shapeless, "area")} without a shape` : "",
  ].filter(Boolean);
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>
            {[
              incidents.length > 0 ? counted(incidents.length, "incident") : "",
              areas.length > 0 ? counted(areas.length, "area") : "",
            ]
              .filter(Boolean)
              .join(", ")}{" "}
            selected
          </h2>
          <p className={css.detail}>{words.join(", ")}</p>
        </div>
      </header>
      <div className={css.actions}>
        <Button onPress={() => runCommand("select-none")}>Select nothing</Button>
      </div>
      {offences.length > 0 ? (
        <section className={css.section} aria-labelledby="offences-title">
          <header>
            <h3 id="offences-title">Offences</h3>
          </header>
          <ul className={css.plain}>
            {offences.slice(0, most).map(([offence, count]) => (
              <li key={offence}>
                {offence || "None stated"}: {count.toLocaleString("en-GB")}
              </li>
            ))}
            {offences.length > most ? <li>{counted(offences.length - most, "more offence")}</li> : null}
          </ul>
        </section>
      ) : null}
    </>
  );
}
