import { national } from "../../../data/national/national";
import { writeFile } from "../../exporters/index";

// The entry of a worker that makes one case file and is then let go: three seconds of work that would freeze the page.
async function make(): Promise<void> {
  const file = national();
  const written = await writeFile("linchpin", file.case, {
    arrangement: file.arrangement,
    filter: file.filter,
  });
  if (!written.ok) throw new Error(written.error.message);
  const { bytes } = written.value;
  self.postMessage(bytes, { transfer: [bytes.buffer] });
}

// A rejection is none of the errors that a worker tells its page of; nothing at all as the answer is.
void make().catch(() => self.postMessage(undefined));
