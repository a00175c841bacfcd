// A cheap look at a document's name and words, to decide whether the server is worth starting. It may say yes too often,
// never no to what the server would recognise: a test holds this table to the one of the kinds. Knows no editor.

interface Hint {
  /** The id in the table of kinds. */
  readonly kind: string;
  /** Matched against the name in lower case, endings of template tools included. */
  readonly name: RegExp;
  /** Words that a document of this kind cannot do without. */
  readonly words: RegExp | undefined;
}

const HINTS: readonly Hint[] = [
  { kind: "stowage.config", name: /^\.stowage\.json$/, words: undefined },
  {
    kind: "ecs.taskDefinition",
    name: /task[._-]?def|container[._-]?definition/,
    words:
      /containerDefinitions|\bfamily\b|\b(?:essential|portMappings|mountPoints|memoryReservation|logConfiguration)\b/,
  },
  {
    kind: "ecs.service",
    name: /ecs[._-]?service|create[._-]?service|service[._-]?def/,
    words:
      /\b(?:serviceName|desiredCount|loadBalancers|deploymentConfiguration|deploymentController|schedulingStrategy|serviceRegistries|healthCheckGracePeriodSeconds|serviceConnectConfiguration|availabilityZoneRebalancing|serviceArn)\b/,
  },
  {
    kind: "ecs.updateService",
    name: /update[._-]?service/,
    // Or one of those of a service.
    words:
      /\b(?:forceNewDeployment|taskDefinition|networkConfiguration|capacityProviderStrategy|placementStrategy|placementConstraints|enableExecuteCommand|enableECSManagedTags|propagateTags|volumeConfigurations|vpcLatticeConfigurations)\b/,
  },
  { kind: "ecs.runTask", name: /run[._-]?task/, words: /\btaskDefinition\b/ },
  { kind: "ecs.cluster", name: /(?:ecs|create)[._-]?cluster/, words: /\bclusterName\b/ },
  {
    kind: "ecs.capacityProvider",
    name: /capacity[._-]?provider/,
    words: /\b(?:autoScalingGroupProvider|managedInstancesProvider|capacityProviderArn)\b/,
  },
];

/** `text` is asked for only when the name does not tell. */
export function looksLikeOurs(path: string, text: () => string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (HINTS.some((hint) => hint.name.test(name))) return true;
  const content = text();
  return HINTS.some(({ words }) => words?.test(content) === true);
}
