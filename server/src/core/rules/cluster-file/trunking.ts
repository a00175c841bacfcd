// Trunking is a matter of the instance type.
import { INSTANCE_TYPES_SOURCE, lacksTrunking, untrunkedTasks } from "../../data/instanceTypes.js";
import { clusterFile } from "../../model/clusterFile.js";
import { booleanOf, filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "cluster-file/trunking",
  kinds: ["stowage.cluster"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Trunking is said of Linux instances whose type does it.",
  why: "With the account setting `awsvpcTrunking` an instance runs more tasks of network mode `awsvpc`, but only on Linux and on some types. On the others the setting does nothing.",
  sources: [INSTANCE_TYPES_SOURCE.trunking.url],
  messages: {
    type: "{type} does no trunking: it runs {tasks} tasks of network mode awsvpc, whatever the account says. Remove trunking, or take another type.",
    windows: "Trunking works on Linux only. Remove trunking.",
  },
  examples: {
    bad: `{
  "groups": [{ "type": "t3.large", "trunking": true }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "trunking": true }]
}`,
  },
  check(doc, report) {
    for (const { node, type } of clusterFile(doc).entries) {
      const trunking = filled(node, "trunking");
      if (trunking === undefined || booleanOf(trunking) !== true) continue;
      const fixes = [removal(trunking, "trunking")];
      const windows = knownText(filled(node, "operatingSystem"))?.toLowerCase() === "windows";
      if (windows) report(trunking, "windows", {}, { fixes });
      else if (type !== undefined && lacksTrunking(type)) {
        const tasks = untrunkedTasks(type) ?? "few";
        report(trunking, "type", { type: type.name, tasks }, { fixes });
      }
    }
  },
});
