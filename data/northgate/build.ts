import { writeSample } from "../kit/writeSample";
import { northgate } from "./northgate";

/** Writes data/northgate.linchpin.json: `npx tsx data/northgate/build.ts`. */
await writeSample("northgate", northgate());
