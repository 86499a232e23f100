import { renderToStaticMarkup } from "react-dom/server";
import type { Case } from "../../../src/core/case";
import { familyOf } from "../../../src/core/family";
import { inLawBridges } from "../../../src/core/inLawBridge";
import type { FamilyNotation } from "../../../src/encode/familyNotation";
import type { Theme } from "../../../src/encode/palette";
import type { Tree } from "../../../src/layouts/family/tree";
import { familyTree } from "../../../src/layouts/familyTree";
import { scoped } from "../../../src/views/family/scope";
import { TreeDrawing } from "../../../src/views/family/TreeDrawing";
import { treeLook } from "../../../src/views/family/treeLook";
import { type TreeScene, treeScene } from "../../../src/views/family/treeScene";

export interface DrawnTree {
  readonly scene: TreeScene;
  readonly tree: Tree;
}

/** A whole family, laid out. */
export async function drawnTree(kase: Case, main?: string): Promise<DrawnTree> {
  const family = familyOf(kase);
  const { shown } = scoped(kase, family, { scope: { type: "all" }, focus: main, opened: [] });
  const focus = [...kase.groups.values()].filter(({ type }) => type === "ocg").map(({ id }) => id);
  const scene = treeScene(kase, family, inLawBridges(kase, family), {
    ...{ shown, focus, main, scale: 1, shape: 1.75 },
    nameOf: (id) => kase.entities.get(id)?.label ?? id,
  });
  return { scene, tree: await familyTree(scene.input, async () => undefined) };
}

/** The same as an SVG file: what the view draws, no more and no less. */
export function treeSvg(
  kase: Case,
  { scene, tree }: DrawnTree,
  notation: FamilyNotation = "social care",
  theme: Theme = "light",
): string {
  const look = treeLook(theme);
  const family = familyOf(kase);
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={Math.ceil(tree.width)}
      height={Math.ceil(tree.height)}
      viewBox={`0 0 ${Math.ceil(tree.width)} ${Math.ceil(tree.height)}`}
      fontFamily="Inter, Arial, sans-serif"
    >
      <title>Family tree</title>
      <rect width="100%" height="100%" fill={look.paper} />
      <TreeDrawing
        tree={tree}
        scene={scene}
        part={{ people: [...scene.figures.values()], unions: tree.unions, far: false }}
        notation={notation}
        look={look}
        names={new Map([...scene.figures.values()].map(({ id, lines }) => [id, lines.join(" ")]))}
        homes={new Map(family.households.map(({ key, label }) => [key, label]))}
        folds={new Map()}
        pins={new Map()}
        selected={new Set()}
        chosenLinks={new Set()}
        stop={undefined}
      />
    </svg>,
  );
  // One element a line: a change of the picture is then a change of lines.
  return `${markup.replaceAll("><", ">\n<")}\n`;
}
