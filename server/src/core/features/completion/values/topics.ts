// Which topic knows the values of which key.
import { wholeExpressions } from "../expressionItems.js";
import type { ValueOffer } from "../offer.js";
import type { Owner, Scene } from "../scene.js";
import { instanceTypeValues, scalingProviders, zoneValues } from "./clusterFile.js";
import { addedCapabilities, droppedCapabilities, sysctls } from "./linux.js";
import { MANIFEST_NAMES } from "./manifestNames.js";
import { MANIFEST_POD_NAMES } from "./manifestPods.js";
import { apiVersions, objectKinds } from "./manifests.js";
import { capacityProviders, clientPorts, containerPorts, named, otherContainers } from "./names.js";
import { strategyFields, volumeTypes } from "./placement.js";
import { cpuValues, memoryValues } from "./sizes.js";

/** Undefined: it has nothing to say here after all. */
export type Topic = (scene: Scene, owner: Owner) => readonly ValueOffer[] | undefined;

/** Undefined where no topic knows more than the schema. */
export function topicFor({ definition, key }: Owner, { kind, path }: Pick<Scene, "kind" | "path">): Topic | undefined {
  if (kind === "k8s.manifest") {
    const name = `${definition}.${key}`;
    return path.length === 1 ? MANIFEST[key] : (MANIFEST_POD_NAMES[name] ?? MANIFEST_NAMES[name]);
  }
  return TOPICS[`${definition}.${key}`] ?? (ABOUT_ECS.test(kind) ? ANYWHERE[key] : undefined);
}

const ABOUT_ECS = /^(?:ecs|stowage)\./;

/** What an object is. */
const MANIFEST: Readonly<Record<string, Topic>> = { apiVersion: apiVersions, kind: objectKinds };

const TOPICS: Readonly<Record<string, Topic>> = {
  "RegisterTaskDefinitionRequest.cpu": cpuValues,
  "RegisterTaskDefinitionRequest.memory": memoryValues,
  "KernelCapabilities.add": addedCapabilities,
  "KernelCapabilities.drop": droppedCapabilities,
  "SystemControl.namespace": sysctls,
  "ContainerDependency.containerName": otherContainers,
  "VolumeFrom.sourceContainer": otherContainers,
  "ContainerDefinition.links": otherContainers,
  "ProxyConfiguration.containerName": named("container"),
  "LoadBalancer.containerName": named("container"),
  "LoadBalancer.containerPort": containerPorts,
  "ServiceRegistry.containerName": named("container"),
  "ServiceRegistry.containerPort": containerPorts,
  "ContainerOverride.name": named("container"),
  "MountPoint.sourceVolume": named("volume"),
  "ServiceVolumeConfiguration.name": named("volume"),
  "TaskVolumeConfiguration.name": named("volume"),
  "ServiceConnectClientAlias.port": clientPorts,
  "CapacityProviderStrategyItem.capacityProvider": capacityProviders,
  "CreateClusterRequest.capacityProviders": capacityProviders,
  "UpdateServiceRequest.service": named("service"),
  "PlacementStrategy.field": strategyFields,
  "InstanceGroup.type": instanceTypeValues,
  "InstanceGroup.zones": zoneValues,
  "InstanceGroup.capacityProvider": scalingProviders,
  "ClusterInstance.type": instanceTypeValues,
  "ClusterInstance.zone": zoneValues,
  "ClusterInstance.capacityProvider": scalingProviders,
  "ScalingProvider.name": scalingProviders,
};

/** Keys that mean the same wherever they stand. */
const ANYWHERE: Readonly<Record<string, Topic>> = {
  portName: named("port"),
  taskDefinition: named("family"),
  cluster: named("cluster"),
  volumeType: volumeTypes,
  expression: wholeExpressions,
};
