import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { findText } from "../core/findText";
import { prepareLinkLists } from "../core/linkLists";

/** Work of one turn, in ms: half a frame, so that nothing the user does waits for it. */
const turn = 8;
/** Items between two looks at the clock. */
const step = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
let warmed: { readonly links: Case["links"]; readonly entities: Case["entities"] } | undefined;

function prepareTexts(items: Iterator<Entity>): boolean {
  for (let count = 0; count < step; count++) {
    const { done, value } = items.next();
    if (done) return true;
    findText(value);
  }
  return false;
}

/**
 * Works out, a little at a time, what the page will ask of a large case: who is linked to whom, and the words that finding
 * looks at. Asked for at once, each would freeze it for some tenths of a second. A later call gives up an earlier one.
 */
export function warmUp(kase: Case | undefined): void {
  if (kase && warmed?.links === kase.links && warmed.entities === kase.entities) return;
  warmed = kase && { links: kase.links, entities: kase.entities };
  clearTimeout(timer);
  if (!kase) return;
  const items = kase.entities.values();
  let linked = false;
  const work = () => {
    const end = performance.now() + turn;
    while (performance.now() < end) {
      if (!linked) linked = prepareLinkLists(kase.links, step);
      else if (prepareTexts(items)) return;
    }
    timer = setTimeout(work);
  };
  timer = setTimeout(work);
}
