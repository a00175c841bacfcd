// THE TABLE of document kinds: what Stowage recognises, and by what. Content comes first, the file's name second: a name
// decides only where the content is silent (an empty, broken or half-typed file).
import { itemsOf, type Node, rawMember } from "../parse/doc.js";

export type KindId = "ecs.taskDefinition" | "ecs.service" | "stowage.config";

export interface Kind {
  readonly id: KindId;
  readonly title: string;
  /** For the documentation: what makes a document one of this kind. */
  readonly recognisedBy: string;
  /** Says in words what in the content shows this kind; undefined when nothing does. */
  readonly recognise: (root: Node) => string | undefined;
  /** Matched against the file's name in lower case, template endings taken off. */
  readonly names: RegExp;
  /** Whether a file of such a name may be one of this kind that is only begun; content of another sort speaks against it. */
  readonly mayBecome: (root: Node) => boolean;
  /** Matched against the text when it cannot be read as a tree of this kind. */
  readonly textHint: RegExp | undefined;
}

export const KINDS: readonly Kind[] = [
  {
    id: "stowage.config",
    title: "Stowage configuration",
    recognisedBy: "the name `.stowage.json`",
    recognise: () => undefined,
    names: /^\.stowage\.json$/,
    mayBecome: () => true,
    textHint: undefined,
  },
  {
    id: "ecs.taskDefinition",
    title: "ECS task definition",
    recognisedBy:
      "a list `containerDefinitions`, at the top or inside `taskDefinition`; a list of container definitions; `family` with other keys of a task definition",
    recognise: recogniseTaskDefinition,
    names:
      /(?:^|[._-])(?:ecs)?task[._-]?def(?:inition)?s?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$|container[._-]?definitions?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
    mayBecome: (root) =>
      isBegun(root, ["family", "containerDefinitions", ...TASK_KEYS]) ||
      itemsOf(root).some((item) => rawMember(item, "image") !== undefined),
    textHint: /["']?containerDefinitions["']?\s*:/,
  },
  {
    id: "ecs.service",
    title: "ECS service",
    recognisedBy: "`serviceName` or `desiredCount` with other keys of a service, or three keys that only services have",
    recognise: recogniseService,
    names:
      /(?:^|[._-])(?:ecs|create)[._-]?service(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$|service[._-]?def(?:inition)?s?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
    mayBecome: (root) => isBegun(root, ["serviceName", ...SERVICE_KEYS, ...SHARED_WITH_RUN_TASK]),
    textHint: undefined,
  },
];

export function kindOf(id: KindId): Kind {
  return KINDS.find((kind) => kind.id === id) as Kind;
}

export function isKindId(id: string): id is KindId {
  return KINDS.some((kind) => kind.id === id);
}

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

// Keys of CreateService (and of the registered form) that RunTask does not have, or has, but seldom, in the same company.
const SERVICE_KEYS = [
  "desiredCount",
  "loadBalancers",
  "deploymentConfiguration",
  "deploymentController",
  "schedulingStrategy",
  "serviceRegistries",
  "healthCheckGracePeriodSeconds",
  "serviceConnectConfiguration",
  "availabilityZoneRebalancing",
  "serviceArn",
];

const SHARED_WITH_RUN_TASK = [
  "launchType",
  "networkConfiguration",
  "platformVersion",
  "capacityProviderStrategy",
  "enableExecuteCommand",
  "enableECSManagedTags",
  "propagateTags",
  "placementStrategy",
  "placementConstraints",
  "taskDefinition",
  "cluster",
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

function recogniseService(root: Node): string | undefined {
  if (root.type !== "object") return undefined;
  const own = count(root, SERVICE_KEYS);
  const named = rawMember(root, "serviceName") !== undefined;
  if (named && own + count(root, SHARED_WITH_RUN_TASK) >= 1) return 'the key "serviceName" and others of a service';
  if (own >= 1 && own + count(root, SHARED_WITH_RUN_TASK) >= 3) return "keys that services have";
  return undefined;
}

/** An object that holds one of these keys, or next to nothing: a key or two that somebody just types. */
function isBegun(root: Node, keys: readonly string[]): boolean {
  if (root.type !== "object") return false;
  const { properties } = root;
  const scarce =
    properties.length <= 2 && properties.every(({ value }) => value.type !== "object" && value.type !== "array");
  return scarce || count(root, keys) > 0;
}

function count(root: Node, keys: readonly string[]): number {
  return keys.filter((key) => rawMember(root, key) !== undefined).length;
}
