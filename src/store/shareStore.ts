import { createStore } from "zustand/vanilla";
import type { Case } from "../core/case";
import { putProfile } from "../core/shareEdits";
import type { ShareProfile } from "../core/shareProfile";
import { shareProfiles } from "../core/shareProfiles";
import type { PictureFormat } from "../core/sheet";
import type { CopyPreview, ExporterId, ProvedFile } from "../worker/client";
import { caseStore, edit } from "./caseStore";
import { worker } from "./worker";

/** How far the proof of the file has come. One finding = no file. */
export type ProofState =
  | { readonly type: "working" }
  | { readonly type: "proved"; readonly file: ProvedFile }
  | { readonly type: "stopped"; readonly message: string; readonly entity: string | undefined };

export type CopyFormat =
  | { readonly type: "data"; readonly id: ExporterId }
  | { readonly type: "picture"; readonly id: PictureFormat };

export interface ShareState {
  readonly profile: string;
  readonly scope: "shown" | "all";
  readonly format: CopyFormat;
  /** Undefined until it has been worked out for the first time. */
  readonly preview: CopyPreview | undefined;
  /** True while what is shown is of the case or the rules as they were. */
  readonly stale: boolean;
  readonly proof: ProofState;
  /** Of the next file; that of the profile where it is undefined. */
  readonly recipient: string | undefined;
  readonly reason: string;
  readonly by: string;
}

const [first] = shareProfiles;

export const shareStore = createStore<ShareState>(() => ({
  profile: first?.id ?? "",
  scope: "shown",
  format: { type: "data", id: "linchpin" },
  preview: undefined,
  stale: true,
  proof: { type: "working" },
  recipient: undefined,
  reason: "",
  by: "",
}));

/** Secrets of profiles that are not kept with the case yet. */
const secrets = new Map<string, string>();

function secretOf(kase: Case, id: string): string {
  const key = `${kase.head.id} ${id}`;
  const known = secrets.get(key);
  if (known) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  secrets.set(key, made);
  return made;
}

/** The profiles of a case: those that were changed for it, and the built-in ones as they come. */
export function profilesOf(kase: Case): readonly ShareProfile[] {
  const own = new Map(kase.plan.profiles.map((each) => [each.id, each]));
  const all = [
    ...shareProfiles.map((each) => own.get(each.id) ?? each),
    ...kase.plan.profiles.filter(({ id }) => !shareProfiles.some((each) => each.id === id)),
  ];
  return all.map((each) => (each.secret === "" ? { ...each, secret: secretOf(kase, each.id) } : each));
}

/** The profile that is chosen. */
export function chosenProfile(): ShareProfile | undefined {
  const all = profilesOf(caseStore.getState().file.case);
  return all.find(({ id }) => id === shareStore.getState().profile) ?? all[0];
}

/** Changes the chosen profile; a step of undo. Other rules make it another version. */
export function changeProfile(change: Partial<ShareProfile>, note?: string): void {
  const profile = chosenProfile();
  if (!profile) return;
  const version = change.rules ? profile.version + 1 : profile.version;
  edit(putProfile(caseStore.getState().file, { ...profile, ...change, version }, note));
}

/** Puts the chosen profile as it is given: fields that it has not are gone. */
export function replaceProfile(profile: ShareProfile, note: string): void {
  edit(putProfile(caseStore.getState().file, profile, note));
}

/** Adds a profile of the user's own, as strict as the one that it starts from, and chooses it. */
export function addProfile(name: string, from: ShareProfile): void {
  const id = `own-${crypto.randomUUID()}`;
  const fresh: ShareProfile = {
    ...from,
    id,
    name,
    audience: name,
    recipient: name,
    version: 1,
    secret: "",
    agreed: [],
    lines: [],
    standIns: [],
    folded: [],
    accepted: [],
  };
  const secret = secretOf(caseStore.getState().file.case, id);
  edit(putProfile(caseStore.getState().file, { ...fresh, secret }, `Add the profile ${name}`));
  shareStore.setState({ profile: id });
}

/** Writes the copy as a picture and proves it: the screen knows how. */
type PictureCopy = (
  format: PictureFormat,
  profile: ShareProfile,
  preview: CopyPreview,
  scope: ShareState["scope"],
) => Promise<ProofState>;

let asked = 0;

async function proofOf(
  profile: ShareProfile,
  preview: CopyPreview,
  { scope, format }: ShareState,
  picture: PictureCopy,
): Promise<ProofState> {
  if (format.type === "picture") return picture(format.id, profile, preview, scope);
  const name = `copy for ${profile.audience.replace(/^the /, "")}`;
  const made = await worker().run("partnerWrite", { profile, scope, format: format.id, name });
  return made.ok
    ? { type: "proved", file: made.value }
    : { type: "stopped", message: made.error.message, entity: made.error.where?.entity };
}

/** Works the copy and its proof out again; an older answer never stands over a newer one. */
export async function refreshCopy(picture: PictureCopy): Promise<void> {
  const profile = chosenProfile();
  if (!profile || !caseStore.getState().open) return;
  asked++;
  const mine = asked;
  const state = shareStore.getState();
  shareStore.setState({ stale: true, proof: { type: "working" } });
  try {
    const preview = await worker().run("partnerCopy", { profile, scope: state.scope });
    if (mine !== asked) return;
    shareStore.setState({ preview, stale: false });
    const proof = await proofOf(profile, preview, state, picture);
    if (mine === asked) shareStore.setState({ proof });
  } catch (error) {
    if (mine === asked)
      shareStore.setState({
        proof: {
          type: "stopped",
          message: `The copy could not be made: ${error instanceof Error ? error.message : String(error)}`,
          entity: undefined,
        },
      });
  }
}

/** Keeps the copy in step with the case and the choices while its screen is open; returns a function that stops it. */
export function followCopy(picture: PictureCopy): () => void {
  const run = () => void refreshCopy(picture);
  let version = caseStore.getState().version;
  const ofCase = caseStore.subscribe((state) => {
    if (state.version === version) return;
    version = state.version;
    run();
  });
  const ofChoice = shareStore.subscribe((state, before) => {
    if (state.profile !== before.profile || state.scope !== before.scope || state.format !== before.format)
      run();
  });
  run();
  return () => {
    asked++;
    ofCase();
    ofChoice();
    shareStore.setState({ preview: undefined, stale: true, proof: { type: "working" } });
  };
}
