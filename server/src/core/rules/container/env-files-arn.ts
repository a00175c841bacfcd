// Environment files are named by the ARN of an object in S3.
import { arnOf } from "../../base/arn.js";
import { environmentFiles } from "../../model/ecs/environmentFiles.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-arn",
  kinds: ["ecs.taskDefinition"],
  needs: ["environmentFiles"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `value` of an environment file is the ARN of an object in S3.",
  why: "ECS fetches the file from S3 and takes nothing but an ARN: no path, no URL. It refuses to register a task definition with anything else.",
  sources: [ecsApi("API_EnvironmentFile.html")],
  awsError: ["Invalid arn syntax"],
  messages: {
    arn: '"{value}" is not an ARN, and ECS finds environment files by nothing else. Write it as arn:aws:s3:::BUCKET/FOLDER/FILE.env.',
    object: {
      severity: "warning",
      text: '"{value}" is not the ARN of an object in S3, where ECS fetches environment files from. Write it as arn:aws:s3:::BUCKET/FOLDER/FILE.env.',
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [{ "type": "s3", "value": "s3://web-settings/production.env" }]
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
      if (arn === undefined && !text.startsWith("arn:"))
        report(node, "arn", { value: text }, { fixes: fromUrl(node, text) });
      else if (arn?.service !== "s3" || !arn.resource.includes("/")) report(node, "object", { value: text });
    }
  },
});

/** Not safe: a URL does not tell the partition, which is another one in China and for governments. */
function fromUrl(node: Node, text: string): RuleFix[] {
  const path = /^s3:\/\/([^/\s]+\/\S+)$/.exec(text)?.[1];
  if (path === undefined) return [];
  const arn = `arn:aws:s3:::${path}`;
  return [{ title: `Change to "${arn}"`, edit: (editor) => editor.set(node, arn) }];
}
