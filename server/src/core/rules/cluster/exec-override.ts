// Sessions of execute-command go to the log of one's own choice only with logging OVERRIDE, and OVERRIDE needs that log.
import type { Editor } from "../../edit/editor.js";
import { cluster } from "../../model/ecs/cluster.js";
import { filled, isAbsent, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster/exec-override",
  kinds: ["ecs.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`logging` is `OVERRIDE` exactly where `logConfiguration` is given.",
  why: "OVERRIDE says that the sessions of `aws ecs execute-command` are logged as `logConfiguration` tells, and ECS refuses one without the other.",
  sources: [ecsApi("API_ExecuteCommandConfiguration.html")],
  messages: {
    missing:
      "logging OVERRIDE needs a logConfiguration, which says where the sessions are logged. Add one, or set logging to DEFAULT.",
    unused:
      "There is a logConfiguration, and logging is {logging}: ECS takes one only with OVERRIDE. Set logging to OVERRIDE, or remove logConfiguration.",
  },
  examples: {
    bad: `{
  "clusterName": "shop",
  "configuration": {
    "executeCommandConfiguration": {
      "logging": "DEFAULT",
      "logConfiguration": { "cloudWatchLogGroupName": "/shop/sessions" }
    }
  }
}`,
    good: `{
  "clusterName": "shop",
  "configuration": {
    "executeCommandConfiguration": {
      "logging": "OVERRIDE",
      "logConfiguration": { "cloudWatchLogGroupName": "/shop/sessions" }
    }
  }
}`,
  },
  check(doc, report) {
    const { commands } = cluster(doc);
    const node = filled(commands, "logging");
    const log = filled(commands, "logConfiguration");
    const logging = knownText(node);
    if (commands === undefined || (node !== undefined && logging === undefined)) return;
    const set = (value: string) => ({
      title: `Set logging to ${value}`,
      edit: (editor: Editor) => editor.put(commands, "logging", value),
    });
    if (node !== undefined && logging === "OVERRIDE" && lacks(commands, "logConfiguration")) {
      const value = { cloudWatchLogGroupName: "/ecs/execute-command" };
      const add = {
        title: "Add a logConfiguration with a log group",
        edit: (editor: Editor) => editor.put(commands, "logConfiguration", value, "logging"),
      };
      report(node, "missing", {}, { fixes: [add, set("DEFAULT")] });
    }
    // Any other word is the schema's matter.
    const other = node === undefined ? isAbsent(commands, "logging") : logging === "DEFAULT" || logging === "NONE";
    if (log === undefined || log.type === "unknown" || !other) return;
    const fixes = [set("OVERRIDE"), removal(log, "logConfiguration")];
    report(node ?? log, "unused", { logging: logging ?? "DEFAULT where it is not given" }, { fixes });
  },
});
