// The options of a log configuration: where one is missing, and how to add it.
import { AWSLOGS_OTHER_NAMES } from "../../data/awslogs.js";
import { type LogConfiguration, lacksEntry } from "../../model/ecs/logging.js";
import { type Container, type TaskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, lacks, rawText } from "../../model/values.js";
import { type Node, rawMember } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** Where to say that an option is missing: at its empty value, else at the options, else at the log configuration. */
export function placeOfMissingOption({ node }: Pick<LogConfiguration, "node">, key: string): Node | undefined {
  const options = filled(node, "options");
  if (options === undefined) return lacks(node, "options") ? node : undefined;
  if (!lacksEntry(options, key)) return undefined;
  // Under a name that it does not have: another rule says so.
  if (options.properties.some((property) => AWSLOGS_OTHER_NAMES.get(property.name) === key)) return undefined;
  return rawMember(options, key) ?? options;
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

/** Whether a log configuration surely has no options at all: one fact, though each missing option has a rule. */
export function hasNoOptions({ node }: Pick<LogConfiguration, "node">): boolean {
  const options = filled(node, "options");
  if (options === undefined) return lacks(node, "options");
  return options.type === "object" && !options.partial && options.properties.length === 0;
}

/** What awslogs needs, as far as it can be told. */
export function awslogsOptions(task: TaskDefinition, { name }: Container): Record<string, string> {
  return {
    "awslogs-group": awslogsGroup(task),
    "awslogs-region": "<REGION>",
    "awslogs-stream-prefix": name ?? "app",
  };
}

export function awslogsGroup(task: TaskDefinition): string {
  return `/ecs/${rawText(taskValue(task, "family")) ?? "<family>"}`;
}

/** Sends the logs to CloudWatch instead. Options that are for awslogs already stay, those of another driver go. */
export function useAwslogs(task: TaskDefinition, log: LogConfiguration): RuleFix {
  const options = filled(log.node, "options");
  const stay = options?.properties.some(({ key }) => String(key.value).startsWith("awslogs-")) ?? false;
  return {
    title: stay ? "Set logDriver to awslogs" : "Use awslogs, with a region to fill in",
    safe: false,
    edit: (editor) => {
      editor.set(log.driverNode, "awslogs");
      if (!stay) editor.put(log.node, "options", awslogsOptions(task, log.container), "logDriver");
    },
  };
}
