// Elastic Inference is gone, and ECS with it no longer takes its setting.
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/inference-accelerator",
  kinds: ["ecs.taskDefinition"],
  needs: ["inferenceAccelerators"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`inferenceAccelerators` is not used.",
  why: "Elastic Inference takes no new customers since April 2023, and ECS refuses task definitions that ask for it. Inf and Trn instances with AWS Neuron took its place.",
  sources: [ecsApi("API_InferenceAccelerator.html")],
  awsError: ["Unsupported field 'inferenceAccelerators'"],
  messages: {
    set: "ECS no longer takes inferenceAccelerators: Elastic Inference has ended. Remove it; on Inf and Trn instances, give the container the Neuron devices instead.",
  },
  examples: {
    bad: `{
  "family": "web",
  "inferenceAccelerators": [{ "deviceName": "device-1", "deviceType": "eia2.medium" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "inferenceAccelerators");
    if (node === undefined || !hasEntry(node)) return;
    const asked = resourceRequirements(task).filter(({ type }) => type === "InferenceAccelerator");
    const remove: RuleFix = {
      title: `Remove inferenceAccelerators${asked.length === 0 ? "" : ", and what asks for them"}`,
      edit: (editor) => {
        editor.remove(node);
        for (const requirement of asked) editor.remove(requirement.node);
      },
    };
    report(node, "set", {}, { fixes: [remove] });
  },
});
