// Which registry an image comes from, as far as its name tells. It judges nothing.
import { readImage } from "./image.js";

export interface ImageParts {
  /** In words for a person: `Amazon ECR`, `Docker Hub`, or the host itself. */
  readonly registry: string;
  /** Of a private repository of ECR. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Without the registry's host. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export function imageParts(text: string): ImageParts {
  const { repository: whole, tag, digest } = readImage(text);
  const slash = whole.indexOf("/");
  const first = whole.slice(0, Math.max(0, slash));
  const host = /[.:]|^localhost$/.test(first) ? first : undefined;
  const path = host === undefined ? whole : whole.slice(slash + 1);
  const rest = { tag: tag === "" ? undefined : tag, digest };
  const ecr = host === undefined ? null : PRIVATE_ECR.exec(host);
  if (ecr !== null) return { registry: "Amazon ECR", account: ecr[1], region: ecr[2], repository: path, ...rest };
  const none = { account: undefined, region: undefined };
  if (host === undefined || DOCKER_HUB.has(host)) {
    const official = /^(?:library\/)?([^/]+)$/.exec(path)?.[1];
    const registry = official === undefined ? "Docker Hub" : "Docker Hub, an official image";
    return { registry, ...none, repository: official ?? path, ...rest };
  }
  return { registry: REGISTRIES.get(host) ?? host, ...none, repository: path, ...rest };
}

const PRIVATE_ECR = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)$/;

const DOCKER_HUB: ReadonlySet<string> = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);

const REGISTRIES: ReadonlyMap<string, string> = new Map([
  ["public.ecr.aws", "Amazon ECR Public"],
  ["ghcr.io", "GitHub (ghcr.io)"],
  ["quay.io", "Quay"],
  ["gcr.io", "Google (gcr.io)"],
  ["mcr.microsoft.com", "Microsoft (mcr.microsoft.com)"],
  ["registry.gitlab.com", "GitLab (registry.gitlab.com)"],
]);
