// stowage/placementWrite: the edit that writes what was tried in the preview into the service, whichever file that is in.
import type { PlacementWriteParams, PlacementWriteResult } from "../../protocol/placement.js";
import { previewScene } from "../placementScene.js";
import type { Session } from "../session.js";
import { toTextEdits } from "../toLsp.js";
import { documentOf } from "./placement.js";

export async function placementWrite(session: Session, params: PlacementWriteParams): Promise<PlacementWriteResult> {
  const at = await previewScene(session, { ...params, version: "current" });
  if (at === undefined) return { problem: "The document cannot be read. Open it first." };
  const { placement } = session.host().features;
  const written = placement.write(placement.whatIsPlaced(at.scene, at.offset), params);
  if ("problem" in written) return { problem: written.problem };
  const { uri, version, lines } = documentOf(session, written.unit);
  return { uri, version, edits: toTextEdits(written.edits, lines) };
}
