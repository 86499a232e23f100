import type { TabId } from "./tableStore";

interface Words {
  readonly title: string;
  readonly one: string;
  readonly many: string;
}

/** What each table and its rows are called. */
export const tabWords: { readonly [T in TabId]: Words } = {
  entities: { title: "Entities", one: "entity", many: "entities" },
  links: { title: "Links", one: "link", many: "links" },
  incidents: { title: "Incidents", one: "incident", many: "incidents" },
  areas: { title: "Areas", one: "area", many: "areas" },
};
