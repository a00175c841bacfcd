// The execution role: with it ECS itself pulls images, fetches secrets and writes logs for a task. One missing role is one
// fact: of the rules that ask for it, the first that has a reason speaks, and points at all the others.
import { containerLists } from "../../model/ecs/containerLists.js";
import { isPrivateEcr } from "../../model/ecs/imageHints.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { perTask } from "../../model/ecs/perTask.js";
import { type Container, type TaskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { filled, hasEntry } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RelatedNode, RuleFix } from "../rule.js";

/** A skeleton with a placeholder for the account, which only a person can fill in. */
const SKELETON = "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole";

/** In the order in which they speak: what ECS refuses to register without the role comes first. */
export type RoleReason = "secrets" | "options" | "logs" | "image" | "files" | "credentials";

export interface MissingRole {
  readonly root: Node;
  readonly node: Node;
  readonly container: Container;
  readonly reason: RoleReason;
  /** The other places that need the role. */
  readonly related: readonly RelatedNode[];
}

/** The first place that needs the role, where the task surely has none and that place needs it for one of `reasons`. */
export function missingRole(task: TaskDefinition, reasons: readonly RoleReason[]): MissingRole | undefined {
  const { root } = task;
  if (root === undefined || !taskLacks(task, "executionRoleArn")) return undefined;
  const [first, ...others] = needsOf(task);
  if (first === undefined || !reasons.includes(first.reason)) return undefined;
  const related = others.map(({ node, reason, container }) => ({ node, message: wordsOf(reason, container.label) }));
  return { root, ...first, related };
}

/** Adds the role to the object with the task-level keys. Never safe: the account is missing, and the role must exist. */
export function addExecutionRole(root: Node): RuleFix {
  const after = rawMember(root, "taskRoleArn") === undefined ? "family" : "taskRoleArn";
  return {
    title: "Add an executionRoleArn to fill in",
    safe: false,
    edit: (editor) => editor.put(root, "executionRoleArn", SKELETON, after),
  };
}

type Need = Pick<MissingRole, "node" | "container" | "reason">;

const needsOf = perTask((task): readonly Need[] => {
  const logs = logConfigurations(task);
  const secrets = [
    ...containerLists(task, "secrets").map(({ list, container }) => need(list, container, "secrets")),
    ...task.containers.map((container) =>
      need(member(member(container.node, "logConfiguration"), "secretOptions"), container, "options"),
    ),
  ].flatMap((one) => (one !== undefined && hasEntry(one.node) ? [one] : []));
  const onFargate = [
    ...logs.map(({ driver, driverNode, container }) =>
      driver === "awslogs" ? need(driverNode, container, "logs") : undefined,
    ),
    ...task.containers.map((container) => {
      const image = filled(container.node, "image");
      return isPrivateEcr(knownText(image) ?? "") ? need(image, container, "image") : undefined;
    }),
  ];
  return [
    ...secrets.sort((a, b) => a.node.start - b.node.start),
    ...(task.fargate ? onFargate : []),
    ...containerLists(task, "environmentFiles").map(({ list, container }) => need(list, container, "files")),
    ...task.containers.map(credentials),
  ].flatMap((one) => one ?? []);
});

/** For images in ECR no credentials are of use: another rule says so. */
function credentials(container: Container): Need | undefined {
  const node = member(container.node, "repositoryCredentials");
  if (filled(node, "credentialsParameter") === undefined) return undefined;
  return isPrivateEcr(knownText(filled(container.node, "image")) ?? "")
    ? undefined
    : need(node, container, "credentials");
}

function need(node: Node | undefined, container: Container, reason: RoleReason): Need | undefined {
  return node === undefined ? undefined : { node, container, reason };
}

function wordsOf(reason: RoleReason, label: string): string {
  switch (reason) {
    case "logs":
      return `The logs of container ${label} need the role as well.`;
    case "image":
      return `The image of container ${label} needs the role as well.`;
    case "files":
      return "These files need the role as well.";
    case "credentials":
      return "These credentials need the role as well.";
    default:
      return "These secrets need the role as well.";
  }
}
