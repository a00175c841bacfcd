// Limits on what a service definition says: counts, lengths and the forms of names.

/** Where and when they were read. */
export const SERVICE_LIMITS_SOURCE = {
  parameters: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
  runTask: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html",
  quotas: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
  network: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html",
  platformVersions: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
  checked: "2026-11-21",
} as const;

/** Letters, digits, `-` and `_`. */
export const SERVICE_NAME = /^[a-zA-Z0-9_-]+$/;
export const SERVICE_NAME_LENGTH = 255;

/** ASCII 33 to 126. */
export const CLIENT_TOKEN = /^[\x21-\x7e]*$/;
export const CLIENT_TOKEN_LENGTH = 36;
export const RUN_TASK_TOKEN_LENGTH = 64;

/** Tasks that one call of RunTask starts. */
export const RUN_TASK_COUNT = 10;

export const STRATEGY_PROVIDERS = 20;

/** Tasks of a service; fewer when Service Connect or service discovery has to know all of them. AWS can raise both. */
export const SERVICE_TASKS = { most: 5000, discovered: 1000 } as const;

export const SERVICE_SUBNETS = 16;
export const SERVICE_SECURITY_GROUPS = 5;
export const SUBNET_ID = /^subnet-[0-9a-f]{8,17}$/;
export const SECURITY_GROUP_ID = /^sg-[0-9a-f]{8,17}$/;

export const SERVICE_TARGET_GROUPS = 5;
export const TARGET_GROUP_ARN = /^arn:aws[\w-]*:elasticloadbalancing:[\w-]+:\d{12}:targetgroup\/[\w-]+\/[0-9a-f]+$/;

/** Seconds of `healthCheckGracePeriodSeconds`. */
export const GRACE_PERIOD = { min: 0, max: 2_147_483_647 } as const;

/** 1.0.0 is for Windows. */
export const PLATFORM_VERSIONS: readonly string[] = ["LATEST", "1.4.0", "1.3.0", "1.0.0"];

export const MINIMUM_HEALTHY_PERCENT = { min: 0, max: 100 } as const;

export const GATEWAY_CONNECTORS = 1;
export const GATEWAY_HEALTH_PORTS = { min: 1, max: 65_535 } as const;
