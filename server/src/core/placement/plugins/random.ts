// Any instance that the strategies before leave: it is drawn, and what comes after it decides nothing.
import type { EcsScore } from "../ecs.js";

export const random: EcsScore<"random"> = {
  name: "random",
  key: () => ({ kind: "random" }),
};
