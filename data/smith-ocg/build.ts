import { writeSample } from "../kit/writeSample";
import { smithOcg } from "./smithOcg";

/** Writes data/smith-ocg.linchpin.json: `npx tsx data/smith-ocg/build.ts`. */
await writeSample("smith-ocg", smithOcg());
