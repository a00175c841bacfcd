// An ARN taken apart: what it names, whose it is, and where.
import { type Arn, arnOf } from "../../base/arn.js";
import { knownText } from "../../parse/placeholders.js";
import { bullets, code, paragraphs } from "./markdown.js";
import type { Topic } from "./topic.js";

export const arnHover: Topic = ({ value }) => {
  const text = knownText(value);
  const arn = text === undefined ? undefined : arnOf(text);
  if (arn === undefined) return undefined;
  const { partition, region, account } = arn;
  const { what, name, more = [] } = resourceOf(arn);
  const whose = [
    `${what} ${code(name)}`,
    ...(account === "" ? [] : [account === "aws" ? "of AWS itself" : `account ${code(account)}`]),
    ...(region === "" ? [] : [`region ${code(region)}`]),
    ...(partition === "aws" ? [] : [`partition ${code(partition)}`]),
  ];
  return paragraphs([`${whose.join(", ")}.`, bullets(more)]);
};

interface Resource {
  readonly what: string;
  readonly name: string;
  readonly more?: readonly string[];
}

function resourceOf({ service, resource }: Arn): Resource {
  if (service === "secretsmanager") return secret(resource);
  for (const [of, pattern, what] of RESOURCES) {
    const name = of === service ? pattern.exec(resource)?.[1] : undefined;
    if (name !== undefined) return { what, name };
  }
  return { what: SERVICES[service] ?? `${service}:`, name: resource };
}

/** What stands behind the name: a key in the secret's JSON, a stage, a version. */
function secret(resource: string): Resource {
  const [, name = resource, key = "", stage = "", version = ""] =
    /^secret:([^:]+)(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$/.exec(resource) ?? [];
  const more = [
    ...(key === "" ? [] : [`The value of its JSON key ${code(key)}`]),
    ...(stage === "" ? [] : [`Version stage: ${code(stage)}`]),
    ...(version === "" ? [] : [`Version: ${code(version)}`]),
  ];
  return { what: "Secret of Secrets Manager", name, more };
}

const RESOURCES: readonly (readonly [string, RegExp, string])[] = [
  ["iam", /^role\/(.+)$/, "IAM role"],
  ["ssm", /^parameter\/([^/]+)$/, "Parameter of SSM Parameter Store"],
  ["ssm", /^parameter(\/.+)$/, "Parameter of SSM Parameter Store"],
  ["elasticloadbalancing", /^targetgroup\/([^/]+)\//, "Target group"],
  ["elasticloadbalancing", /^listener-rule\/(.+)$/, "Listener rule"],
  ["elasticloadbalancing", /^listener\/(.+)$/, "Listener"],
  ["elasticloadbalancing", /^loadbalancer\/(.+)$/, "Load balancer"],
  ["ecs", /^task-definition\/(.+)$/, "Task definition"],
  ["ecs", /^cluster\/(.+)$/, "ECS cluster"],
  ["ecs", /^service\/(.+)$/, "ECS service"],
  ["ecs", /^capacity-provider\/(.+)$/, "Capacity provider"],
  ["ecr", /^repository\/(.+)$/, "ECR repository"],
  ["logs", /^log-group:([^:]+)/, "Log group"],
  ["lambda", /^function:(.+)$/, "Lambda function"],
  ["kms", /^key\/(.+)$/, "KMS key"],
  ["kms", /^alias\/(.+)$/, "KMS key with the alias"],
  ["s3", /^([^/]+\/.+)$/, "S3 object"],
  ["s3", /^([^/]+)$/, "S3 bucket"],
  ["servicediscovery", /^namespace\/(.+)$/, "Cloud Map namespace"],
  ["servicediscovery", /^service\/(.+)$/, "Cloud Map service"],
  ["acm-pca", /^certificate-authority\/(.+)$/, "Private certificate authority"],
  ["autoscaling", /:autoScalingGroupName\/(.+)$/, "Auto Scaling group"],
  ["elasticfilesystem", /^access-point\/(.+)$/, "EFS access point"],
  ["elasticfilesystem", /^file-system\/(.+)$/, "EFS file system"],
  ["s3files", /^file-system\/[^/]+\/access-point\/(.+)$/, "S3 Files access point"],
  ["s3files", /^file-system\/([^/]+)$/, "S3 Files file system"],
  ["vpc-lattice", /^targetgroup\/(.+)$/, "Target group of VPC Lattice"],
  ["ec2", /^([^/]+\/.+)$/, "EC2 resource"],
];

const SERVICES: Readonly<Record<string, string>> = {
  sns: "SNS topic",
  sqs: "SQS queue",
  dynamodb: "DynamoDB",
  iam: "IAM",
};
