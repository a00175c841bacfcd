// The properties of an App Mesh proxy configuration.

export interface ProxyProperty {
  readonly name: string;
  /** Whether the service refuses a configuration without it. */
  readonly demanded: boolean;
  /** The value of the usual Envoy set-up, where there is one. */
  readonly usual?: string;
}

/** Where and when the table was read. The service ended on the day given here. */
export const APP_MESH_SOURCE = {
  properties: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
  end: "https://aws.amazon.com/blogs/containers/migrating-from-aws-app-mesh-to-amazon-ecs-service-connect/",
  ended: "2026-09-30",
  checked: "2026-11-21",
} as const;

export const PROXY_PROPERTIES: readonly ProxyProperty[] = [
  { name: "ProxyIngressPort", demanded: true, usual: "15000" },
  { name: "ProxyEgressPort", demanded: true, usual: "15001" },
  { name: "AppPorts", demanded: true },
  { name: "EgressIgnoredIPs", demanded: true, usual: "169.254.170.2,169.254.169.254" },
  { name: "IgnoredUID", demanded: false, usual: "1337" },
  { name: "IgnoredGID", demanded: false },
  { name: "EgressIgnoredPorts", demanded: false },
];
