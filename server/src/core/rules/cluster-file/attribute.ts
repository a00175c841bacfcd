// Attributes of instances: names and values that ECS takes, and none that says otherwise than the instance.
import { clusterFile } from "../../model/clusterFile.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { ATTRIBUTE_LIMITS, isBuiltInAttribute, SUBJECTS_SOURCE } from "../../query/subjects.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

/** So many of one's own may an instance have. */
const MOST = 10;

export const rule = defineRule({
  id: "cluster-file/attribute",
  kinds: ["stowage.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Attributes of a cluster file have names and values that ECS takes, and do not contradict the instance.",
  why: "ECS refuses attributes with other characters or longer than 128, and more than ten on one instance; constraints that the preview finds met could then never be met. The type and the zone are said by keys of their own.",
  sources: [ecsApi("API_Attribute.html"), SUBJECTS_SOURCE.attributes],
  messages: {
    name: 'The attribute name "{name}" is none that ECS takes: 1 to {most} letters, digits and the characters - _ / \\ . are allowed. Rename it.',
    value:
      "The value of {name} is none that ECS takes: up to {most} letters, digits, blanks inside and the characters - _ . : / @ + \\ are allowed. Change it.",
    many: "{count} attributes of one's own; ECS takes {most} on one instance. Remove some.",
    contradiction: '{name} is "{value}" here, and {key} says "{own}". Remove the attribute: {key} says it already.',
  },
  examples: {
    bad: `{
  "groups": [{ "type": "m5.large", "attributes": { "my stack": "prod" } }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "attributes": { "stack": "prod" } }]
}`,
  },
  check(doc, report) {
    for (const { node, typeName } of clusterFile(doc).entries) {
      const attributes = filled(node, "attributes");
      if (attributes === undefined || attributes.type !== "object") continue;
      const own = attributes.properties.filter(({ key }) => !isBuiltInAttribute(String(key.value)));
      if (own.length > MOST) report(attributes, "many", { count: own.length, most: MOST });
      for (const { key, value } of attributes.properties) {
        const name = knownText(key);
        const text = knownText(value);
        if (name === undefined) continue;
        if (!isLegal(name, ATTRIBUTE_LIMITS.name)) {
          report(key, "name", { name, most: ATTRIBUTE_LIMITS.length });
        } else if (text !== undefined && text !== "" && !isLegal(text, ATTRIBUTE_LIMITS.value)) {
          report(value, "value", { name, most: ATTRIBUTE_LIMITS.length });
        } else if (name === "ecs.instance-type" && text !== undefined && typeName !== undefined && text !== typeName) {
          const fixes = [removal(value, name)];
          report(value, "contradiction", { name, value: text, key: "type", own: typeName }, { fixes });
        }
      }
    }
  },
});

function isLegal(text: string, form: RegExp): boolean {
  return text.length > 0 && text.length <= ATTRIBUTE_LIMITS.length && form.test(text) && text.trim() === text;
}
