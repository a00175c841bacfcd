// Everything refers to a container by its name: it is there and made of the characters the service allows.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, placeOfMissing } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

const LONGEST = 255;

export const rule = defineRule({
  id: "container/name",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every container has a `name` of 1 to 255 letters, digits, hyphens and underscores.",
  why: "Load balancers, dependencies and log streams refer to a container by its name. ECS refuses a container without one, or with other characters in it.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    missing: "Container {label} has no name. Add one: everything else refers to a container by its name.",
    characters:
      'The container name "{name}" holds characters that ECS does not allow. Use letters, digits, hyphens and underscores.',
    long: "The container name is {length} characters long; ECS allows 255. Shorten it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "web app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "web-app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    for (const { node, label } of taskDefinition(doc).containers) {
      const value = filled(node, "name");
      const missing = value === undefined ? placeOfMissing(node, "name") : undefined;
      if (missing !== undefined) report(missing, "missing", { label });
      const name = knownText(value);
      if (value === undefined || name === undefined) continue;
      if (/[^a-zA-Z0-9_-]/.test(name)) report(value, "characters", { name });
      else if (name.length > LONGEST) report(value, "long", { length: name.length });
    }
  },
});
