// Instances are protected from termination by managed scaling, so the one needs the other.
import type { Editor } from "../../edit/editor.js";
import { capacityProvider } from "../../model/ecs/capacityProvider.js";
import { filled, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "capacity-provider/protect",
  kinds: ["ecs.capacityProvider"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`managedTerminationProtection` is `ENABLED` only together with managed scaling.",
  why: "ECS protects instances that run tasks while managed scaling takes others away; without managed scaling it refuses the setting. The Auto Scaling group needs protection from scale-in as well, which stands in the group and not here.",
  sources: [ecsApi("API_AutoScalingGroupProvider.html")],
  messages: {
    scaling:
      "managedTerminationProtection ENABLED needs managed scaling, which is {state}. Set the status of managedScaling to ENABLED, or the protection to DISABLED.",
  },
  examples: {
    bad: `{
  "name": "spot-group",
  "autoScalingGroupProvider": {
    "autoScalingGroupArn": "spot-group",
    "managedTerminationProtection": "ENABLED"
  }
}`,
    good: `{
  "name": "spot-group",
  "autoScalingGroupProvider": {
    "autoScalingGroupArn": "spot-group",
    "managedScaling": { "status": "ENABLED" },
    "managedTerminationProtection": "ENABLED"
  }
}`,
  },
  check(doc, report) {
    const { group, scaling, whole } = capacityProvider(doc);
    const node = filled(group, "managedTerminationProtection");
    if (group === undefined || node === undefined || knownText(node) !== "ENABLED") return;
    const off = knownText(filled(scaling, "status")) === "DISABLED";
    const absent = scaling === undefined && whole && lacks(group, "managedScaling");
    if (!off && !absent) return;
    const enable = {
      title: "Turn managed scaling on",
      edit: (editor: Editor) =>
        scaling === undefined
          ? editor.put(group, "managedScaling", { status: "ENABLED" })
          : editor.put(scaling, "status", "ENABLED"),
    };
    const fixes = [enable, change(node, "managedTerminationProtection", "DISABLED")];
    report(node, "scaling", { state: off ? "DISABLED" : "not given" }, { fixes });
  },
});
