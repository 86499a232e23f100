import { writeSample } from "../kit/writeSample";
import { clTeam } from "./clTeam";

/** Writes data/cl-team.linchpin.json: `npx tsx data/cl-team/build.ts`. */
await writeSample("cl-team", clTeam());
