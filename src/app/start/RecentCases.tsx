import { Hexagon } from "lucide-react";
import { useEffect, useState } from "react";
import { recover } from "../../store/opening";
import { openDialog, tell } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { Button } from "../../ui/Button";
import type { Session } from "../../worker/client";
import { askMarking } from "../openFile";
import css from "./StartScreen.module.css";

const when = (time: number) =>
  new Date(time).toLocaleString("en-GB", {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
const count = (session: Session) =>
  `${session.entities.toLocaleString("en-GB")} entities, ${session.links.toLocaleString("en-GB")} links`;

/** Cases that autosave holds: those that ended without being closed are offered back, those the user kept are listed. */
export function RecentCases() {
  const [sessions, setSessions] = useState<readonly Session[]>([]);
  const load = () =>
    void worker()
      .run("sessions", undefined)
      .then(setSessions, () => setSessions([]));
  useEffect(load, []);
  const lost = sessions.filter((session) => !session.live && !session.kept);
  const kept = sessions.filter((session) => session.kept);
  const open = (session: Session) => {
    if (session.locked) openDialog({ type: "unlock", what: { type: "session", id: session.id } });
    else void recover(session.id).then((opened) => opened && askMarking());
  };
  const name = (session: Session) => (session.locked ? "Locked case" : session.title || "Untitled case");
  const forget = (session: Session) =>
    void worker()
      .run("forget", { id: session.id })
      .then(() => {
        tell(`${name(session)} is no longer on this device`);
        load();
      });
  const row = (session: Session, verb: string) => (
    <li key={session.id}>
      <Hexagon size={20} aria-hidden />
      <div>
        <strong>{name(session)}</strong>
        <span>
          {session.locked ? "Under a passphrase" : count(session)}, {session.edits} change
          {session.edits === 1 ? "" : "s"} since it was opened
        </span>
      </div>
      <span className={css.when}>{session.live ? "open in another tab" : when(session.savedAt)}</span>
      <Button
        name={`${verb} ${name(session)}`}
        why={session.live ? "It is open in another tab" : undefined}
        onPress={() => open(session)}
      >
        {verb}
      </Button>
      <Button
        look="quiet"
        name={`Remove ${name(session)} from this device`}
        why={session.live ? "It is open in another tab" : undefined}
        onPress={() => forget(session)}
      >
        Remove
      </Button>
    </li>
  );
  return (
    <>
      {lost.length > 0 ? (
        <section aria-labelledby="lost" className={css.lost}>
          <header className={css.section}>
            <h2 id="lost">Not closed last time</h2>
            <span>kept encrypted in this browser</span>
          </header>
          <ul className={css.recent}>{lost.map((session) => row(session, "Recover"))}</ul>
        </section>
      ) : null}
      <section aria-labelledby="recent">
        <header className={css.section}>
          <h2 id="recent">Recent cases</h2>
          <span>
            {kept.length > 0 ? "kept encrypted in this browser" : "listed only after you choose to keep one"}
          </span>
        </header>
        {kept.length > 0 ? (
          <ul className={css.recent}>{kept.map((session) => row(session, "Open"))}</ul>
        ) : (
          <p className={css.none}>
            None kept on this device. “Keep this case on this device” is in the Case menu.
          </p>
        )}
      </section>
    </>
  );
}
