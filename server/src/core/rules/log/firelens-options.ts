// What the log router can be told about its own configuration.
import { FIRELENS_SOURCE, RESERVED_CONFIG_FILES, ROUTER_OPTIONS, S3_OBJECT } from "../../data/firelens.js";
import { routers } from "../../model/ecs/firelens.js";
import { lacksEntry, logOptions } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

const TYPE = "config-file-type";
const VALUE = "config-file-value";
const NAMES = Object.keys(ROUTER_OPTIONS).join(", ");

export const rule = defineRule({
  id: "log/firelens-options",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The options of `firelensConfiguration` are known and fit together.",
  why: "FireLens takes a configuration file for the router by its type and value, and a switch for ECS metadata. With anything else the router does not start, or runs without your file.",
  sources: [FIRELENS_SOURCE.url],
  messages: {
    unknown: 'FireLens has no option "{name}", only {options}. Remove it.',
    value: 'The option {name} is "{value}", and can only be {values}.',
    alone: "{name} needs {other} beside it to say which file is meant. Add it.",
    fargate: "On Fargate the router reads its configuration from a file in its image, not from S3. Set {name} to file.",
    reserved: "FireLens writes {file} itself. Put your configuration into another file.",
    arn: '"{file}" is no ARN of an object in S3. Write one, such as arn:aws:s3:::bucket/extra.conf.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "file", "config-file-value": "/fluent-bit/etc/fluent-bit.conf" } }
    },
    { "name": "app", "image": "nginx:1.27", "memory": 128, "logConfiguration": { "logDriver": "awsfirelens" } }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "file", "config-file-value": "/extra.conf" } }
    },
    { "name": "app", "image": "nginx:1.27", "memory": 128, "logConfiguration": { "logDriver": "awsfirelens" } }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { node } of routers(task)) {
      const options = filled(node, "options");
      if (options === undefined) continue;
      for (const { key, name, value, text } of logOptions(options)) {
        const values = ROUTER_OPTIONS[name];
        if (!Object.hasOwn(ROUTER_OPTIONS, name)) report(key, "unknown", { name, options: NAMES });
        else if (values !== undefined && text !== undefined && !values.includes(text)) {
          report(value, "value", { name, value: text, values: values.join(" or ") });
        }
      }
      const type = filled(options, TYPE);
      const value = filled(options, VALUE);
      if (type !== undefined && lacksEntry(options, VALUE)) report(type, "alone", { name: TYPE, other: VALUE });
      if (value !== undefined && lacksEntry(options, TYPE)) report(value, "alone", { name: VALUE, other: TYPE });
      const file = knownText(value);
      const isS3 = knownText(type) === "s3";
      if (type !== undefined && isS3 && task.fargate) report(type, "fargate", { name: TYPE });
      if (value === undefined || file === undefined) continue;
      if (RESERVED_CONFIG_FILES.includes(file)) report(value, "reserved", { file });
      else if (isS3 && !task.fargate && !S3_OBJECT.test(file)) report(value, "arn", { file });
    }
  },
});
