// What a node of Amazon EKS offers to pods, by instance type: Amazon Linux 2023 with what it keeps for the kubelet unless told
// otherwise.
import { EKS_NODE_ROWS } from "./eksNodeRows.js";
import { type InstanceType, instanceType } from "./instanceTypes.js";

/** Where and when the figures and the reckoning were read. */
export const EKS_NODES_SOURCE = {
  pods: { url: "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm", checked: "2026-11-21" },
  addresses: {
    url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html",
    checked: "2026-03-01",
  },
} as const;

export interface EksNode {
  /** Thousandths of a vCPU, and MiB, that pods may ask for. */
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly pods: number;
  /** Of one network interface. */
  readonly addresses: number | undefined;
}

/** Undefined for a type that is not in the table. */
export function eksNode(name: string): EksNode | undefined {
  const type = instanceType(name);
  const row = table().get(name);
  if (type === undefined || row === undefined) return undefined;
  const [pods, addresses] = row;
  return { cpu: allocatableCpu(type), memoryMiB: allocatableMemory(type, pods), pods, addresses };
}

/** The kubelet keeps 6 % of the first vCPU, 1 % of the second, half a percent of the next two, a quarter of the others. */
function allocatableCpu({ vcpus }: InstanceType): number {
  const kept = 60 + (vcpus > 1 ? 10 : 0) + 5 * Math.min(2, Math.max(0, vcpus - 2)) + 2.5 * Math.max(0, vcpus - 4);
  return vcpus * 1000 - kept;
}

/** The system keeps 7.5 %, on ARM of 64 MiB less; the kubelet 255 MiB, 11 for every pod, and 100 below which it evicts. */
function allocatableMemory({ memoryMiB, architecture }: InstanceType, pods: number): number {
  const seen = memoryMiB - (architecture === "arm64" ? 64 : 0);
  return Math.floor(seen * 0.925) - 255 - 11 * pods - 100;
}

type Row = readonly [pods: number, addresses: number | undefined];

let rows: ReadonlyMap<string, Row> | undefined;

/** Read when somebody first asks. */
function table(): ReadonlyMap<string, Row> {
  rows ??= new Map(EKS_NODE_ROWS.trim().split("\n").flatMap(familyOf));
  return rows;
}

function familyOf(line: string): readonly (readonly [string, Row])[] {
  const [family, sizes = ""] = line.split(": ");
  return sizes.split(", ").map((cell) => {
    const [size, pods, addresses] = cell.split(" ");
    return [`${family}.${size}`, [Number(pods), addresses === undefined ? undefined : Number(addresses)]] as const;
  });
}
