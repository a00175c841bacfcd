// By what an entry of a list is known when its position says nothing: the keys that the ECS API and its agents tell the
// entries of each list apart by. Read from the API reference (RegisterTaskDefinition, CreateService, RunTask, CreateCluster)
// on 2026-11-21.

/** A list's key → the keys that name its entries, the best first. Lists that are not here: `DEFAULT_ITEM_NAMES`. */
export const ITEM_NAMES: Readonly<Record<string, readonly string[]>> = {
  // Task definitions
  dependsOn: ["containerName"],
  devices: ["hostPath", "containerPath"],
  environmentFiles: ["value"],
  extraHosts: ["hostname"],
  inferenceAccelerators: ["deviceName"],
  mountPoints: ["containerPath", "sourceVolume"],
  placementConstraints: ["expression", "type"],
  portMappings: ["containerPort", "containerPortRange", "name"],
  resourceRequirements: ["type"],
  systemControls: ["namespace"],
  tmpfs: ["containerPath"],
  volumesFrom: ["sourceContainer"],
  // Services, tasks and clusters
  capacityProviderStrategy: ["capacityProvider"],
  clientAliases: ["dnsName", "port"],
  clusters: ["clusterName"],
  defaultCapacityProviderStrategy: ["capacityProvider"],
  lifecycleHooks: ["hookTargetArn"],
  loadBalancers: ["targetGroupArn", "loadBalancerName", "containerName"],
  placementStrategy: ["field", "type"],
  serviceRegistries: ["registryArn", "containerName"],
  services: ["portName", "serviceName"],
  tagSpecifications: ["resourceType"],
  vpcLatticeConfigurations: ["portName", "targetGroupArn"],
};

export const DEFAULT_ITEM_NAMES: readonly string[] = ["name", "key"];

/** What names a whole document among the others of its file. */
export const DOCUMENT_NAMES: readonly string[] = ["family", "serviceName", "clusterName", "name"];

/** Lists whose order is their meaning: an entry is known by its position. */
export const ORDERED_LISTS: ReadonlySet<string> = new Set(["command", "entryPoint"]);
