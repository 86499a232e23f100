import { writeSample } from "../kit/writeSample";
import { national } from "./national";

/** Writes data/national.linchpin.json, which is not kept: `npx tsx data/national/build.ts`. */
await writeSample("national", national());
