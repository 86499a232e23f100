import { problem } from "../core/problem";
import type { Assembly } from "./assemble";
import type { PlainNode } from "./plainGraph";

/** Gathers which node lies in which group node while the nodes go by. */
export interface PlainClusters {
  readonly add: (node: PlainNode, id: string, name: string) => void;
  /** Makes a cluster of each group node, beside the entity that the node itself is; no links are made of it. */
  readonly close: (assembly: Assembly) => void;
}

export function plainClusters(): PlainClusters {
  const members = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  const listOf = (id: string): Set<string> => {
    const list = members.get(id) ?? new Set();
    members.set(id, list);
    return list;
  };
  return {
    add: (node, id, name) => {
      if (!names.has(node.id)) names.set(node.id, name);
      if (node.group) listOf(node.id);
      if (node.parent !== undefined && node.parent !== node.id) listOf(node.parent).add(id);
    },
    close: (assembly) => {
      for (const [sourceId, list] of members) {
        const entity = assembly.idOf(sourceId);
        assembly.group((id) => ({
          type: "cluster",
          id,
          sourceId,
          name: names.get(sourceId) ?? `Not in file: ${sourceId}`,
          ...(entity === undefined ? {} : { entity }),
          members: [...list],
        }));
        if (entity === undefined)
          assembly.remark(
            problem("dangling-group", `Nodes lie in a group '${sourceId}', which is not in the file.`, {
              done: "group kept without a mark of its own",
            }),
          );
      }
      if (members.size === 0) return;
      const words =
        members.size === 1
          ? "1 group of nodes in the file is"
          : `${members.size} groups of nodes in the file are`;
      assembly.remark(
        problem("groups-kept", `${words} kept as groups with their members.`, {
          severity: "note",
          done: "each group node is an entity too; no links were made of membership",
        }),
      );
    },
  };
}
