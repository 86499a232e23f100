import "@fontsource-variable/inter/wght.css";
import "./app/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startWorker } from "./app/startWorker";
import { followFindOut } from "./store/findOutStore";
import { followCase } from "./store/pictureStore";
import { followRanking } from "./store/rankingStore";
import { followPoints } from "./store/shownPoints";
import { followWhatIf } from "./store/whatIfStore";

startWorker();
followCase();
followRanking();
followWhatIf();
followPoints();
followFindOut();
const place = document.getElementById("root");
if (place) createRoot(place).render(<App />);
