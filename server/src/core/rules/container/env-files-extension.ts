// Environment files are recognised by their ending.
import { arnOf } from "../../base/arn.js";
import { environmentFiles } from "../../model/ecs/environmentFiles.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-extension",
  kinds: ["ecs.taskDefinition"],
  needs: ["environmentFiles"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The name of an environment file ends in `.env`.",
  why: "The API demands this ending of the object in S3. With another one the file is not read.",
  sources: [ecsApi("API_EnvironmentFile.html")],
  messages: {
    ending:
      'The environment file "{name}" does not end in .env, as ECS demands. Rename the object in S3, and the ARN here with it.',
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::web-settings/production.txt" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::web-settings/production.env" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, text } of environmentFiles(taskDefinition(doc))) {
      const arn = arnOf(text);
      if (arn?.service !== "s3" || !arn.resource.includes("/") || text.endsWith(".env")) continue;
      const name = text.slice(text.lastIndexOf("/") + 1);
      const fix: RuleFix = { title: "Add .env to the ARN", edit: (editor) => editor.set(node, `${text}.env`) };
      report(node, "ending", { name }, { fixes: name === "" ? [] : [fix] });
    }
  },
});
