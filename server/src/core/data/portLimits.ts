// Ports that an instance keeps for itself or gives out on its own, and how many ports ECS counts.

/** Where and when the numbers were read. The TCP ports that the agent keeps on Windows are those of its own defaults. */
export const PORT_LIMITS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  agent: "https://github.com/aws/amazon-ecs-agent/blob/master/README.md",
  checked: "2026-11-21",
} as const;

export interface HostPorts {
  /** TCP ports that no task is given. */
  readonly reserved: ReadonlyMap<number, string>;
  /** From which the instance takes ports for mappings without a host port of their own. */
  readonly ephemeral: { readonly first: number; readonly last: number };
}

const AGENT = "the ECS agent";
const DOCKER = "Docker";

export const LINUX_HOST_PORTS: HostPorts = {
  reserved: new Map([
    [22, "SSH"],
    [2375, DOCKER],
    [2376, DOCKER],
    [51678, AGENT],
    [51679, AGENT],
    [51680, AGENT],
  ]),
  ephemeral: { first: 32768, last: 60999 },
};

export const WINDOWS_HOST_PORTS: HostPorts = {
  reserved: new Map([
    [53, "DNS"],
    [135, "Windows RPC"],
    [139, "NetBIOS"],
    [445, "SMB"],
    [2375, DOCKER],
    [2376, DOCKER],
    [3389, "Remote Desktop"],
    [5985, "Windows Remote Management"],
    [5986, "Windows Remote Management"],
    [51678, AGENT],
    [51679, AGENT],
  ]),
  ephemeral: { first: 49152, last: 65535 },
};

/** `containerPortRange` entries of one container. */
export const MOST_PORT_RANGES = 100;

/** Fixed host ports of one instance, those that it keeps for itself included. */
export const MOST_HOST_PORTS = 100;

/** On which the log router of FireLens takes the records of the other containers. */
export const FIRELENS_PORT = 24224;

/** Of a port mapping: lower case only, since Service Connect makes a DNS name of it. */
export const PORT_NAME = /^[a-z0-9_][a-z0-9_-]*$/;
export const PORT_NAME_LENGTH = 64;
