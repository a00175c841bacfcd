// A container joins Active Directory with one credential spec, named by its ARN.
import { arnOf } from "../../base/arn.js";
import { CREDENTIAL_SPEC, MOST_CREDENTIAL_SPECS } from "../../data/credentialSpecs.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/credential-specs",
  kinds: ["ecs.taskDefinition"],
  needs: ["credentialSpecs"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "`credentialSpecs` holds one `credentialspec:ARN` or `credentialspecdomainless:ARN`, and `dockerSecurityOptions` none beside it.",
  why: "The prefix tells whether the instance has joined the domain; the ARN says where the file lies, in S3 or in the parameter store. The API takes one entry of this form.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    many: "Container {label} has {count} credential specs, and ECS takes one. Keep one of them.",
    form: '"{value}" names no credential spec. Write credentialspec: or credentialspecdomainless: and then the ARN of the file in S3 or in the parameter store.',
    both: {
      severity: "warning",
      text: "Container {label} has a credential spec in dockerSecurityOptions as well. Keep the one in credentialSpecs, which takes the place of that.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 512, "credentialSpecs": ["arn:aws:s3:::web-settings/gmsa.json"] }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 512, "credentialSpecs": ["credentialspec:arn:aws:s3:::web-settings/gmsa.json"] }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { container, value: list } of containerValues(task, "credentialSpecs")) {
      const { node, label } = container;
      const items = itemsOf(list).filter(({ type }) => type === "string");
      if (items.length === 0) continue;
      const count = items.length;
      if (count > MOST_CREDENTIAL_SPECS) report(list, "many", { label, count });
      for (const item of items) {
        const value = knownText(item);
        if (value !== undefined && !CREDENTIAL_SPEC.test(value))
          report(item, "form", { value }, { fixes: prefixed(item, value) });
      }
      const option = itemsOf(member(node, "dockerSecurityOptions")).find((one) =>
        rawText(one)?.startsWith("credentialspec"),
      );
      // On Fargate dockerSecurityOptions are wrong altogether: another rule says so.
      if (option === undefined || task.fargate) continue;
      const related = [{ node: list, message: "The credential spec." }];
      report(option, "both", { label }, { fixes: [removal(option, "it from dockerSecurityOptions")], related });
    }
  },
});

/** Not safe: the domain may be one that the instance has not joined. */
function prefixed(item: Node, value: string): RuleFix[] {
  if (arnOf(value) === undefined || !CREDENTIAL_SPEC.test(`credentialspec:${value}`)) return [];
  return [
    { title: "Put credentialspec: before the ARN", edit: (editor) => editor.set(item, `credentialspec:${value}`) },
  ];
}
