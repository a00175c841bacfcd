// How task definitions are recognised.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";
import { count, isBegun } from "./content.js";
import type { Kind } from "./kind.js";

export const TASK_DEFINITION: Kind = {
  id: "ecs.taskDefinition",
  title: "ECS task definition",
  recognisedBy:
    "a list `containerDefinitions`, at the top or inside `taskDefinition`; a list of container definitions; `family` with other keys of a task definition",
  forms: [
    "the input of RegisterTaskDefinition",
    'what `describe-task-definition` prints, with its wrapper (`{"taskDefinition": {…}}`) or without it',
    'a bare list of container definitions (`[{"name": …, "image": …}]`); the keys beside it are unknown then',
  ],
  usualNames: ["task-definition.json", "taskdef.yaml", "ecs-task-def.json", "container-definitions.json"],
  recognise: recogniseTaskDefinition,
  names:
    /(?:^|[._-])(?:ecs)?task[._-]?def(?:inition)?s?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$|container[._-]?definitions?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) =>
    isBegun(root, ["family", "containerDefinitions", ...TASK_KEYS]) ||
    itemsOf(root).some((item) => rawMember(item, "image") !== undefined),
  textHint: /["']?containerDefinitions["']?\s*:/,
};

const TASK_KEYS = [
  "requiresCompatibilities",
  "networkMode",
  "executionRoleArn",
  "taskRoleArn",
  "volumes",
  "placementConstraints",
  "runtimePlatform",
  "ephemeralStorage",
  "cpu",
  "memory",
];

const CONTAINER_KEYS = [
  "essential",
  "portMappings",
  "logConfiguration",
  "cpu",
  "memory",
  "memoryReservation",
  "environment",
  "secrets",
  "mountPoints",
  "entryPoint",
  "healthCheck",
  "dependsOn",
];

function recogniseTaskDefinition(root: Node): string | undefined {
  if (root.type === "array") return isContainerList(root) ? "a list of container definitions" : undefined;
  if (rawMember(root, "AWSEBDockerrunVersion") !== undefined) return undefined;
  if (holdsContainers(root)) return 'the key "containerDefinitions"';
  const wrapped = rawMember(root, "taskDefinition");
  if (wrapped?.type === "object" && (holdsContainers(wrapped) || isTaskLike(wrapped)))
    return 'the key "taskDefinition" with a task definition in it';
  return isTaskLike(root) ? 'the key "family" and others of a task definition' : undefined;
}

function holdsContainers(root: Node): boolean {
  const list = rawMember(root, "containerDefinitions");
  return list !== undefined && list.type !== "object";
}

function isTaskLike(root: Node): boolean {
  return (
    rawMember(root, "family") !== undefined &&
    rawMember(root, "serviceName") === undefined &&
    count(root, TASK_KEYS) >= 1
  );
}

function isContainerList(root: Node): boolean {
  const items = itemsOf(root).filter((item) => item.type === "object");
  if (items.length === 0 || items.some((item) => rawMember(item, "name") === undefined)) return false;
  if (items.some((item) => rawMember(item, "imageUri") !== undefined || rawMember(item, "apiVersion") !== undefined))
    return false;
  return (
    items.every((item) => rawMember(item, "image") !== undefined) &&
    items.some((item) => count(item, CONTAINER_KEYS) >= 1)
  );
}
