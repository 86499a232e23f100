import { type Link, type LinkKind, link } from "../../src/core/link";
import { type Provenance, strictestHandling } from "../../src/core/provenance";

/**
 * A link of a sample case by the keys of its ends. Its id is given when the case is put together.
 * Handling follows the strictest of its reasons, so that a C item can never be shared by slip.
 */
export function tie(
  from: string,
  to: string,
  kind: LinkKind,
  label: string,
  reasons: Provenance | readonly Provenance[],
  rest: Partial<Link> = {},
): Link {
  const provenance = "claim" in reasons ? [reasons] : reasons;
  const handling = strictestHandling(provenance.flatMap((each) => (each.grade ? [each.grade.handling] : [])));
  return link("", `n-${from}`, `n-${to}`, kind, { label, provenance, handling, ...rest });
}

type Flowing = "commodity" | "money";

/** A link along which something flows, from → to, with its volume. */
export function flow(
  what: Flowing,
  from: string,
  to: string,
  label: string,
  amount: number,
  reasons: Provenance | readonly Provenance[],
  rest: Partial<Link> = {},
): Link {
  const unit = what === "commodity" ? "kg a month" : "£ a week";
  return tie(from, to, what === "commodity" ? "supplies" : "pays", label, reasons, {
    direction: "forward",
    flow: what,
    volume: { amount, unit },
    ...rest,
  });
}
