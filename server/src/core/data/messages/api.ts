// Why a call to ECS failed for reasons that no rule can see in a document, and other wordings for what a rule does see:
// those of the AWS CLI and of the API's model.
import { TASK_DEFINITION_OUTPUT_KEYS } from "../outputKeys.gen.js";
import { type ServiceMessage, SOURCES, type Wording } from "./message.js";

export const API: readonly ServiceMessage[] = [
  {
    id: "api/role-invalid",
    says: ["ClientException…Role is not valid", "Role is not valid", "role…is invalid or cannot be assumed"],
    means: "A role that the task definition names does not exist, or is none that ECS tasks may take on.",
    advice:
      "Check `taskRoleArn` and `executionRoleArn`: the account, the name with its path, and a trust policy for `ecs-tasks.amazonaws.com`.",
    rules: ["task/role-arn"],
    keys: ["taskRoleArn", "executionRoleArn"],
    source: SOURCES.registering,
  },
  {
    id: "api/pass-role",
    says: ["is not authorized to perform: iam:PassRole"],
    means: "Whoever registers or runs the task may not hand over its roles.",
    advice: "Allow that user or role `iam:PassRole` on `taskRoleArn` and `executionRoleArn`.",
    keys: ["executionRoleArn", "taskRoleArn"],
    source: SOURCES.passRole,
  },
  {
    id: "api/denied",
    general: true,
    says: ["AccessDeniedException…is not authorized to perform: ecs:", "is not authorized to perform: ecs:"],
    means: "Whoever makes the call may not do this.",
    advice: "Allow that user or role the action that the message names.",
    source: SOURCES.passRole,
  },
  {
    id: "api/concurrent-revision",
    says: ["Too many concurrent attempts to create a new revision of the specified family"],
    means: "Two calls registered the same family at the same moment.",
    advice: "Register one after the other, and try again.",
    keys: ["family"],
    source: SOURCES.registering,
  },
  {
    id: "api/unknown-task-definition",
    says: [
      "TaskDefinition not found",
      "Unable to describe task definition",
      "The specified task definition does not exist",
      "TaskDefinition is inactive",
    ],
    means: "There is no such active task definition in this account and region.",
    advice: "Check family and revision, and the region of the call; an inactive revision can run no new task.",
    keys: ["taskDefinition", "family"],
    source: SOURCES.failures,
  },
  {
    id: "api/unknown-cluster",
    says: ["ClusterNotFoundException", "Cluster not found"],
    means: "There is no such cluster in this account and region.",
    advice: "Check the cluster's name and the region of the call; without a name the cluster `default` is meant.",
    keys: ["cluster"],
    source: SOURCES.failures,
  },
  {
    id: "api/unknown-service",
    says: ["ServiceNotFoundException", "Service not found", "ServiceNotActiveException", "Service was not ACTIVE"],
    means: "There is no such active service in this cluster.",
    advice: "Check its name, the cluster and the region; a service that was deleted has to be created anew.",
    keys: ["serviceName", "cluster"],
    source: SOURCES.failures,
  },
  {
    id: "api/target-group-type",
    says: ["has target type instance, which is incompatible with the awsvpc network mode"],
    means: "Tasks with the network mode awsvpc are reached by their addresses, and the target group expects instances.",
    advice: "Make a target group of the type `ip`.",
    rules: ["service/load-balancer-target-group-type"],
    keys: ["targetGroupArn", "networkMode"],
    source: SOURCES.services,
  },
  {
    id: "api/target-group-unattached",
    says: ["does not have an associated load balancer"],
    means: "The target group belongs to no load balancer yet.",
    advice: "Add it to a listener first; in templates make the service depend on the listener.",
    keys: ["targetGroupArn", "loadBalancers"],
    source: SOURCES.services,
  },
  {
    id: "api/service-linked-role",
    says: ["Unable to assume the service linked role", "Please verify that the ECS service linked role exists"],
    means: "The account lacks the role that ECS acts with.",
    advice: "Create it once: `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`.",
    source: SOURCES.services,
  },
];

/** Where to look in a document in which the rule itself finds nothing: the other one of two files, as a rule. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  "service/load-balancer-port": ["containerPort", "portMappings"],
  "service/load-balancer-unknown": ["containerName", "containerDefinitions"],
  "service/network-extra": ["networkConfiguration", "networkMode"],
  "service/network-missing": ["networkConfiguration", "networkMode"],
  "service/task-definition-compatibility": ["requiresCompatibilities", "launchType"],
};

/** What else is said of what an id stands for. */
export const WORDINGS: Readonly<Record<string, readonly Wording[]>> = {
  "task/read-only-field": [...TASK_DEFINITION_OUTPUT_KEYS].map((key) => `Unknown parameter in input: "${key}"`),
  "task/cpu-type": [
    "Invalid type for parameter cpu, value:…valid types: <class 'str'>",
    "Invalid type for parameter memory, value:…valid types: <class 'str'>",
  ],
  "task/containers-max": ["Too many containers"],
  "task/containers-empty": [
    'Missing required parameter in input: "containerDefinitions"',
    "Container definitions should not be null or empty",
  ],
  "task/family-pattern": [
    'Missing required parameter in input: "family"',
    "Family contains invalid characters",
    "Family should not be null or empty",
    "Value…at 'family' failed to satisfy constraint",
  ],
  "container/image": ["Container.image should not be null or empty", "The container.image should not be null or empty"],
  "container/image-format": ["Container.image contains invalid characters", "Container.image repository should be"],
  "container/name": ["Container.name contains invalid characters", "Container.name should not be null or empty"],
  "service/task-definition-external": ["TaskDefinition must be blank", "LoadBalancers must be empty or null"],
  "service/task-definition-compatibility": ["No launch type is compatible"],
  "schema/type": ["Invalid type for parameter…valid types:", "Unexpected token…expected", "SerializationException"],
  "schema/enum": ["failed to satisfy constraint: Member must satisfy enum value set"],
  "schema/required": ["Missing required parameter in", "failed to satisfy constraint: Member must not be null"],
  "schema/unknown-key": ["Unknown parameter in…must be one of"],
  "schema/value": [
    "Invalid length for parameter",
    "Invalid value for parameter",
    "failed to satisfy constraint: Member must have value",
    "failed to satisfy constraint: Member must have length",
    "Invalid range for parameter",
  ],
  "syntax/json": [
    "Invalid JSON",
    "Error parsing parameter…Invalid JSON received",
    "Unexpected token…in JSON at position",
  ],
};
