// Where the AWS console shows what an ARN names. The console's addresses are nowhere documented as a whole; these are the
// ones that guides, outputs of deployments and tools commonly link to. What is not in here gets no link.

/** When the addresses were last looked up. */
export const CONSOLE_PAGES_CHECKED = "2026-11-21";

/** By partition, with the region in front where there is one. */
export const CONSOLE_HOSTS: Readonly<Record<string, string>> = {
  aws: "console.aws.amazon.com",
  "aws-cn": "console.amazonaws.cn",
  "aws-us-gov": "console.amazonaws-us-gov.com",
  "aws-eusc": "console.amazonaws-eusc.eu",
};

/** What the names of the regions of a partition begin with; all others are of `aws`. */
export const REGION_PREFIXES: readonly (readonly [prefix: string, partition: string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["eusc-", "aws-eusc"],
];

/** Of a private repository of ECR. */
export const PRIVATE_ECR_PAGE = "ecr/repositories/private/{account}/{1}?region={region}";

export interface ConsolePage {
  readonly service: string;
  /** Matched against the ARN's resource; the groups are `{1}`, `{2}` … in the page. */
  readonly resource: RegExp;
  /** `{region}`, `{account}`, `{arn}`, and the groups, each as it is written in an address; `{$1}`: as CloudWatch wants it. */
  readonly page: string;
}

export const CONSOLE_PAGES: readonly ConsolePage[] = [
  { service: "iam", resource: /^role\/(?:.+\/)?([^/]+)$/, page: "iam/home#/roles/details/{1}" },
  {
    service: "ecs",
    resource: /^task-definition\/([^/:]+):(\d+)$/,
    page: "ecs/v2/task-definitions/{1}/{2}?region={region}",
  },
  { service: "ecs", resource: /^task-definition\/([^/:]+)$/, page: "ecs/v2/task-definitions/{1}?region={region}" },
  { service: "ecs", resource: /^cluster\/([^/]+)$/, page: "ecs/v2/clusters/{1}?region={region}" },
  {
    service: "ecs",
    resource: /^service\/([^/]+)\/([^/]+)$/,
    page: "ecs/v2/clusters/{1}/services/{2}?region={region}",
  },
  { service: "ecr", resource: /^repository\/(.+)$/, page: PRIVATE_ECR_PAGE },
  {
    service: "logs",
    resource: /^log-group:([^:*]+)/,
    page: "cloudwatch/home?region={region}#logsV2:log-groups/log-group/{$1}",
  },
  { service: "cloudwatch", resource: /^alarm:(.+)$/, page: "cloudwatch/home?region={region}#alarmsV2:alarm/{1}" },
  // ECS adds a hyphen and six characters to the name of a secret.
  {
    service: "secretsmanager",
    resource: /^secret:([^:]+)-[A-Za-z0-9]{6}(?::|$)/,
    page: "secretsmanager/secret?name={1}&region={region}",
  },
  {
    service: "secretsmanager",
    resource: /^secret:([^:]+)(?::|$)/,
    page: "secretsmanager/secret?name={1}&region={region}",
  },
  {
    service: "ssm",
    resource: /^parameter\/(.+)$/,
    page: "systems-manager/parameters/{1}/description?region={region}",
  },
  {
    service: "elasticloadbalancing",
    resource: /^targetgroup\//,
    page: "ec2/home?region={region}#TargetGroup:targetGroupArn={arn}",
  },
  {
    service: "elasticloadbalancing",
    resource: /^loadbalancer\/(?:app|net|gwy)\//,
    page: "ec2/home?region={region}#LoadBalancer:loadBalancerArn={arn}",
  },
  { service: "lambda", resource: /^function:([^:]+)/, page: "lambda/home?region={region}#/functions/{1}" },
  { service: "kms", resource: /^key\/(.+)$/, page: "kms/home?region={region}#/kms/keys/{1}" },
  { service: "elasticfilesystem", resource: /^file-system\/(.+)$/, page: "efs/home?region={region}#/file-systems/{1}" },
  {
    service: "elasticfilesystem",
    resource: /^access-point\/(.+)$/,
    page: "efs/home?region={region}#/access-points/{1}",
  },
  { service: "sns", resource: /^[^:]+$/, page: "sns/v3/home?region={region}#/topic/{arn}" },
  { service: "servicediscovery", resource: /^namespace\/(.+)$/, page: "cloudmap/home/namespaces/{1}?region={region}" },
  {
    service: "autoscaling",
    resource: /:autoScalingGroupName\/(.+)$/,
    page: "ec2/home?region={region}#AutoScalingGroupDetails:id={1}",
  },
  { service: "s3", resource: /^([^/]+)$/, page: "s3/buckets/{1}" },
  { service: "s3", resource: /^([^/]+)\/(.+)$/, page: "s3/object/{1}?prefix={2}" },
];
