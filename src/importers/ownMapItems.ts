import type { Case } from "../core/case";
import type { Entity, Membership } from "../core/entity";
import { ocg } from "../core/group";
import type { Where } from "../core/problem";
import type { Assembly } from "./assemble";
import type { MapFeature } from "./mapFeature";
import { polygonsOf } from "./mapItems";
import { ownMapItem } from "./ownMapItem";
import type { Shape } from "./shape";

/** Takes up the features of a map file that Linchpin wrote itself: exactly, without a guess. */
export interface OwnMapItems {
  /** False for a feature of others. */
  readonly take: (feature: MapFeature, shape: Shape, key: () => string, where: Where) => boolean;
  /** The case with the ids of the source that its records state. */
  readonly close: (kase: Case) => Case;
}

/** Starts taking up features of ours into an assembly. */
export function ownMapItems(assembly: Assembly): OwnMapItems {
  const groups = new Map<string, string>();
  const sourceIds = new Map<string, string>();
  /** A record names its OCGs by name: map files have no groups. */
  const membership = (each: Membership): Membership => {
    const name = each.group;
    const group = groups.get(name) ?? assembly.group((id) => ocg(id, name, { sourceId: name }));
    groups.set(name, group);
    return { ...each, group };
  };
  return {
    take: (feature, shape, key, where) => {
      const own = ownMapItem(feature, shape);
      if (!own) return false;
      switch (own.type) {
        case "entity": {
          const id = key();
          const item: Entity = { ...own.item, memberships: own.item.memberships.map(membership) };
          sourceIds.set(assembly.entity(id, item, where), item.sourceId);
          return true;
        }
        case "incident":
          assembly.incident((id) => ({ ...own.item, id }));
          return true;
        case "area":
          assembly.area((id) => ({ ...own.item, id, polygons: polygonsOf(shape) }));
          return true;
      }
    },
    close: (kase) => {
      if (sourceIds.size === 0) return kase;
      const entities = new Map<string, Entity>();
      for (const [id, item] of kase.entities)
        entities.set(id, { ...item, sourceId: sourceIds.get(id) ?? item.sourceId });
      return { ...kase, entities };
    },
  };
}
