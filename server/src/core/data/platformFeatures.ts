// What Fargate's platform version 1.4.0 brought: tasks that use it do not run on 1.3.0.

/** Where and when they were read. */
export const PLATFORM_FEATURES_SOURCE = {
  versions: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
  refusal: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
  spot: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html",
  checked: "2026-11-21",
} as const;

export const OLD_PLATFORM = "1.3.0";

/** In words for a person. */
export const NEWER_FEATURES = {
  exec: "ECS Exec",
  efs: "EFS volumes",
  files: "environment files",
  systemControls: "system controls",
  cpu: "8 vCPU or more",
  pid: "a shared process namespace",
  storage: "ephemeral storage of a chosen size",
} as const;
