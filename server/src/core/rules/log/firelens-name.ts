// The options of a container that logs through FireLens belong to an output, and say which.
import { FIRELENS_SOURCE, OUTPUT_KEYS } from "../../data/firelens.js";
import type { Editor } from "../../edit/editor.js";
import { outputOptions, routers } from "../../model/ecs/firelens.js";
import { lacksOption, logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { addOption } from "../shared/logOptions.js";

export const rule = defineRule({
  id: "log/firelens-name",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "The options of a container that logs through awsfirelens name the output: `Name` for Fluent Bit, `@type` for Fluentd.",
  why: "FireLens writes the options as an output section into the router's configuration. Without the name of an output it cannot, and the task does not start.",
  sources: [FIRELENS_SOURCE.url],
  messages: {
    missing:
      "The log options of container {label} describe an output of the router, but {key} does not say which. Add {key} with the name of the output.",
    letters: "FireLens looks for the option {key}, in these letters, to know the output. Rename {written}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "region": "eu-central-1" } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const [router, second] = routers(task);
    const key = second === undefined ? OUTPUT_KEYS[router?.type ?? ""] : undefined;
    if (key === undefined) return;
    for (const log of logConfigurations(task)) {
      const options = member(log.node, "options");
      const [first, ...others] = log.driver === "awsfirelens" ? outputOptions(log) : [];
      if (options === undefined || first === undefined) continue;
      const { label } = log.container;
      const names = [first, ...others];
      const slip = names.find(({ value }) => String(value).toLowerCase() === key.toLowerCase());
      if (lacksOption(log, key))
        report(options, "missing", { label, key }, { fixes: [addOption(log, key, "<OUTPUT>")] });
      else if (slip !== undefined && !names.some(({ value }) => value === key)) {
        const fixes = [{ title: `Rename to ${key}`, edit: (editor: Editor) => editor.rename(slip, key) }];
        report(slip, "letters", { key, written: String(slip.value) }, { fixes });
      }
    }
  },
});
