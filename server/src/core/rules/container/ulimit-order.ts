// The soft limit of a resource lies below its hard limit.

import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { ulimits } from "../../model/ecs/ulimits.js";
import { integerOf } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/ulimit-order",
  kinds: ["ecs.taskDefinition"],
  needs: ["ulimits"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `softLimit` of a ulimit is at most its `hardLimit`.",
  why: "A process may raise its soft limit up to the hard limit and no further. ECS refuses to register a task definition in which the soft limit is the higher one.",
  sources: [ecsApi("API_Ulimit.html")],
  awsError: ["Soft limit exceeds hard limit for ulimit"],
  messages: {
    over: 'The soft limit {soft} of ulimit "{name}" exceeds its hard limit {hard}. Swap them, or raise the hard limit.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 1024 }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [{ "name": "nofile", "softLimit": 1024, "hardLimit": 65535 }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { soft: softNode, hard: hardNode, name = "?" } of ulimits(taskDefinition(doc))) {
      const soft = integerOf(softNode);
      const hard = integerOf(hardNode);
      if (softNode === undefined || hardNode === undefined || soft === undefined || hard === undefined) continue;
      // A negative limit stands for none.
      if (soft <= hard || hard < 0) continue;
      const swap: RuleFix = {
        title: "Swap softLimit and hardLimit",
        edit: (editor) => {
          editor.set(softNode, hard);
          editor.set(hardNode, soft);
        },
      };
      const related = [{ node: hardNode, message: "The hard limit." }];
      report(softNode, "over", { soft, hard, name }, { fixes: [swap], related });
    }
  },
});
