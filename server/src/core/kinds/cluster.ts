// How clusters and capacity providers are recognised.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";
import { count, has, hasText, isBegun, strays, type Wrapper, wrapped, wrapperOf } from "./content.js";
import type { Kind } from "./kind.js";

const CLUSTERS: Wrapper = { one: "cluster", many: "clusters" };
const PROVIDERS: Wrapper = { one: "capacityProvider", many: "capacityProviders" };

export const CLUSTER: Kind = {
  id: "ecs.cluster",
  title: "ECS cluster",
  recognisedBy:
    "`clusterName` with `capacityProviders`, `defaultCapacityProviderStrategy`, `serviceConnectDefaults`, `settings` or another key that only ECS clusters have",
  forms: [
    "the input of CreateCluster",
    'what `create-cluster` and `describe-clusters` print (`{"cluster": {…}}`, `{"clusters": […]}`), or one cluster of it; each cluster is checked by itself',
  ],
  usualNames: ["ecs-cluster.json", "create-cluster.yaml"],
  recognise: (root) => recognise(root, CLUSTERS, flatCluster),
  parts: (root) => (flatCluster(root) === undefined ? wrapped(root, CLUSTERS) : undefined),
  names: /(?:^|[._-])(?:ecs|create)[._-]?cluster(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["clusterName", ...CLUSTER_KEYS]),
  textHint: undefined,
};

export const CAPACITY_PROVIDER: Kind = {
  id: "ecs.capacityProvider",
  title: "ECS capacity provider",
  recognisedBy: "an object `autoScalingGroupProvider` or `managedInstancesProvider`",
  forms: [
    "the input of CreateCapacityProvider",
    'what `create-capacity-provider` and `describe-capacity-providers` print (`{"capacityProvider": {…}}`, `{"capacityProviders": […]}`), or one provider of it; each provider is checked by itself',
  ],
  usualNames: ["capacity-provider.json", "create-capacity-provider.yaml"],
  recognise: (root) => recognise(root, PROVIDERS, flatProvider),
  parts: (root) => (flatProvider(root) === undefined ? wrapped(root, PROVIDERS) : undefined),
  names: /(?:^|[._-])capacity[._-]?providers?(?![a-z])[\w.-]*\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, PROVIDER_KEYS),
  textHint: undefined,
};

/** Keys that, beside a name, only clusters of ECS have. */
const CLUSTER_KEYS = ["capacityProviders", "defaultCapacityProviderStrategy", "serviceConnectDefaults"];

const CREATE_CLUSTER_KEYS = ["clusterName", "tags", "settings", "configuration", ...CLUSTER_KEYS];

const PROVIDER_KEYS = ["autoScalingGroupProvider", "managedInstancesProvider"];

function recognise(root: Node, wrapper: Wrapper, flat: (root: Node) => string | undefined): string | undefined {
  if (root.type !== "object") return undefined;
  return flat(root) ?? wrapperOf(root, wrapper, (part) => flat(part) !== undefined);
}

function flatCluster(root: Node): string | undefined {
  if (!hasText(root, "clusterName")) return undefined;
  if (/^arn:[^:]*:ecs:/.test(String(rawMember(root, "clusterArn")?.value))) return 'the key "clusterArn"';
  const strong = count(root, CLUSTER_KEYS) >= 1 || hasInsights(root) || hasCommands(root);
  const plain = hasTags(root) && strays(root, CREATE_CLUSTER_KEYS) === 0;
  return strong || plain ? 'the key "clusterName" and others of a cluster' : undefined;
}

function hasInsights(root: Node): boolean {
  return itemsOf(rawMember(root, "settings")).some((item) => rawMember(item, "name")?.value === "containerInsights");
}

function hasCommands(root: Node): boolean {
  const configuration = rawMember(root, "configuration");
  return (
    configuration?.type === "object" &&
    count(configuration, ["executeCommandConfiguration", "managedStorageConfiguration"]) >= 1
  );
}

function hasTags(root: Node): boolean {
  const items = itemsOf(rawMember(root, "tags"));
  return items.length > 0 && items.every((item) => has(item, "key") && has(item, "value"));
}

function flatProvider(root: Node): string | undefined {
  const key = PROVIDER_KEYS.find((one) => rawMember(root, one)?.type === "object");
  if (key !== undefined) return `the key "${key}"`;
  // FARGATE and FARGATE_SPOT, as they are printed.
  return /^arn:[^:]*:ecs:/.test(String(rawMember(root, "capacityProviderArn")?.value))
    ? 'the key "capacityProviderArn"'
    : undefined;
}
