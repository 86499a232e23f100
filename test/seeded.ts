import { configureGlobal } from "fast-check";

/** Property tests try the same cases on every run, so that a failure can be repeated; FC_SEED asks for others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
