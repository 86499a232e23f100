import { markingText } from "../../core/marking";
import { copyMarking } from "../../core/sanitise";
import { recordDisclosure } from "../../core/shareEdits";
import { manifest } from "../../exporters/manifest";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { chosenProfile, shareStore } from "../../store/shareStore";
import { download } from "../saveFile";

/** Why the copy cannot be saved now; undefined = it can. */
export function whyNotSave(): string | undefined {
  const { proof, recipient, reason, stale } = shareStore.getState();
  if (proof.type === "stopped") return "A withheld value was found, or the copy could not be made";
  if (stale || proof.type === "working") return "The copy is still being proved";
  if ((recipient ?? chosenProfile()?.recipient ?? "").trim() === "") return "Say who it is for";
  if (reason.trim() === "") return "Say why it leaves and under which agreement";
  return undefined;
}

/** Hands the proved bytes over with their manifest beside them, and writes the disclosure into the chained log. */
export function saveCopy(): void {
  const { proof, preview, recipient, reason, by } = shareStore.getState();
  const profile = chosenProfile();
  if (whyNotSave() !== undefined || proof.type !== "proved" || !preview || !profile) return;
  const { file } = caseStore.getState();
  const marking = copyMarking(file.case, profile);
  const { counts } = preview;
  const change = recordDisclosure(
    file,
    {
      at: new Date().toISOString(),
      recipient: (recipient ?? profile.recipient).trim(),
      marking: marking ? markingText(marking) : "",
      items: counts.entitiesOut + counts.linksOut,
      hash: proof.file.hash,
      reason: reason.trim(),
      handling: "P",
      ...(by.trim() === "" ? {} : { by: by.trim() }),
      profile: `${profile.name}, version ${profile.version}`,
      file: proof.file.name,
      counts,
      searched: proof.file.proof.values,
    },
    profile,
    preview.standIns,
  );
  edit(change);
  const entry = change.plan?.disclosures.at(-1);
  const head = change.plan?.ledger.at(-1)?.hash ?? "";
  download(proof.file.name, proof.file.bytes, "application/octet-stream");
  if (entry) {
    const text = `${JSON.stringify(manifest(proof.file, profile, entry, head), null, 2)}\n`;
    download(`${proof.file.name}.manifest.json`, new TextEncoder().encode(text), "application/json");
  }
  tell(`Saved ${proof.file.name} with its manifest; entry ${entry?.id ?? ""} of the disclosure log`);
}
