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
  {
    kind: "k8s.manifest",
    name: /^(?:deployment|statefulset|daemonset|cronjob|configmap|ingress|networkpolicy|namespace|serviceaccount|hpa|pdb|pvc)[\w.-]*\.ya?ml/,
    words: /^\s*["']?(?:apiVersion["']?\s*:|kind["']?\s*:\s*["']?[A-Z])/m,
  },
  { kind: "k8s.template", name: /^$/, words: undefined },
  { kind: "k8s.kustomization", name: /^kustomization\.ya?ml/, words: undefined },
  {
    kind: "stowage.cluster",
    name: /.\.cluster\./,
    words: /\btype["']?\s*:\s*["']?[a-z][a-z-]*\d[a-z0-9-]*\.[a-z0-9-]*[a-z]/,
  },
  { kind: "eks.clusterConfig", name: /^eksctl/, words: /eksctl\.io\// },
  { kind: "eks.fargateProfile", name: /fargate[._-]?profile/, words: /\bfargateProfileName\b/ },
];

/** Whether a text holds nothing yet but blanks, comments and the beginning of what a snippet is called: it may become ours. */
export function mayBecomeOurs(text: string): boolean {
  NOTHING.lastIndex = 0;
  NOTHING.test(text);
  return /^(?:(?:ecs|k8s|eks)[\w-]*|api[\w]*|ki\w*)?\s*$/.test(text.slice(NOTHING.lastIndex));
}

const NOTHING = /(?:\s+|#.*|---|\/\/.*|\/\*[\s\S]*?\*\/)*/y;

/** `text` is asked for only when the name does not tell. */
export function looksLikeOurs(path: string, text: () => string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (HINTS.some((hint) => hint.name.test(name))) return true;
  const content = text();
  return HINTS.some(({ words }) => words?.test(content) === true);
}
