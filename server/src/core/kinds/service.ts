// How services are recognised, and the two inputs that look like one: of UpdateService, and of RunTask.
import { type Node, rawMember } from "../parse/doc.js";
import { count, has, hasText, isBegun, strays, type Wrapper, wrapped, wrapperOf } from "./content.js";
import type { Kind } from "./kind.js";

/** What a document that says how tasks run is the input of; the printed form of a service counts as `create`. */
export type ServiceRequest = "create" | "update" | "run";

const WRAPPER: Wrapper = { one: "service", many: "services" };

export const SERVICE: Kind = {
  id: "ecs.service",
  title: "ECS service",
  recognisedBy:
    "`serviceName` with another key of a service; three keys of a service, one of them (`desiredCount`, `loadBalancers`, `deploymentConfiguration` and the like) a key that RunTask does not have",
  forms: [
    "the input of CreateService; deploy tools may keep its name, its task definition and its count elsewhere",
    'what `create-service`, `update-service` and `describe-services` print (`{"service": {…}}`, `{"services": […]}`), or one service of it; each service is checked by itself',
  ],
  usualNames: ["ecs-service.json", "create-service.json", "service-definition.json", "ecs-service-def.yaml"],
  recognise: recogniseService,
  parts: (root) => (flatService(root) === undefined ? wrapped(root, WRAPPER) : undefined),
  names:
    /(?:^|[._-])(?:ecs|create)[._-]?service(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$|service[._-]?def(?:inition)?s?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["serviceName", ...SERVICE_KEYS, ...SHARED_KEYS]),
  textHint: undefined,
};

export const UPDATE_SERVICE: Kind = {
  id: "ecs.updateService",
  title: "UpdateService input",
  recognisedBy:
    "`service` with the name of a service, or `forceNewDeployment`, beside other keys of UpdateService; no `serviceName`, and at most one key that only CreateService has",
  forms: ["the input of UpdateService; a key that is absent leaves the service as it is"],
  usualNames: ["update-service.json", "ecs-update-service.yaml"],
  recognise: recogniseUpdate,
  names: /(?:^|[._-])update[._-]?service(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["service", "forceNewDeployment", ...UPDATE_KEYS]),
  textHint: undefined,
};

export const RUN_TASK: Kind = {
  id: "ecs.runTask",
  title: "RunTask input",
  recognisedBy:
    "`taskDefinition` with the name of one beside `networkConfiguration`, `overrides` or another structure of RunTask, or beside two other keys of RunTask and nothing else; of keys that only services have, none or fewer than of its own",
  forms: ["the input of RunTask"],
  usualNames: ["run-task.json", "ecs-run-task.yaml"],
  recognise: recogniseRun,
  names: /(?:^|[._-])run[._-]?task(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["taskDefinition", ...RUN_KEYS]),
  textHint: undefined,
};

/** Keys of CreateService (and of the registered form) that RunTask does not have, or has, but seldom, in the same company. */
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

/** Keys that services and RunTask have both. */
const SHARED_KEYS = [
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

/** Keys of CreateService that UpdateService does not have; one of them beside `service` may be a slip. */
const CREATE_KEYS = ["launchType", "schedulingStrategy", "role", "tags", "clientToken"];

/** Keys of UpdateService that nothing else has beside a name under `service`. */
const UPDATE_KEYS = [
  "forceNewDeployment",
  "capacityProviderStrategy",
  "deploymentConfiguration",
  "availabilityZoneRebalancing",
  "networkConfiguration",
  "placementConstraints",
  "placementStrategy",
  "healthCheckGracePeriodSeconds",
  "deploymentController",
  "enableExecuteCommand",
  "enableECSManagedTags",
  "loadBalancers",
  "propagateTags",
  "serviceRegistries",
  "serviceConnectConfiguration",
  "volumeConfigurations",
  "vpcLatticeConfigurations",
];

/** Keys that the settings of a deploy script might have as well. */
const LOOSE_UPDATE_KEYS = ["service", "cluster", "taskDefinition", "desiredCount", "platformVersion"];

/** Keys of RunTask that services do not have. */
const RUN_KEYS = ["overrides", "startedBy", "referenceId", "count", "group"];

/** Tells the three apart; whether a document is one of them at all is another question. */
export function serviceRequestOf(root: Node): ServiceRequest {
  if (has(root, "serviceName") || has(root, "serviceArn")) return "create";
  if (has(root, "forceNewDeployment")) return "update";
  if (hasText(root, "service")) return count(root, CREATE_KEYS) <= 1 ? "update" : "create";
  const [ofService, ofRun] = [count(root, SERVICE_KEYS), count(root, RUN_KEYS)];
  if (ofService > 0) return ofRun > ofService || (ofRun === ofService && has(root, "overrides")) ? "run" : "create";
  const runs = hasText(root, "taskDefinition") && count(root, SHARED_KEYS) >= 2;
  return runs || ofRun > 0 ? "run" : "create";
}

function recogniseService(root: Node): string | undefined {
  if (root.type !== "object") return undefined;
  return flatService(root) ?? wrapperOf(root, WRAPPER, (part) => flatService(part) !== undefined);
}

function flatService(root: Node): string | undefined {
  if (serviceRequestOf(root) !== "create") return undefined;
  const own = count(root, SERVICE_KEYS);
  const keys = own + count(root, SHARED_KEYS);
  if (has(root, "serviceName") && keys >= 1) return 'the key "serviceName" and others of a service';
  return own >= 1 && keys >= 3 ? "keys that services have" : undefined;
}

function recogniseUpdate(root: Node): string | undefined {
  if (root.type !== "object" || serviceRequestOf(root) !== "update") return undefined;
  const known = [...UPDATE_KEYS, ...LOOSE_UPDATE_KEYS, ...CREATE_KEYS];
  const strong = count(root, UPDATE_KEYS);
  const loose = count(root, LOOSE_UPDATE_KEYS);
  const foreign = strays(root, known);
  if (strong >= 1 && strong + loose >= 2 && foreign < strong + loose)
    return `the key "${has(root, "forceNewDeployment") ? "forceNewDeployment" : "service"}" and others of UpdateService`;
  // With these alone, only a document that holds nothing else is surely one.
  return loose >= 3 && has(root, "cluster") && foreign === 0
    ? 'the key "service" and others of UpdateService'
    : undefined;
}

function recogniseRun(root: Node): string | undefined {
  if (root.type !== "object" || !hasText(root, "taskDefinition") || serviceRequestOf(root) !== "run") return undefined;
  if (has(root, "containerInstances")) return undefined;
  const known = [...SHARED_KEYS, ...RUN_KEYS, "tags", "clientToken", "volumeConfigurations"];
  const keys = count(root, known);
  const foreign = strays(root, known);
  const formed = STRUCTURES.some((key) => isStructure(rawMember(root, key)));
  const enough = formed ? keys >= 2 && foreign < keys : keys >= 3 && foreign === 0;
  return enough ? 'the key "taskDefinition" and others of RunTask' : undefined;
}

/** Keys of RunTask whose values nobody would write so for anything else. */
const STRUCTURES = [
  "networkConfiguration",
  "overrides",
  "capacityProviderStrategy",
  "placementStrategy",
  "placementConstraints",
];

function isStructure(node: Node | undefined): boolean {
  return node?.type === "object" || node?.type === "array";
}
