// What is kept free for a container cannot be more than what it may use.
import { formatMiB } from "../../base/quantity.js";
import { LEAST_MEMORY } from "../../data/containerMemory.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/memory-res-over",
  kinds: ["ecs.taskDefinition"],
  needs: ["memoryReservation"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`memoryReservation` is at most `memory`.",
  why: "`memoryReservation` is kept free for the container, and `memory` is the limit at which it is killed. ECS refuses a reservation above the limit; equal values are fine.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["'memory' must be greater than or equal to 'memoryReservation'"],
  messages: {
    over: "Container {label} reserves {reservation}, more than the {memory} it may use at most. Lower memoryReservation, or raise memory.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 256, "memoryReservation": 512 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 512, "memoryReservation": 256 }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, value: reservationNode } of containerValues(taskDefinition(doc), "memoryReservation")) {
      const { node, label } = container;
      const memoryNode = filled(node, "memory");
      const memory = integerOf(memoryNode);
      const reservation = integerOf(reservationNode);
      if (memoryNode === undefined || memory === undefined) continue;
      if (reservation === undefined || reservation <= memory) continue;
      // No container can live with so little: another rule says so.
      if (memory < LEAST_MEMORY.any) continue;
      const swap: RuleFix = {
        title: "Swap memory and memoryReservation",
        edit: (editor) => {
          editor.set(memoryNode, reservation);
          editor.set(reservationNode, memory);
        },
      };
      const data = { label, reservation: formatMiB(reservation), memory: formatMiB(memory) };
      const related = [{ node: memoryNode, message: `Container ${label} may use ${data.memory}.` }];
      report(reservationNode, "over", data, { fixes: [swap], related });
    }
  },
});
