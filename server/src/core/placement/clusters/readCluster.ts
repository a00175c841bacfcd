// Reads a cluster from what was given for it, one value or several that belong together: what the AWS command line prints,
// just as it comes, and clusters that somebody wrote down. The form shows in the content.
import { type Assumption, assumptionText } from "../assumptions.js";
import type { ManagedProvider } from "../managedScaling.js";
import type { Cluster, Instance } from "../types.js";
import { writtenInstances, writtenProviders } from "./clusterFile.js";
import { type Described, describedInstances, describedProviders } from "./containerInstances.js";
import { fieldOf, objectOf, objectsOf, textOf, type Values } from "./json.js";
import { printedSubnets, writtenSubnets } from "./subnets.js";

export interface ClusterInput {
  /** For messages. */
  readonly name: string;
  /** As JSON.parse gives it. */
  readonly value: unknown;
}

export interface ReadCluster {
  readonly cluster: Cluster;
  /** What is known of how capacity providers scale. */
  readonly providers: readonly ManagedProvider[];
  /** In which zone a subnet lies, where that is told. */
  readonly subnets: ReadonlyMap<string, string>;
  readonly assumptions: readonly Assumption[];
}

/** A problem is a sentence that begins with the name of the input. */
export function readCluster(inputs: readonly ClusterInput[]): ReadCluster | { readonly problem: string } {
  const described: Record<keyof Described, Values[]> = {
    containerInstances: [],
    tasks: [],
    services: [],
    capacityProviders: [],
  };
  const written: Values[] = [];
  const subnets: [string, string][] = [];
  let isCluster = false;
  for (const { name, value } of inputs) {
    const parts = partsOf(value);
    for (const part of parts) {
      const form = formOf(part);
      if (form === undefined) return { problem: `${name} ${whatElse(part)}` };
      isCluster ||= form === "written" || form === "containerInstances" || form === "subnets";
      if (form === "written") written.push(part);
      else if (form === "subnets") subnets.push(...printedSubnets(part));
      else if (form === "instance") described.containerInstances.push(part);
      else described[form].push(...objectsOf(fieldOf(part, form)));
      isCluster ||= form === "instance";
    }
    if (parts.length === 0) {
      // An empty list says as little of its form as of its instances.
      if (!Array.isArray(value) || value.length > 0) return { problem: `${name} ${NOTHING_KNOWN}` };
      isCluster = true;
    }
  }
  if (!isCluster) return { problem: `${inputs.map(({ name }) => name).join(", ")} ${NO_INSTANCES}` };
  return joined(described, written, subnets);
}

type Form = keyof Described | "written" | "subnets" | "instance";

/** Objects that were printed one after the other may stand in a list. */
function partsOf(value: unknown): readonly Values[] {
  const single = objectOf(value);
  return single === undefined ? objectsOf(value) : [single];
}

function formOf(part: Values): Form | undefined {
  const isList = (key: string): boolean => Array.isArray(fieldOf(part, key));
  if (isList("containerInstances")) return "containerInstances";
  if (textOf(fieldOf(part, "containerInstanceArn")) !== undefined && isList("remainingResources")) return "instance";
  if (isList("groups") || isList("instances")) return "written";
  if (isList("Subnets")) return "subnets";
  return (["tasks", "services", "capacityProviders"] as const).find(isList);
}

const NOTHING_KNOWN =
  "is no cluster that Stowage can read. Give the output of aws ecs describe-container-instances, or a cluster file with groups or instances.";

const NO_INSTANCES =
  "tells of tasks, services or providers alone. Give the instances too: the output of aws ecs describe-container-instances, or a cluster file.";

/** What people take for a cluster, in their own words. */
function whatElse(part: Values): string {
  if (Array.isArray(fieldOf(part, "containerInstanceArns")))
    return "lists only the ARNs of container instances. Give what aws ecs describe-container-instances prints for them.";
  if (Array.isArray(fieldOf(part, "clusters")))
    return "describes the cluster without its instances. Give the output of aws ecs describe-container-instances.";
  if (Array.isArray(fieldOf(part, "Reservations")))
    return "lists instances of EC2, and not what ECS has registered of them. Give the output of aws ecs describe-container-instances.";
  if (typeof fieldOf(part, "apiVersion") === "string")
    return "describes a Kubernetes cluster, and an ECS task is to be placed. For Kubernetes, give the manifests with --manifests.";
  return NOTHING_KNOWN;
}

function joined(described: Described, written: readonly Values[], subnets: readonly [string, string][]): ReadCluster {
  const byId = new Map<string, Instance>();
  // Pages of a listing may overlap: the first one holds.
  for (const instance of describedInstances(described)) if (!byId.has(instance.id)) byId.set(instance.id, instance);
  const told: Assumption[] = [];
  for (const file of written) {
    const { value, assumptions } = writtenInstances(file, new Set(byId.keys()));
    for (const instance of value) byId.set(instance.id, instance);
    told.push(...assumptions);
  }
  const texts = new Map(told.map((assumption) => [assumptionText(assumption), assumption]));
  return {
    cluster: { instances: [...byId.values()] },
    providers: [...describedProviders(described), ...written.flatMap(writtenProviders)],
    subnets: new Map([...subnets, ...written.flatMap(writtenSubnets)]),
    assumptions: [...texts.values()],
  };
}
