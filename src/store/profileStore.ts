import { createStore } from "zustand/vanilla";
import type { AreaProfile, AreasAsked } from "../core/areaProfile";
import type { Case } from "../core/case";
import type { DensitySurface } from "../core/density";
import type { Change, ChangeAsked, HotHistory } from "../core/harmChange";
import type { HexCounts } from "../core/hexCounts";
import type { HotMap } from "../core/hotCells";
import type { Influence } from "../core/influence";
import type { PartnerAsked, PartnerMap } from "../core/partnerMap";
import type { ProfileAsked } from "../core/profile";
import type { WeekCounts, WeeksAsked } from "../core/weekCounts";
import type { Watch } from "../worker/client";
import { caseStore } from "./caseStore";
import { worker } from "./worker";

/** What is asked for each part of the geographic profile, and what comes back. */
export interface ProfileParts {
  readonly hot: { readonly asked: ProfileAsked; readonly found: HotMap };
  readonly density: { readonly asked: ProfileAsked; readonly found: DensitySurface };
  readonly hexes: { readonly asked: ProfileAsked; readonly found: HexCounts };
  readonly change: { readonly asked: ChangeAsked; readonly found: Change };
  readonly history: { readonly asked: ProfileAsked; readonly found: HotHistory };
  readonly influence: { readonly asked: ProfileAsked; readonly found: Influence };
  readonly areas: { readonly asked: AreasAsked; readonly found: AreaProfile };
  readonly partner: { readonly asked: PartnerAsked; readonly found: PartnerMap };
  readonly weeks: { readonly asked: WeeksAsked; readonly found: WeekCounts };
}
export type PartName = keyof ProfileParts;

/** How far a part has come. While it is worked out anew, what was known before stays. */
export interface Part<T> {
  readonly work: "none" | "working" | "ready" | "failed";
  /** What the answer is for: what was asked of which facts. */
  readonly key: string;
  readonly found: T | undefined;
  readonly done: number;
  readonly message: string;
}

export type ProfileState = { readonly [Name in PartName]: Part<ProfileParts[Name]["found"]> };

const none = { work: "none", key: "", found: undefined, done: 0, message: "" } as const;
const first: ProfileState = {
  hot: none,
  density: none,
  hexes: none,
  change: none,
  history: none,
  influence: none,
  areas: none,
  partner: none,
  weeks: none,
};

/** The geographic profile of the open case: worked out in the worker when a view asks, a part at a time. */
export const profileStore = createStore<ProfileState>(() => first);

/** Facts that a profile is worked out from, numbered: a pin or a filter needs no new one. */
let facts: Pick<Case, "entities" | "links" | "groups" | "incidents" | "areas" | "head"> | undefined;
let factsNumber = 0;

function numberOfFacts(): number {
  const { case: kase } = caseStore.getState().file;
  const same =
    facts !== undefined &&
    facts.entities === kase.entities &&
    facts.links === kase.links &&
    facts.groups === kase.groups &&
    facts.incidents === kase.incidents &&
    facts.areas === kase.areas &&
    facts.head.id === kase.head.id;
  if (!same) {
    // The answers of another case are not shown under the name of this one.
    if (facts?.head.id !== kase.head.id) profileStore.setState(first);
    facts = kase;
    factsNumber++;
  }
  return factsNumber;
}

type Runs = {
  readonly [Name in PartName]: (
    asked: ProfileParts[Name]["asked"],
    watch: Watch,
  ) => Promise<ProfileParts[Name]["found"]>;
};

const runs: Runs = {
  hot: (asked, watch) => worker().run("hotCells", asked, watch),
  density: (asked, watch) => worker().run("density", asked, watch),
  hexes: (asked, watch) => worker().run("hexCounts", asked, watch),
  change: (asked, watch) => worker().run("change", asked, watch),
  history: (asked, watch) => worker().run("hotHistory", asked, watch),
  influence: (asked, watch) => worker().run("influence", asked, watch),
  areas: (asked, watch) => worker().run("areaProfile", asked, watch),
  partner: (asked, watch) => worker().run("partnerMap", asked, watch),
  weeks: (asked, watch) => worker().run("weeks", asked, watch),
};

const running = new Map<PartName, AbortController>();

function put<Name extends PartName>(name: Name, change: Partial<ProfileState[Name]>): void {
  profileStore.setState({ [name]: { ...profileStore.getState()[name], ...change } });
}

/** Has a part worked out, unless that has been done for the same facts. A later question takes the place of an earlier one. */
export async function askProfile<Name extends PartName>(
  name: Name,
  asked: ProfileParts[Name]["asked"],
): Promise<void> {
  if (!caseStore.getState().open) return;
  const key = `${numberOfFacts()} ${JSON.stringify(asked)}`;
  const now = profileStore.getState()[name];
  if (now.key === key && now.work !== "none") return;
  running.get(name)?.abort();
  const controller = new AbortController();
  running.set(name, controller);
  const mine = () => running.get(name) === controller;
  put(name, { work: "working", key, done: 0 } as Partial<ProfileState[Name]>);
  try {
    const found = await runs[name](asked, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (mine()) put(name, { done } as Partial<ProfileState[Name]>);
      },
    });
    if (mine()) put(name, { work: "ready", found, message: "" } as Partial<ProfileState[Name]>);
  } catch (error) {
    if (!mine()) return;
    const message = error instanceof Error ? error.message : String(error);
    put(name, { work: controller.signal.aborted ? "none" : "failed", message } as Partial<
      ProfileState[Name]
    >);
  }
}

/** Reads a table of weights that the user has chosen. */
export function loadWeights(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly edition: string;
}) {
  return worker().run("readWeights", file);
}
