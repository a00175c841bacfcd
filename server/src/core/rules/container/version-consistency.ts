// Whether all tasks of a deployment run the same image.
import { containerValues } from "../../model/ecs/containerValues.js";
import { readImage } from "../../model/ecs/image.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/version-consistency",
  kinds: ["ecs.taskDefinition"],
  needs: ["versionConsistency"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`versionConsistency` is not switched off for an image with the tag latest.",
  why: "ECS looks up once which image a tag means and uses that for all tasks of a deployment. Switched off, each task pulls what the tag means at that moment, and tasks of one service may differ.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    latest:
      'Container {label} has versionConsistency disabled and the image "{image}", whose content may change from task to task. Give the image a tag that stays, or remove versionConsistency.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:latest", "memory": 128,
      "versionConsistency": "disabled"
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "versionConsistency": "disabled"
    }
  ]
}`,
  },
  check(doc, report) {
    for (const {
      container: { node: container, label },
      value: node,
    } of containerValues(taskDefinition(doc), "versionConsistency")) {
      const image = knownText(filled(container, "image"));
      if (knownText(node) !== "disabled" || image === undefined) continue;
      const { tag, digest } = readImage(image);
      if (digest === undefined && (tag === undefined || tag === "latest")) report(node, "latest", { label, image });
    }
  },
});
