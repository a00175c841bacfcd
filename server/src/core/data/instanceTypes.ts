// What the instance types of EC2 offer, by name. What AWS does not publish, or had not when the table was made, is undefined:
// it is unknown, not none.
import { INSTANCE_TYPE_ROWS } from "./instanceTypeRows.js";

/** Where and when the figures were read; prices are of Linux on demand. */
export const INSTANCE_TYPES_SOURCE = {
  sizes: { url: "https://docs.aws.amazon.com/ec2/latest/instancetypes/", checked: "2026-11-21" },
  networkInterfaces: {
    url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html",
    checked: "2026-03-01",
  },
  trunking: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html",
    checked: "2023-06-01",
  },
  prices: { url: "https://aws.amazon.com/ec2/pricing/on-demand/", region: "us-east-1", checked: "2026-07-20" },
} as const;

export type Architecture = "x86_64" | "arm64";

export interface InstanceType {
  readonly name: string;
  readonly architecture: Architecture;
  readonly vcpus: number;
  /** Before what the operating system keeps. */
  readonly memoryMiB: number;
  readonly gpus: number;
  /** The model of its GPUs; with none of them, it has a part of one. */
  readonly gpuName: string | undefined;
  readonly networkInterfaces: number | undefined;
  /** How many tasks of network mode awsvpc ECS runs on it with the account setting `awsvpcTrunking`. */
  readonly trunkTasks: number | undefined;
  /** USD. */
  readonly pricePerHour: number | undefined;
}

/** In the order in which AWS lists them. */
export function instanceTypes(): readonly InstanceType[] {
  return [...table().values()];
}

export function instanceType(name: string): InstanceType | undefined {
  return table().get(name);
}

/**
 * Whether the figure with trunking is in doubt: the guide names these types both among those that ECS does not support and
 * in the table of those that it does.
 */
export function isTrunkingUncertain({ name }: InstanceType): boolean {
  return /^(?:m5z?n|u-6tb1)\.|^r5(?:b|dn)\.16xlarge$/.test(name);
}

/**
 * How many tasks of network mode awsvpc ECS runs on it without trunking: one interface is the instance's own. With two network
 * cards they are fewer still, as the guide's table says. Undefined: not known.
 */
export function untrunkedTasks({ name, networkInterfaces }: InstanceType): number | undefined {
  if (WITH_TWO_CARDS.test(name)) return 13;
  return networkInterfaces === undefined ? undefined : networkInterfaces - 1;
}

const WITH_TWO_CARDS = /^(?:c6in|[mr]6idn|[mr]6in)\.(?:32xlarge|metal)$/;

/** Whether ECS surely does not do trunking with this type. */
export function lacksTrunking({ name }: InstanceType): boolean {
  return WITHOUT_TRUNKING.test(name);
}

const WITHOUT_TRUNKING =
  /^(?:t2|t3a?|t4g|c5n|d3(?:en)?|g3s?|g4dn|i3(?:en)?|inf1|m5dn|r5n|mac1|u-12tb1|u-9tb1|z1d)\.|^(?:a1|c5d?|m5|r5d?)\.metal$|^(?:c5ad?|r5)\.8xlarge$|^p3dn\.24xlarge$/;

let types: ReadonlyMap<string, InstanceType> | undefined;

/** Read when somebody first asks. */
function table(): ReadonlyMap<string, InstanceType> {
  types ??= new Map(
    INSTANCE_TYPE_ROWS.trim()
      .split("\n")
      .flatMap(familyOf)
      .map((type) => [type.name, type]),
  );
  return types;
}

function familyOf(row: string): readonly InstanceType[] {
  const [head = "", sizes = ""] = row.split(": ");
  const [family, architecture, gpuName] = head.split(" ");
  return sizes.split(", ").map((cell): InstanceType => {
    const [size, ...figures] = cell.split(" ");
    const [vcpus = 0, memoryMiB = 0, pricePerHour, networkInterfaces, trunkTasks, gpus = 0] = figures.map((figure) =>
      figure === "-" ? undefined : Number(figure),
    );
    return {
      name: `${family}.${size}`,
      architecture: architecture as Architecture,
      vcpus,
      memoryMiB,
      gpus,
      gpuName,
      networkInterfaces,
      trunkTasks,
      pricePerHour,
    };
  });
}
