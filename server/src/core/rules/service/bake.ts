// After traffic has moved, old and new run side by side for the bake time.
import { BAKE_MINUTES, DEPLOYMENTS_SOURCE } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { outOfRange } from "../shared/range.js";

const KEY = "bakeTimeInMinutes";

export const rule = defineRule({
  id: "service/bake",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The bake time is 0 to 1440 minutes, is given with BLUE_GREEN, and is left out where nothing bakes.",
  why: "The bake time is how long the old version waits, ready to take the traffic back. ECS allows a day at most; its reference asks for one with BLUE_GREEN; a rolling deployment uses one only with early success criteria.",
  sources: [DEPLOYMENTS_SOURCE.url],
  messages: {
    range: "bakeTimeInMinutes is {value}; it can be 0 to 1440, which is a day. Choose a number between.",
    missing: {
      severity: "warning",
      text: "BLUE_GREEN needs a bakeTimeInMinutes: how long the old version stays ready after the traffic has moved. Add one.",
    },
    unused: {
      severity: "warning",
      text: "bakeTimeInMinutes {value} is without effect in a rolling deployment, where no traffic is moved back. Remove it, or choose another strategy.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 2880 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 60 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { node: parent, strategy, strategyNode } = deployment(view);
    if (parent === undefined) return;
    const node = filled(parent, KEY);
    const bad = outOfRange(parent, KEY, BAKE_MINUTES);
    if (bad !== undefined) report(bad.node, "range", { value: bad.value }, { fixes: [bad.fix] });
    else if (node === undefined) {
      if (strategy !== "BLUE_GREEN" || strategyNode === undefined || !lacks(parent, KEY)) return;
      // Elsewhere the strategy itself is out of place: another rule says so.
      if (view.controller !== "ECS" || view.scheduling !== "REPLICA") return;
      const edit: RuleFix["edit"] = (editor) => editor.put(parent, KEY, 5, "strategy");
      report(strategyNode, "missing", {}, { fixes: [{ title: `Set ${KEY} to 5`, safe: false, edit }] });
    } else if (
      strategy === "ROLLING" &&
      (integerOf(node) ?? 0) > 0 &&
      filled(parent, "earlySuccessCriteria") === undefined
    ) {
      // The registered form of a service says 0 where nobody gave a time.
      report(node, "unused", { value: String(node.value) }, { fixes: [removal(node, KEY)] });
    }
  },
});
