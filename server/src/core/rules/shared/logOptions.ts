// The options of a log configuration: where one is missing, and how to add it.
import { type LogConfiguration, lacksEntry } from "../../model/ecs/logging.js";
import { filled, lacks } from "../../model/values.js";
import { type Node, rawMember } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** Where to say that an option is missing: at its empty value, else at the options, else at the log configuration. */
export function placeOfMissingOption({ node }: Pick<LogConfiguration, "node">, key: string): Node | undefined {
  const options = filled(node, "options");
  if (options === undefined) return lacks(node, "options") ? node : undefined;
  return lacksEntry(options, key) ? (rawMember(options, key) ?? options) : undefined;
}

/** Adds an option. Not safe, as a rule: the value is a guess. */
export function addOption({ node }: Pick<LogConfiguration, "node">, key: string, value: string): RuleFix {
  return {
    title: `Add "${key}": "${value}"`,
    safe: false,
    edit: (editor) => {
      const options = filled(node, "options");
      if (options === undefined) editor.put(node, "options", { [key]: value }, "logDriver");
      else editor.put(options, key, value);
    },
  };
}

/** Adds an option whose value ECS reads from a secret, which a person fills in. */
export function addSecretOption({ node }: LogConfiguration, name: string): RuleFix {
  const option = { name, valueFrom: "arn:aws:secretsmanager:<REGION>:<ACCOUNT_ID>:secret:<SECRET>" };
  return {
    title: `Add "${name}" to secretOptions`,
    safe: false,
    edit: (editor) => {
      const secrets = filled(node, "secretOptions");
      if (secrets?.type === "array") editor.append(secrets, option);
      else editor.put(node, "secretOptions", [option]);
    },
  };
}
