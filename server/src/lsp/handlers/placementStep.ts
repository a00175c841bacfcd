// stowage/placementStep: why one task of a placement that was told went where it went.
import type { PlacementStepParams, PlacementStepResult } from "../../protocol/placement.js";
import type { Session } from "../session.js";
import { keyOfPanel } from "./placement.js";

export async function placementStep(session: Session, params: PlacementStepParams): Promise<PlacementStepResult> {
  const { id, step } = params;
  return (await session.host().placementRuns.step(keyOfPanel(params), id, step)) ?? null;
}
