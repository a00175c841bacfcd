// Why an image could not be pulled.
import { type ServiceMessage, SOURCES } from "./message.js";

export const PULLING: readonly ServiceMessage[] = [
  {
    id: "stopped/pull-not-found",
    says: [
      "CannotPullContainerError…not found",
      "CannotPullContainerError…manifest unknown",
      "failed to resolve reference…not found",
      "manifest for…not found",
      "The repository with name…does not exist in the registry",
    ],
    means:
      "The registry has no such image: the repository, the tag or the digest does not exist, or not in this region.",
    advice:
      "Compare `image` with what was pushed: account, region, repository, tag. A tag may also have been expired by a lifecycle policy.",
    rules: ["container/image-format", "container/image"],
    keys: ["image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/pull-denied",
    says: [
      "CannotPullContainerError…pull access denied",
      "CannotPullContainerError…403 Forbidden",
      "no basic auth credentials",
      "is not authorized to perform: ecr:",
      "pull access denied for…repository does not exist or may require",
      "CannotPullECRContainerError…AccessDenied",
    ],
    means:
      "The registry does not let the task have the image: it does not know who asks, or has no such repository and does not say so.",
    advice:
      "For ECR, give the task an `executionRoleArn` whose role may `ecr:GetAuthorizationToken`, `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer`, and check the repository's policy for other accounts. For other registries set `repositoryCredentials`.",
    rules: ["task/fargate-roles-image", "container/repository-credentials"],
    keys: ["executionRoleArn", "repositoryCredentials", "image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/pull-rate-limit",
    says: ["toomanyrequests", "You have reached your pull rate limit", "429 Too Many Requests"],
    means: "Docker Hub has a limit on anonymous pulls, and this address has reached it.",
    advice: "Pull through a cache or a copy in ECR, or log in with `repositoryCredentials`.",
    keys: ["image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/pull-network",
    says: [
      "CannotPullContainerError…i/o timeout",
      "CannotPullContainerError…Client.Timeout exceeded",
      "CannotPullContainerError…request canceled while waiting for connection",
      "CannotPullContainerError…connection timed out",
      "CannotPullContainerError…no such host",
      "failed to do request…dial tcp…i/o timeout",
      "CannotPullContainerError…context deadline exceeded",
    ],
    means: "The task's network does not reach the registry.",
    advice:
      "In a public subnet assign a public address (`assignPublicIp`); in a private one there must be a NAT gateway, or endpoints for `ecr.api`, `ecr.dkr` and S3 with a security group that lets port 443 in. Check the subnet's routes and the VPC's DNS.",
    keys: ["assignPublicIp", "subnets", "image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/pull-platform",
    says: [
      "image Manifest does not contain descriptor matching platform",
      "no matching manifest for",
      "no match for platform in manifest",
      "exec format error",
    ],
    means: "The image was built for another processor: an ARM64 image on X86_64, or the other way round.",
    advice:
      "Set `runtimePlatform.cpuArchitecture` to what the image was built for, or build the image for both (`docker buildx build --platform linux/amd64,linux/arm64`).",
    rules: ["task/runtime-missing"],
    keys: ["cpuArchitecture", "runtimePlatform", "image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/disk-full",
    says: ["no space left on device"],
    means:
      "The disk is full: on Fargate the task's ephemeral storage (20 GiB unless given), on EC2 that of the instance.",
    advice: "Raise `ephemeralStorage.sizeInGiB`, make the image smaller, or clean up and enlarge the instance's disk.",
    keys: ["ephemeralStorage", "image"],
    source: SOURCES.pull,
  },
  {
    id: "stopped/pull-other",
    general: true,
    says: [
      "CannotPullContainerError",
      "CannotPullECRContainerError",
      "CannotPullImageManifestError",
      "pull image manifest has been retried",
    ],
    means: "The image could not be pulled.",
    advice: "Check `image`, the execution role, and the way from the subnet to the registry.",
    rules: ["container/image-format", "task/fargate-roles-image"],
    keys: ["image"],
    source: SOURCES.pull,
  },
];
