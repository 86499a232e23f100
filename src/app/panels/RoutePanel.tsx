import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect } from "react";
import { setFilter } from "../../core/edits";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore, showRoutes } from "../../store/screenStore";
import { selectEntities, selectLinks } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { callUp, isolateIds } from "../filterRows";
import { useFrom } from "../useFrom";
import css from "./RoutePanel.module.css";

/** The paths that were found, one at a time, in words and on the chart. */
export function RoutePanel() {
  const routes = useFrom(screenStore, (state) => state.routes);
  const shown = useFrom(pictureStore, (state) => state.shown);
  const route = routes?.list[routes.chosen];
  useEffect(() => {
    if (!route) return;
    selectEntities(route.entities);
    selectLinks(route.links.flat(), "add");
  }, [route]);
  if (!routes || !route) return null;
  const missing = route.entities.filter((id) => !shown.entities.has(id));
  const step = (by: number) =>
    showRoutes(routes.list, (routes.chosen + by + routes.list.length) % routes.list.length);
  const { file } = caseStore.getState();
  return (
    <section className={css.routes} aria-label="Paths found">
      <Button look="quiet" name="Previous path" icon={<ChevronLeft size={18} />} onPress={() => step(-1)} />
      <p>
        <strong>
          Path {routes.chosen + 1} of {routes.list.length}, {route.length} step{route.length === 1 ? "" : "s"}
          .
        </strong>{" "}
        {route.words}
      </p>
      <Button look="quiet" name="Next path" icon={<ChevronRight size={18} />} onPress={() => step(1)} />
      {missing.length > 0 ? (
        <Button onPress={() => edit(setFilter(file, callUp(file.filter, missing), "Call up the path"))}>
          Show the {missing.length} that filters hide
        </Button>
      ) : null}
      <Button
        onPress={() =>
          edit(
            setFilter(
              file,
              isolateIds(file.filter, [...new Set(routes.list.flatMap((each) => each.entities))]),
              "Show only the paths",
            ),
          )
        }
      >
        Show only the paths
      </Button>
      <Button look="quiet" onPress={() => showRoutes([])}>
        Close
      </Button>
    </section>
  );
}
