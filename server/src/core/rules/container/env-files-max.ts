// A container reads only so many environment files.
import { MOST_ENVIRONMENT_FILES } from "../../data/containerLimits.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-max",
  kinds: ["ecs.taskDefinition"],
  needs: ["environmentFiles"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container has at most ten `environmentFiles`.",
  why: "ECS fetches each file before the container starts, and refuses to register a task definition in which a container has more than ten.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["The maximum number of environment files was exceeded. Specify ten or less and try again"],
  messages: {
    many: "Container {label} has {count} environment files, and ECS takes at most {most}. Merge some of them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [
        { "type": "s3", "value": "arn:aws:s3:::web-settings/01.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/02.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/03.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/04.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/05.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/06.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/07.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/08.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/09.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/10.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/11.env" }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [
        { "type": "s3", "value": "arn:aws:s3:::web-settings/01.env" },
        { "type": "s3", "value": "arn:aws:s3:::web-settings/02.env" }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const {
      container: { label },
      value: list,
    } of containerValues(taskDefinition(doc), "environmentFiles")) {
      // An entry that a template fills in may stand for none.
      const count = itemsOf(list).filter(({ type }) => type === "object").length;
      if (count <= MOST_ENVIRONMENT_FILES) continue;
      report(list, "many", { label, count, most: MOST_ENVIRONMENT_FILES });
    }
  },
});
