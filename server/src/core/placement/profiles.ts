// Which plugins decide, in their order.

import { ZONE_ATTRIBUTE } from "../data/placementStrategies.js";
import type { EcsProfile, Key, Run } from "./ecs.js";
import { agent } from "./plugins/agent.js";
import { cpu, memory, networkInterfaces } from "./plugins/amounts.js";
import { binpack } from "./plugins/binpack.js";
import { capacityProvider } from "./plugins/capacityProvider.js";
import { distinctInstance } from "./plugins/distinctInstance.js";
import { gpus } from "./plugins/gpus.js";
import { memberOf } from "./plugins/memberOf.js";
import { ports } from "./plugins/ports.js";
import { random } from "./plugins/random.js";
import { requiredAttributes } from "./plugins/requiredAttributes.js";
import { spread } from "./plugins/spread.js";
import { status } from "./plugins/status.js";
import type { Strategy } from "./types.js";

/** Amazon ECS on instances. */
export const ECS: EcsProfile = {
  name: "ecs",
  preFilter: [status, capacityProvider],
  filter: [agent, requiredAttributes, cpu, memory, gpus, ports, networkInterfaces, memberOf, distinctInstance],
  score: { binpack, spread, random },
};

/** What ECS does for a service that names no strategy. */
export const DEFAULT_STRATEGIES: readonly Strategy[] = [
  { type: "spread", by: "attribute", attribute: ZONE_ATTRIBUTE },
  { type: "spread", by: "instanceId" },
];

export function keyOf(run: Run, strategy: Strategy): Key {
  switch (strategy.type) {
    case "binpack":
      return ECS.score.binpack.key(run, strategy);
    case "spread":
      return ECS.score.spread.key(run, strategy);
    case "random":
      return ECS.score.random.key(run, strategy);
  }
}
