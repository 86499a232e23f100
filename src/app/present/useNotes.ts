import { useEffect, useRef } from "react";
import { type NotesMessage, notesChannel, type TalkMessage } from "./notesChannel";

/** Tells a notes window where the talk stands, and listens to the keys pressed there. */
export function useNotes(
  message: Omit<NotesMessage, "type" | "talk" | "began">,
  go: (by: "next" | "back") => void,
): void {
  const latest = useRef({ message, go });
  latest.current = { message, go };
  const send = useRef<() => void>(() => {});
  useEffect(() => {
    const channel = new BroadcastChannel(notesChannel);
    const talk = crypto.randomUUID();
    const began = Date.now();
    const post = (each: TalkMessage) => channel.postMessage(each);
    send.current = () => post({ type: "notes", talk, began, ...latest.current.message });
    channel.onmessage = (event: MessageEvent<TalkMessage>) => {
      const heard = event.data;
      if (heard.type === "here") send.current();
      if (heard.type === "go" && heard.talk === talk) latest.current.go(heard.by);
    };
    send.current();
    return () => {
      post({ type: "over", talk });
      channel.close();
      send.current = () => {};
    };
  }, []);
  const words = JSON.stringify(message);
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent again when what it says is another
  useEffect(() => send.current(), [words]);
}
