import type { Tree } from "../layouts/family/tree";
import type { TreeInput } from "../layouts/family/treeInput";
import { familyTree } from "../layouts/familyTree";
import type { JobContext } from "./jobContext";

/** Family trees, laid out beside the page. */
export const treeJobs = {
  familyTree: (args: { input: TreeInput }, context: JobContext): Promise<Tree> =>
    familyTree(args.input, async (done) => {
      context.onProgress({ phase: "Family tree", done });
      // A macrotask, so that a cancel message can come in.
      await new Promise((resolve) => setTimeout(resolve, 0));
      context.signal.throwIfAborted();
    }),
};
