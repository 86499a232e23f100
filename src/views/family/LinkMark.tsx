import type { ReactNode } from "react";

/** What is drawn for one or more links of the case, each of them marked once. */
export function LinkMark({
  links,
  from,
  to,
  children,
}: {
  readonly links: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly children: ReactNode;
}) {
  const [first, ...rest] = links;
  return (
    <g {...(first === undefined ? {} : { "data-link": first, "data-from": from, "data-to": to })}>
      {children}
      {rest.map((id) => (
        <g key={id} data-link={id} />
      ))}
    </g>
  );
}
