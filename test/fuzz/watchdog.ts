import { Worker } from "node:worker_threads";

/** Tells what is being read; the dog barks when nothing new is told for a while. */
export interface Watchdog {
  readonly tell: (what: string) => void;
  readonly stop: () => Promise<number>;
}

/** Runs in a thread of its own, since a hang stops everything in the thread that hangs. */
const dog = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { writeSync } = require("node:fs");
  const { beats, last, patience } = workerData;
  const [view, text] = [new Int32Array(beats), new Uint8Array(last)];
  let seen = -1, since = Date.now();
  setInterval(() => {
    const now = Atomics.load(view, 0);
    if (now !== seen) { seen = now; since = Date.now(); return; }
    if (Date.now() - since < patience) return;
    const length = Atomics.load(view, 1);
    writeSync(2, "\\nHangs for " + patience / 1000 + " s: " + Buffer.from(text.slice(0, length)).toString() + "\\n");
    process.kill(process.pid, "SIGKILL");
  }, 500);
`;
const room = 64 * 1024;

/** Ends the process with the words last told when nothing follows for so long: no assertion can be reached after a hang. */
export function watchdog(patience: number): Watchdog {
  const [beats, last] = [new SharedArrayBuffer(8), new SharedArrayBuffer(room)];
  const [view, text] = [new Int32Array(beats), new Uint8Array(last)];
  const thread = new Worker(dog, { eval: true, workerData: { beats, last, patience } });
  thread.unref();
  return {
    tell: (what) => {
      const bytes = new TextEncoder().encode(what).subarray(0, room);
      text.set(bytes);
      Atomics.store(view, 1, bytes.length);
      Atomics.add(view, 0, 1);
    },
    stop: () => thread.terminate(),
  };
}
