import { Eye, ShieldCheck, Upload } from "lucide-react";
import { caseStore } from "../../store/caseStore";
import { openFiles } from "../../store/opening";
import { showFailure } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { runCommand } from "../commands/index";
import { askMarking, chooseFile, guarded } from "../openFile";
import { useRequests } from "../Rail";
import { UpdateReady } from "../UpdateReady";
import { useFrom } from "../useFrom";
import { formatsRead } from "./formatsRead";
import { RecentCases } from "./RecentCases";
import { SampleGlyph } from "./SampleGlyph";
import css from "./StartScreen.module.css";
import { type Sample, samples } from "./samples";

async function openSample(sample: Sample): Promise<void> {
  try {
    const bytes = await sample.load();
    if (bytes && (await openFiles([{ name: sample.fileName, bytes }]))) askMarking();
  } catch {
    showFailure({
      code: "sample",
      severity: "error",
      message: `The sample ${sample.title} could not be loaded.`,
      done: "",
    });
  }
}

/** Where everything begins: drop a file, take a case up again, or open a sample. */
export function StartScreen() {
  const requests = useRequests();
  const waiting = useFrom(caseStore, (state) => state.open);
  return (
    <main className={css.start}>
      <div className={css.column}>
        <header className={css.head}>
          <h1>Open a case</h1>
          <UpdateReady />
          <span className={css.requests}>
            <ShieldCheck size={16} aria-hidden /> {requests} requests sent
          </span>
        </header>
        <p className={css.lead}>Files are read on this device. Nothing is sent anywhere.</p>
        <p className={css.truth} role="status">
          <Eye size={16} aria-hidden /> Showing 0 of 0 entities, 0 of 0 links,{" "}
          {waiting ? "waiting for a protective marking" : "no case open"}
        </p>
        <section className={css.drop} aria-label="Open a file">
          <Upload size={40} strokeWidth={1.75} aria-hidden />
          <div>
            <h2>Drop a file here</h2>
            <p>{formatsRead.map((row) => row.short).join(", ")}. Several tables may be dropped together.</p>
            <div className={css.buttons}>
              <Button look="main" onPress={chooseFile}>
                Choose a file
              </Button>
              <Button onPress={() => runCommand("new-case")}>Start an empty case</Button>
              {waiting ? <Button onPress={askMarking}>Choose the marking</Button> : null}
            </div>
          </div>
        </section>
      </div>
      <div className={css.column}>
        <RecentCases />
        <section aria-labelledby="samples">
          <header className={css.section}>
            <h2 id="samples">Sample cases</h2>
            <span>all invented</span>
          </header>
          <ul className={css.samples}>
            {samples.map((sample) => (
              <li key={sample.id}>
                <button type="button" onClick={() => void guarded(() => openSample(sample))}>
                  <SampleGlyph id={sample.id} />
                  <strong>{sample.title}</strong>
                  <span>{sample.about}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="formats">
          <header className={css.section}>
            <h2 id="formats">What can be read</h2>
          </header>
          <dl className={css.formats}>
            {formatsRead.map((row) => (
              <div key={row.title}>
                <dt>{row.title}</dt>
                <dd>{row.about}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </main>
  );
}
