import type { CaseFile } from "../../core/caseFile";
import type { Point } from "../../core/geometry";
import type { ShareProfile } from "../../core/shareProfile";
import type { PictureFormat, PictureOptions } from "../../core/sheet";
import { dateText } from "../../core/time";
import { truthLine } from "../../core/truthLine";
import { frameOf, sheetPage } from "../../encode/pictureSheet";
import { formatWords } from "../../exporters/formatWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { writePages } from "../../store/pictureTaker";
import type { ProofState, ShareState } from "../../store/shareStore";
import { worker } from "../../store/worker";
import type { CopyPreview } from "../../worker/client";
import { copyPicture, originalPlaces } from "./copySketch";

/** Places of the original's marks, where it is drawn mark by mark. */
export function aroundNow(): ReadonlyMap<string, Point> | undefined {
  const { picture } = pictureStore.getState();
  return picture.type === "drawn" ? originalPlaces(caseStore.getState().file, picture.drawn) : undefined;
}

/** The page of a copy: its drawing between its markings, with what it shows and how it was made. */
function pageOf(copy: CaseFile, agreed: ReadonlySet<string>) {
  const picture = copyPicture(copy, agreed, aroundNow());
  if (!picture) return undefined;
  const { head, entities, links } = copy.case;
  const truth = truthLine({
    entities: entities.size,
    ofEntities: entities.size,
    links: links.size,
    ofLinks: links.size,
    filters: 0,
    folded: 0,
    incidents: 0,
    areas: 0,
    words: "copy for a partner",
  });
  return sheetPage(
    picture,
    {
      marking: head.marking,
      note: "",
      title: head.title,
      asAt: head.asAt ? dateText(head.asAt) : "",
      truth,
      method: ["Made from permitted fields only", "No link drawn is not evidence of no link."],
      legend: [],
    },
    frameOf("A4"),
  );
}

const empty: CaseFile["case"]["entities"] = new Map();

/** Writes the copy as a picture and has the worker prove its bytes. The words of the format come from the same page without a mark on it. */
export async function provePicture(
  format: PictureFormat,
  profile: ShareProfile,
  preview: CopyPreview,
  scope: ShareState["scope"],
): Promise<ProofState> {
  const agreed = new Set(preview.agreed.flatMap(({ id }) => preview.entities.get(id) ?? []));
  const page = pageOf(preview.file, agreed);
  if (!page)
    return {
      type: "stopped",
      message: "There are too many marks for a picture. Choose a format of data, or filter the case first.",
      entity: undefined,
    };
  const name = `copy for ${profile.audience.replace(/^the /, "")}`;
  const options = (kase: CaseFile["case"]): PictureOptions => ({
    name,
    title: kase.head.title,
    scale: 2,
    case: kase,
  });
  const written = await writePages(format, [page], options(preview.file.case));
  if (!written.ok) return { type: "stopped", message: written.error.message, entity: undefined };
  const bare: CaseFile["case"] = {
    ...preview.file.case,
    entities: empty,
    links: new Map(),
    groups: new Map(),
    areas: new Map(),
    incidents: new Map(),
  };
  const control = await writePages(
    format,
    [{ ...page, picture: { ...page.picture, items: [] } }],
    options(bare),
  );
  const words = control.ok ? formatWords(control.value.bytes) : new Set<string>();
  const proved = await worker().run("partnerProve", { profile, scope, ...written.value, words });
  return proved.ok
    ? { type: "proved", file: proved.value }
    : { type: "stopped", message: proved.error.message, entity: proved.error.where?.entity };
}
