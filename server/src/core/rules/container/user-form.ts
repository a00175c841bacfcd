// Who a container runs as is a user, with or without a group, by name or number.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/user-form",
  kinds: ["ecs.taskDefinition"],
  needs: ["user"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`user` is a user or `user:group`, each a name or a number, and stands in no Windows container.",
  why: "ECS hands the value to Docker, which looks up the user and the group in the image and starts nothing when it cannot read them. For Windows containers the reference of ECS says that it is not supported.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    form: 'The user "{user}" of container {label} is neither a user nor user:group. Write a name or a number, and the group behind a colon.',
    windows:
      "Container {label} has a user, which Windows containers do not support. Remove it, and set the user in the image.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "101:101:0" }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "101:101" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const {
      container: { label },
      value,
    } of containerValues(task, "user")) {
      const user = knownText(value);
      if (user === undefined) continue;
      if (task.windows) report(value, "windows", { label }, { fixes: [removal(value, "user")] });
      else if (!/^[^\s:]+(?::[^\s:]+)?$/.test(user)) report(value, "form", { label, user });
    }
  },
});
