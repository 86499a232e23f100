/** Text as it stands in an attribute. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
/** A chart with these items and, before them, other parts. */
export const chart = (items: string, before = "") =>
  `<Chart>${before}<ChartItemCollection>${items}</ChartItemCollection></Chart>`;
/** An entity whose Id, EntityId and Identity come from one id. */
export const mark = (
  id: string,
  rest: { label?: string; type?: string; inside?: string; more?: string; item?: string } = {},
) =>
  `<ChartItem Id="I${escaped(id)}" Label="${escaped(rest.label ?? id)}" ${rest.item ?? ""}><End X="0" Y="0"><Entity EntityId="${escaped(id)}" Identity="${escaped(id)}"><Icon><IconStyle Type="${rest.type ?? "Person"}"/></Icon>${rest.inside ?? ""}</Entity></End>${rest.more ?? ""}</ChartItem>`;
/** A link between two ends. */
export const line = (ends: string, style = "", rest = "", item = "") =>
  `<ChartItem Id="L" ${item}><Link ${ends}>${rest}<LinkStyle ${style}/></Link></ChartItem>`;
/** The first item of a map; a test fails where there is none. */
export const first = <T>(items: ReadonlyMap<string, T>): T => {
  for (const item of items.values()) return item;
  throw new Error("nothing there");
};
