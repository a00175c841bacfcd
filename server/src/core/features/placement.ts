// What the placement preview asks of the documents, as one object. The placement itself is worked out elsewhere.
import { offeredChange } from "./placementChanges.js";
import { noPlaceMessage, placedRunners, withNoPlace } from "./placementFinding.js";
import { placedUnit, whatIsPlaced } from "./placementQuestion.js";
import { isOnFargate, subjectOf, zonesOfSubnets } from "./placementSubject.js";
import { mayWritePlacement, writePlacement } from "./placementWrite.js";

export const placementFeatures = {
  whatIsPlaced,
  placedUnit,
  isOnFargate,
  zonesOfSubnets,
  subjectOf,
  offeredChange,
  write: writePlacement,
  mayWrite: mayWritePlacement,
  placedRunners,
  noPlaceMessage,
  withNoPlace,
};
