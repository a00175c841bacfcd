// A container runs an image. Many a file leaves it to the deployment to fill one in, so its absence is only a warning.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, placeOfMissing } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/image",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every container names its `image`.",
  why: "ECS refuses a container without an image. Where a deployment fills it in, leaving it out is fine, which is why this is a warning; an image of nothing but blanks is an error.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    missing:
      "Container {label} has no image, and ECS needs one to register it. Add it, unless the deployment fills it in.",
    blank: {
      severity: "error",
      text: "The image of container {label} is nothing but blanks. Write the image, such as nginx:1.27.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    for (const { node, label } of taskDefinition(doc).containers) {
      const value = filled(node, "image");
      const missing = value === undefined ? placeOfMissing(node, "image") : undefined;
      if (missing !== undefined) report(missing, "missing", { label });
      if (value !== undefined && knownText(value)?.trim() === "") report(value, "blank", { label });
    }
  },
});
