// In which order keys are offered: those that real files use most come first. Counted on 2026-11-21 over 185 public task
// definitions, services and inputs of RunTask from 34 repositories, each repository once a key. Keys that are not here follow in
// the order of the API's reference; what a place demands comes before all of them anyway.

import { KUBERNETES_KEY_ORDER } from "./kubernetesKeyOrder.js";

/** The keys of an object of the API that are used, the most used first. */
export function keyOrder(definition: string): readonly string[] {
  return (ORDER[LIKE[definition] ?? definition] ?? KUBERNETES_KEY_ORDER[definition])?.split(" ") ?? [];
}

const ORDER: Readonly<Record<string, string>> = {
  ContainerDefinition:
    "name image essential portMappings environment logConfiguration cpu mountPoints volumesFrom memory " +
    "command healthCheck secrets entryPoint dependsOn links memoryReservation environmentFiles user " +
    "privileged readonlyRootFilesystem ulimits systemControls firelensConfiguration linuxParameters " +
    "startTimeout workingDirectory dnsServers dnsSearchDomains extraHosts dockerLabels stopTimeout " +
    "versionConsistency hostname disableNetworking dockerSecurityOptions interactive pseudoTerminal " +
    "resourceRequirements",
  CreateServiceRequest:
    "desiredCount networkConfiguration launchType platformVersion deploymentConfiguration loadBalancers " +
    "schedulingStrategy enableECSManagedTags cluster serviceName healthCheckGracePeriodSeconds " +
    "taskDefinition enableExecuteCommand serviceRegistries placementConstraints placementStrategy " +
    "deploymentController tags propagateTags availabilityZoneRebalancing capacityProviderStrategy role " +
    "volumeConfigurations",
  DeploymentAlarms: "rollback enable alarmNames",
  DeploymentConfiguration:
    "maximumPercent minimumHealthyPercent deploymentCircuitBreaker alarms strategy bakeTimeInMinutes " +
    "lifecycleHooks",
  DeploymentLifecycleHook: "hookTargetArn roleArn lifecycleStages",
  DockerVolumeConfiguration: "scope driver",
  EFSVolumeConfiguration: "fileSystemId rootDirectory transitEncryption authorizationConfig",
  LoadBalancer: "containerName containerPort targetGroupArn loadBalancerName advancedConfiguration",
  PortMapping: "containerPort protocol hostPort name appProtocol",
  RegisterTaskDefinitionRequest:
    "family containerDefinitions networkMode requiresCompatibilities cpu memory executionRoleArn volumes " +
    "taskRoleArn placementConstraints runtimePlatform pidMode ipcMode proxyConfiguration tags " +
    "inferenceAccelerators",
  ServiceManagedEBSVolumeConfiguration: "volumeType sizeInGiB iops throughput roleArn filesystemType",
  Volume: "name host dockerVolumeConfiguration efsVolumeConfiguration configuredAtLaunch",
};

/** Of too few files to count: objects that hold the keys of another. */
const LIKE: Readonly<Record<string, string>> = {
  UpdateServiceRequest: "CreateServiceRequest",
  RunTaskRequest: "CreateServiceRequest",
  TaskManagedEBSVolumeConfiguration: "ServiceManagedEBSVolumeConfiguration",
};
