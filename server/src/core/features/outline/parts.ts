// THE TABLE of outlines: what a document of each kind holds that has a name. What a client draws for each is its matter.
import { readImage } from "../../model/ecs/image.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { MANIFEST_OUTLINE } from "./manifests.js";
import { firstOf, joined, textOf, words } from "./words.js";

export type SymbolKind =
  | "taskDefinition"
  | "object"
  | "container"
  | "port"
  | "volume"
  | "mount"
  | "variable"
  | "secret"
  | "setting"
  | "service"
  | "loadBalancer"
  | "cluster"
  | "capacityProvider";

export interface Part {
  /** From the part that it belongs to. */
  readonly at: string;
  readonly kind: SymbolKind;
  /** The node with its name. */
  readonly name: (node: Node) => Node | undefined;
  /** What is shown in place of the name's own text. */
  readonly title?: (node: Node) => string | undefined;
  readonly detail?: (node: Node) => string | undefined;
  /** Its key belongs to it. */
  readonly hasKey?: true;
  readonly parts?: readonly Part[];
}

export interface Outline {
  readonly kind: SymbolKind;
  /** For one without a name. */
  readonly title: string;
  readonly name: (root: Node) => Node | undefined;
  /** What is shown in place of the name's own text. */
  readonly label?: (root: Node) => string | undefined;
  readonly detail?: (root: Node) => string | undefined;
  readonly parts: readonly Part[];
}

const VOLUME_CONFIGURATIONS: Part = { at: "volumeConfigurations[]", kind: "volume", name: firstOf("name") };

const STRATEGY: Omit<Part, "at"> = {
  kind: "capacityProvider",
  name: firstOf("capacityProvider"),
  detail: (item) =>
    joined(
      ["base", "weight"].map((key) => amount(item, key)),
      ", ",
    ),
};

const IN_CONTAINERS: readonly Part[] = [
  {
    at: "portMappings[]",
    kind: "port",
    name: firstOf("name", "containerPort", "containerPortRange", "hostPort"),
    detail: portDetail,
  },
  { at: "environment[]", kind: "variable", name: firstOf("name") },
  { at: "secrets[]", kind: "secret", name: firstOf("name") },
  {
    at: "mountPoints[]",
    kind: "mount",
    name: firstOf("sourceVolume", "containerPath"),
    detail: words("containerPath"),
  },
  setting("healthCheck"),
  { ...setting("logConfiguration"), detail: words("logDriver") },
  { ...setting("firelensConfiguration"), detail: words("type") },
];

const SERVICE_PARTS: readonly Part[] = [
  {
    at: "loadBalancers[]",
    kind: "loadBalancer",
    name: firstOf("targetGroupArn", "loadBalancerName", "containerName"),
    title: (node) => targetGroup(textOf(filled(node, "targetGroupArn"))),
    detail: containerAndPort,
  },
  {
    at: "serviceRegistries[]",
    kind: "loadBalancer",
    name: firstOf("registryArn", "containerName"),
    title: (node) => textOf(filled(node, "registryArn"))?.replace(/^.*\//, ""),
    detail: containerAndPort,
  },
  {
    at: "serviceConnectConfiguration.services[]",
    kind: "port",
    name: firstOf("portName"),
    detail: words("discoveryName"),
  },
  { at: "vpcLatticeConfigurations[]", kind: "port", name: firstOf("portName") },
  VOLUME_CONFIGURATIONS,
  { at: "capacityProviderStrategy[]", ...STRATEGY },
  setting("deploymentConfiguration"),
  setting("networkConfiguration"),
];

export const OUTLINES: Readonly<Record<string, Outline>> = {
  "k8s.manifest": MANIFEST_OUTLINE,
  "ecs.taskDefinition": {
    kind: "taskDefinition",
    title: "Task definition",
    name: firstOf("family"),
    parts: [
      {
        at: "containerDefinitions[]",
        kind: "container",
        name: firstOf("name", "image"),
        title: (node) => textOf(filled(node, "name")) ?? imageName(node),
        detail: words("image"),
        parts: IN_CONTAINERS,
      },
      { at: "volumes[]", kind: "volume", name: firstOf("name"), detail: volumeDetail },
      setting("proxyConfiguration"),
      setting("runtimePlatform"),
    ],
  },
  "ecs.service": {
    kind: "service",
    title: "Service",
    name: firstOf("serviceName"),
    detail: words("taskDefinition"),
    parts: SERVICE_PARTS,
  },
  "ecs.updateService": {
    kind: "service",
    title: "UpdateService",
    name: firstOf("service"),
    detail: words("taskDefinition"),
    parts: SERVICE_PARTS,
  },
  "ecs.runTask": {
    kind: "service",
    title: "RunTask",
    name: firstOf("taskDefinition"),
    parts: [
      { at: "overrides.containerOverrides[]", kind: "container", name: firstOf("name"), parts: IN_CONTAINERS },
      VOLUME_CONFIGURATIONS,
      { at: "capacityProviderStrategy[]", ...STRATEGY },
      setting("networkConfiguration"),
    ],
  },
  "ecs.cluster": {
    kind: "cluster",
    title: "Cluster",
    name: firstOf("clusterName"),
    parts: [
      { at: "capacityProviders[]", kind: "capacityProvider", name: (node) => node },
      setting("configuration"),
      setting("serviceConnectDefaults"),
    ],
  },
  "ecs.capacityProvider": {
    kind: "capacityProvider",
    title: "Capacity provider",
    name: firstOf("name"),
    parts: [setting("autoScalingGroupProvider"), setting("managedInstancesProvider")],
  },
};

function setting(key: string): Part {
  return { at: key, kind: "setting", name: (node) => node.key, hasKey: true };
}

function amount(item: Node, key: string): string | undefined {
  const number = textOf(filled(item, key));
  return number === undefined ? undefined : `${key} ${number}`;
}

function portDetail(mapping: Node): string | undefined {
  const [container, host] = ["containerPort", "hostPort"].map((key) => textOf(filled(mapping, key)));
  const ports = host === undefined || host === "0" || host === container ? container : joined([host, container], " → ");
  const number = ports ?? textOf(filled(mapping, "containerPortRange"));
  return joined([number, textOf(filled(mapping, "protocol"))], "/");
}

function containerAndPort(entry: Node): string | undefined {
  return joined([textOf(filled(entry, "containerName")), textOf(filled(entry, "containerPort"))], ":");
}

function targetGroup(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : (/:targetgroup\/([^/]+)/.exec(arn)?.[1] ?? arn);
}

function imageName(container: Node): string | undefined {
  const image = textOf(filled(container, "image"));
  return image === undefined ? undefined : readImage(image).repository;
}

const VOLUME_WORDS: readonly (readonly [string, string])[] = [
  ["efsVolumeConfiguration", "EFS"],
  ["dockerVolumeConfiguration", "Docker"],
  ["s3filesVolumeConfiguration", "S3"],
  ["fsxWindowsFileServerVolumeConfiguration", "FSx"],
];

function volumeDetail(volume: Node): string | undefined {
  const kind = VOLUME_WORDS.find(([key]) => filled(volume, key) !== undefined)?.[1];
  return kind ?? textOf(filled(filled(volume, "host"), "sourcePath"));
}
