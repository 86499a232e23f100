import { chartPort } from "../../store/chartPort";
import { pictureStore } from "../../store/pictureStore";
import { screenStore, tell } from "../../store/screenStore";

/** Frames to wait for a chart that is being loaded; two seconds. */
const patience = 120;

/** Brings an entity to the middle of the chart, opening the chart where it is not on the screen. Says so where the entity is not drawn. */
export function showInChart(id: string, name: string): void {
  const { picture, shown } = pictureStore.getState();
  if (!shown.entities.has(id)) {
    tell(`${name} is hidden by the filters, so the chart does not draw it.`);
    return;
  }
  if (picture.type !== "drawn") {
    tell(`${name} is summed with others at this scale. Filter the chart to fewer entities to see it.`);
    return;
  }
  if (!chartPort()) screenStore.setState({ view: "chart" });
  let frames = 0;
  const wait = () => {
    const port = chartPort();
    if (port) port.centre(id);
    else if (++frames < patience) requestAnimationFrame(wait);
  };
  wait();
}
