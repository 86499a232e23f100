import { useEffect, useRef, useState } from "react";
import css from "./NotesPage.module.css";
import { type NotesMessage, notesChannel, type TalkMessage } from "./notesChannel";
import { presentAct } from "./presentKeys";

const two = (value: number) => String(value).padStart(2, "0");

/** '07:32' since the talk began. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** The speaker's own window: what is on the wall, what to say, what comes next. It holds no case. */
export function NotesPage() {
  const [now, setNow] = useState<NotesMessage | undefined>(undefined);
  const [over, setOver] = useState(false);
  const [time, setTime] = useState(() => Date.now());
  const go = useRef<(by: "next" | "back") => void>(() => {});
  useEffect(() => {
    const channel = new BroadcastChannel(notesChannel);
    let talk: string | undefined;
    const post = (message: TalkMessage) => channel.postMessage(message);
    channel.onmessage = (event: MessageEvent<TalkMessage>) => {
      const heard = event.data;
      if (heard.type === "notes" && (talk === undefined || talk === heard.talk)) {
        talk = heard.talk;
        setOver(false);
        setNow(heard);
      }
      if (heard.type === "over" && heard.talk === talk) {
        talk = undefined;
        setOver(true);
      }
    };
    go.current = (by) => {
      if (talk !== undefined) post({ type: "go", talk, by });
    };
    post({ type: "here" });
    const clock = setInterval(() => setTime(Date.now()), 1000);
    return () => {
      clearInterval(clock);
      channel.close();
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = presentAct(event);
      const by =
        act?.type === "next" || act?.type === "enter" ? "next" : act?.type === "back" ? "back" : undefined;
      if (by === undefined || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      go.current(by);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    document.title = now ? `${now.marking} Speaker notes – Linchpin` : "Speaker notes – Linchpin";
  }, [now]);
  const bar = (place: string) => (
    <p className={css.bar} role="note" aria-label={`Protective marking, ${place}`}>
      <span>{now?.handling}</span>
      <strong>{now?.marking ?? "NO MARKING CHOSEN YET"}</strong>
    </p>
  );
  return (
    <div className={css.page} data-dark={now?.theme === "dark" || undefined}>
      {bar("top")}
      <main className={css.main}>
        {now && !over ? (
          <>
            <header className={css.head}>
              <h1>{now.title}</h1>
              <p className={css.step}>
                {now.step} · {elapsed(time - now.began)}
              </p>
            </header>
            <p className={css.words}>{now.words}</p>
            <section className={css.notes} aria-label="Speaker notes">
              {now.notes === "" ? <p>No notes for this scene.</p> : null}
              {now.notes.split("\n").map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </section>
            <p className={css.next}>{now.next === "" ? "This is the last step." : `Next: ${now.next}`}</p>
            <p className={css.keys}>
              <button type="button" onClick={() => go.current("back")}>
                Back
              </button>
              <button type="button" onClick={() => go.current("next")}>
                Next
              </button>
              The keys of the presentation work here too.
            </p>
          </>
        ) : (
          <p role="status" className={css.words}>
            {over
              ? "The presentation has ended. This window can be closed."
              : "Waiting for a presentation in another window of this browser."}
          </p>
        )}
      </main>
      {bar("bottom")}
    </div>
  );
}
