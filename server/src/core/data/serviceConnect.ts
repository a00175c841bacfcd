// The names and numbers that Service Connect takes, and the metrics of a service.

/** Where and when they were read. */
export const SERVICE_CONNECT_SOURCE = {
  configuration: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html",
  service: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html",
  alias: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html",
  timeout: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html",
  tls: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html",
  guide: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
  checked: "2026-11-21",
} as const;

export const MOST_CLIENT_ALIASES = 1;

/** What the guide recommends to keep for the proxy in each task. */
export const CONNECT_PROXY = { cpu: 256, memoryMiB: 64 } as const;

export const DISCOVERY_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** The reference allows lower case only; capital letters are told apart by the rule. */
export const DNS_NAME = { form: /^(?!-)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?$/, longest: 127 } as const;

/** Of `monitoring.metricConfigurations`. */
export const SERVICE_METRICS = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MetricConfiguration.html",
  checked: "2026-11-21",
  names: ["CPUUtilization", "MemoryUtilization"],
  mostNames: 5,
  resolutions: [20, 60],
} as const;
