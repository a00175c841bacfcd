// Where people look at an image's repository: the page of each registry. `{path}` is the repository with the registry's
// host taken off, `{host}` the host.

/** Pages as they are called by their registries, and when they were looked up. */
export const REGISTRY_PAGES_SOURCE = {
  ecrPublic: "https://gallery.ecr.aws",
  dockerHub: "https://hub.docker.com",
  microsoft: "https://mcr.microsoft.com",
  checked: "2026-11-21",
} as const;

export const DOCKER_HUB_OFFICIAL = "https://hub.docker.com/_/{path}";
export const DOCKER_HUB_PAGE = "https://hub.docker.com/r/{path}";

/** ghcr.io and Google's registries lead a browser from the image's own name to its page. */
export const REGISTRY_PAGES: readonly (readonly [host: RegExp, page: string])[] = [
  [/^public\.ecr\.aws$/, "https://gallery.ecr.aws/{path}"],
  [/^quay\.io$/, "https://quay.io/repository/{path}"],
  [/^ghcr\.io$/, "https://ghcr.io/{path}"],
  [/^mcr\.microsoft\.com$/, "https://mcr.microsoft.com/artifact/mar/{path}"],
  [/^(?:[a-z]+\.)?gcr\.io$/, "https://{host}/{path}"],
  [/^[a-z0-9-]+-docker\.pkg\.dev$/, "https://{host}/{path}"],
];
