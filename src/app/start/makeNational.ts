import { screenStore } from "../../store/screenStore";
import NationalWorker from "./nationalWorker?worker";

/** The national sample as the bytes of a case file, made off the main thread; undefined when the user stopped it. */
export function makeNational(): Promise<Uint8Array | undefined> {
  const worker = new NationalWorker({ name: "national" });
  const made = new Promise<Uint8Array | undefined>((resolve, reject) => {
    const title = "Making the national picture";
    const cancel = () => resolve(undefined);
    screenStore.setState({
      busy: { type: "busy", title, phase: "Inventing 110,000 entities", done: 0, cancel },
    });
    worker.addEventListener("message", (event: MessageEvent<Uint8Array | undefined>) =>
      event.data ? resolve(event.data) : reject(new Error("the sample could not be made")),
    );
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
  });
  return made.finally(() => {
    worker.terminate();
    screenStore.setState({ busy: { type: "idle" } });
  });
}
