import { createStore } from "zustand/vanilla";
import type { HarmTable } from "../core/harmScheme";
import { worker } from "./worker";

export interface HarmTablesState {
  readonly cchi: HarmTable | undefined;
  readonly severity: HarmTable | undefined;
}

/** The built-in tables of harm weights, once a view has asked for them. */
export const harmTablesStore = createStore<HarmTablesState>(() => ({ cchi: undefined, severity: undefined }));

let asked = false;

/** Fetches the tables from the worker; without them harm is weighed by what events state themselves. */
export function needHarmTables(): void {
  if (asked) return;
  asked = true;
  worker()
    .run("harmTables", undefined)
    .then((tables) => harmTablesStore.setState(tables))
    .catch(() => {
      asked = false;
    });
}
