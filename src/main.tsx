import "@fontsource-variable/inter/wght.css";
import "./app/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { notesHash } from "./app/present/notesChannel";
import { startWorker } from "./app/startWorker";
import { followFindOut } from "./store/findOutStore";
import { followCase } from "./store/pictureStore";
import { followRanking } from "./store/rankingStore";
import { followPoints } from "./store/shownPoints";
import { followWhatIf } from "./store/whatIfStore";

const place = document.getElementById("root");
if (place && location.hash === notesHash)
  // The speaker's notes, in a window of their own: no case, no worker.
  void import("./app/present/NotesPage").then(({ NotesPage }) => createRoot(place).render(<NotesPage />));
else {
  startWorker();
  followCase();
  followRanking();
  followWhatIf();
  followPoints();
  followFindOut();
  if (place) createRoot(place).render(<App />);
}
