import { arrange, soundInput } from "./arrange";
import type { Layout } from "./layout";
import { buildScene } from "./scene";

/** The association chart: the principal in the middle, other OCGs boxed at the edge, few crossings, no line under a mark where it can be avoided. */
export const association: Layout = {
  title: "Association",
  about: "The principal in the middle, other OCGs in boxes at the edge, lines short and seldom crossing.",
  boxes: "others",
  run(input, step) {
    const sound = soundInput(input);
    return arrange(buildScene(sound, "others"), sound, { rim: true, ranked: false }, step);
  },
};
