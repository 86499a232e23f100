import { arrange, soundInput } from "./arrange";
import type { Layout } from "./layout";
import { buildScene } from "./scene";

/** A box for every OCG, its members in rows; what belongs to none stands near what it is linked to. */
export const grouped: Layout = {
  title: "Grouped by OCG",
  about:
    "A box for every OCG with its members in rows, principals first; boxes that are linked stand near each other.",
  boxes: "all",
  run(input, step) {
    const sound = soundInput(input);
    return arrange(buildScene(sound, "all"), sound, { rim: false, ranked: true }, step);
  },
};
