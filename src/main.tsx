import "@fontsource-variable/inter/wght.css";
import "./app/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { pictureHands } from "./app/pictures/pictureHands";
import { notesHash } from "./app/present/notesChannel";
import { startWorker } from "./app/startWorker";
import { keepOffline } from "./app/updates";
import { followFindOut } from "./store/findOutStore";
import { followCase } from "./store/pictureStore";
import { givePictureHands } from "./store/pictureTaker";
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
  givePictureHands(pictureHands);
  keepOffline();
  if (place) createRoot(place).render(<App />);
}
