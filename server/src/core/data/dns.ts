// What ECS takes for a DNS search domain.

/** Where and when the pattern was read. */
export const DNS_SEARCH_DOMAIN_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  checked: "2026-11-21",
} as const;

export const DNS_SEARCH_DOMAIN = /^[a-zA-Z0-9-.]{0,253}[a-zA-Z0-9]$/;
