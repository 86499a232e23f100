import { screenStore, tell } from "../store/screenStore";
import { setRemoval } from "../store/whatIfStore";

/** Opens the What if view with these taken out. Those who are never acted against are left in, and it is said. */
export function openWhatIf(entities: readonly string[], links: readonly string[] = []): void {
  const refused = setRemoval(entities, links);
  screenStore.setState({ view: "whatif" });
  if (refused.length > 0)
    tell(
      `${refused.length} left in: children, victims, witnesses, professionals and the dead are never in a removal`,
    );
}
