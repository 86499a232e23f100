import { useEffect } from "react";
import { counted } from "../../encode/kindWords";
import { reportView } from "../../store/viewReport";
import css from "./TimeView.module.css";
import type { TimeModel } from "./useTime";

/** For a case in which nothing is dated: says so, and what would help. */
export function TimeEmpty({ model }: { readonly model: TimeModel }) {
  const { kase } = model;
  useEffect(() => {
    reportView({
      truth: {
        entities: 0,
        ofEntities: kase.entities.size,
        links: 0,
        ofLinks: kase.links.size,
        filters: 0,
        folded: 0,
        incidents: kase.incidents.size,
        areas: kase.areas.size,
        words: "nothing in this case has a date",
      },
      status: ["Only dated items can be placed in time"],
    });
  }, [kase]);
  return (
    <div className={css.empty}>
      <h2>Nothing in this case has a date</h2>
      <p>
        None of its {counted(kase.entities.size, "entity", "entities")}, {counted(kase.links.size, "link")}{" "}
        and {counted(kase.incidents.size, "incident")} says when it was, so there is nothing to place in time.
        Nothing is guessed from names or from the order of rows.
      </p>
      <p>
        Give links and events a date in the inspector (F2), or open a file that has dates: a column of dates
        is found by itself when a table is opened, and can be chosen by hand.
      </p>
    </div>
  );
}
