// Whether every deployment of a service needs room for one task more than it has.
import { rollingPlan } from "../../model/ecs/deployment.js";
import type { Service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";

/** The `minimumHealthyPercent` that makes it so; undefined where it is not sure. */
export function minimumWithSpare(view: Service): number | undefined {
  const { desiredCount } = view;
  const { minimum, maximum, rolling } = serviceDeployment(view);
  if (!rolling || minimum === undefined || maximum === undefined || minimum > 100) return undefined;
  if (view.scheduling !== "REPLICA" || view.fargate) return undefined;
  // Rounding can bring a lower minimum to the whole count as well. Where the count is not known, only 100 surely does.
  const desired = desiredCount ?? (minimum === 100 ? UNKNOWN_COUNT : 0);
  return rollingPlan({ desired, minimum, maximum }).spare.least > 0 ? minimum : undefined;
}

/** So many that no maximum above 100 is rounded away. */
const UNKNOWN_COUNT = 100;
