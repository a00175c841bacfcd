// What people usually write where the API leaves the value open: numbers, identifiers and ARNs as skeletons. The first is
// what a new key gets. Defaults and bounds were read from the API reference of ECS
// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/), forms of ARNs from the service authorization reference
// (https://docs.aws.amazon.com/service-authorization/latest/reference/), on 2026-11-21; the others are what real files hold.

export interface Usual {
  /** The first is suggested with the key. */
  readonly values: readonly unknown[];
  /** What a value means, by the value. */
  readonly texts: Readonly<Record<string, string>>;
  /** Skeletons; what stands in braces is for the user to replace. */
  readonly forms: readonly Form[];
  /** A text that is mistaken for a number where quotes are missing. */
  readonly quoted: boolean;
  /** Whether a new key gets none of it. */
  readonly onlyOffered?: boolean;
}

export interface Form {
  readonly form: string;
  readonly text: string;
}

/** By the object of the API and its key, as in `HealthCheck.interval`; with `[]` for the items of its list. */
export function usualValues(owner: string): Usual | undefined {
  return USUAL[owner] ?? LIKE_OTHERS.find(([pattern]) => pattern.test(owner))?.[1];
}

function values(texts: readonly (readonly [value: unknown, text: string])[]): Usual {
  const pairs = texts.map(([value, text]) => [String(value), text] as const);
  return { values: texts.map(([value]) => value), texts: Object.fromEntries(pairs), forms: [], quoted: false };
}

function forms(...list: readonly Form[]): Usual {
  return { values: [], texts: {}, forms: list, quoted: false };
}

function onlyOffered(...list: readonly Form[]): Usual {
  return { ...forms(...list), onlyOffered: true };
}

function arn(service: string, resource: string, text: string): Form {
  return { form: `arn:aws:${service}:{us-east-1}:{123456789012}:${resource}`, text };
}

function role(name: string): Usual {
  return forms({ form: `arn:aws:iam::{123456789012}:role/{${name}}`, text: "An IAM role" });
}

const QUOTED: Usual = { values: [], texts: {}, forms: [], quoted: true };
const SECRET = arn("secretsmanager", "secret:{name-AbCdEf}", "A secret of Secrets Manager");
const SECRET_KEY = arn("secretsmanager", "secret:{name-AbCdEf}:{key}::", "One key of a secret of Secrets Manager");
const PARAMETER = arn("ssm", "parameter/{name}", "A parameter of Systems Manager");
const KMS_KEY = arn("kms", "key/{key-id}", "A key of KMS");
const TARGET_GROUP = arn("elasticloadbalancing", "targetgroup/{name}/{0123456789abcdef}", "A target group");
const LISTENER_RULE = arn(
  "elasticloadbalancing",
  "listener-rule/app/{name}/{0123456789abcdef}/{0123456789abcdef}/{0123456789abcdef}",
  "A rule of a listener of an Application Load Balancer",
);
const LISTENER = arn(
  "elasticloadbalancing",
  "listener/net/{name}/{0123456789abcdef}/{0123456789abcdef}",
  "A listener of a Network Load Balancer",
);
const PORTS = values([
  [80, "HTTP"],
  [8080, ""],
  [443, "HTTPS"],
  [3000, ""],
]);
const INFRASTRUCTURE_ROLE = role("ecsInfrastructureRole");

const USUAL: Readonly<Record<string, Usual>> = {
  "RegisterTaskDefinitionRequest.cpu": values([["256", ""]]),
  "RegisterTaskDefinitionRequest.memory": values([["512", ""]]),
  "RegisterTaskDefinitionRequest.executionRoleArn": role("ecsTaskExecutionRole"),
  "RegisterTaskDefinitionRequest.taskRoleArn": role("ecsTaskRole"),
  "TaskOverride.executionRoleArn": role("ecsTaskExecutionRole"),
  "TaskOverride.taskRoleArn": role("ecsTaskRole"),
  "EphemeralStorage.sizeInGiB": values([
    [30, ""],
    [21, "the least; 20 GiB are there without asking"],
    [50, ""],
    [100, ""],
    [200, "the most"],
  ]),
  "ContainerDefinition.essential": values([[true, "the task stops when this container stops"]]),
  "ContainerDefinition.readonlyRootFilesystem": values([[true, "the container cannot write to its own files"]]),
  "ContainerDefinition.image": onlyOffered(
    {
      form: "{123456789012}.dkr.ecr.{us-east-1}.amazonaws.com/{repository}:{tag}",
      text: "An image of a private ECR repository",
    },
    { form: "public.ecr.aws/{alias}/{repository}:{tag}", text: "An image of the public ECR gallery" },
  ),
  "ContainerDefinition.user": {
    ...values([
      ["1000:1000", "not root, and a group of its own"],
      ["1000", "not root"],
    ]),
    quoted: true,
  },
  "ContainerDefinition.stopTimeout": values([
    [30, "the default"],
    [60, ""],
    [120, "the most on Fargate"],
  ]),
  "ContainerDefinition.startTimeout": values([
    [120, "the most on Fargate"],
    [60, ""],
    [30, ""],
  ]),
  "ContainerDefinition.cpu": values([
    [256, "a quarter of a vCPU"],
    [128, "an eighth of a vCPU"],
    [512, "half a vCPU"],
    [1024, "one vCPU"],
  ]),
  "ContainerDefinition.memory": values([
    [512, ""],
    [256, ""],
    [1024, ""],
    [2048, ""],
  ]),
  "ContainerDefinition.memoryReservation": values([
    [256, ""],
    [512, ""],
    [1024, ""],
  ]),
  "ContainerDefinition.credentialSpecs[]": forms({
    form: "credentialspec:arn:aws:s3:::{bucket}/{credspec.json}",
    text: "A credential specification in S3",
  }),
  "RepositoryCredentials.credentialsParameter": forms(SECRET),
  "EnvironmentFile.value": forms({ form: "arn:aws:s3:::{bucket}/{name}.env", text: "A file of variables in S3" }),
  "Secret.valueFrom": forms(SECRET, SECRET_KEY, PARAMETER),
  "KeyValuePair.value": QUOTED,
  "Tag.value": QUOTED,
  "SystemControl.value": QUOTED,
  "LoadBalancer.containerPort": PORTS,
  "PortMapping.containerPort": PORTS,
  "ServiceConnectClientAlias.port": PORTS,
  "HealthCheck.command": values([
    [["CMD-SHELL", "curl -f http://localhost/ || exit 1"], "for images with curl"],
    [["CMD-SHELL", "wget -q --spider http://localhost/ || exit 1"], "for images with wget, such as Alpine"],
  ]),
  "HealthCheck.interval": values([
    [30, "the default"],
    [10, ""],
    [15, ""],
    [60, ""],
  ]),
  "HealthCheck.timeout": values([
    [5, "the default"],
    [2, "the least"],
    [10, ""],
  ]),
  "HealthCheck.retries": values([
    [3, "the default"],
    [2, ""],
    [5, ""],
    [10, "the most"],
  ]),
  "HealthCheck.startPeriod": values([
    [30, ""],
    [60, ""],
    [120, ""],
    [300, "the most"],
    [0, "the default"],
  ]),
  "ContainerRestartPolicy.enabled": values([[true, ""]]),
  "ContainerRestartPolicy.restartAttemptPeriod": values([
    [300, "the default"],
    [60, "the least"],
    [1800, "the most"],
  ]),
  "ResourceRequirement.value": values([["1", "one GPU"]]),
  "Ulimit.softLimit": values([
    [65536, ""],
    [1024, ""],
  ]),
  "Ulimit.hardLimit": values([
    [65536, ""],
    [1024, ""],
  ]),
  "LinuxParameters.sharedMemorySize": values([
    [64, "what Docker gives without it"],
    [256, ""],
    [1024, ""],
  ]),
  "LinuxParameters.maxSwap": values([
    [0, "no swap"],
    [512, ""],
    [1024, ""],
  ]),
  "LinuxParameters.swappiness": values([
    [60, "the default"],
    [0, "only where nothing else helps"],
    [100, "as much as possible"],
  ]),
  "LinuxParameters.initProcessEnabled": values([[true, "an init process forwards signals and reaps processes"]]),
  "Tmpfs.size": values([
    [64, ""],
    [128, ""],
    [256, ""],
  ]),
  "EFSVolumeConfiguration.fileSystemId": forms({ form: "fs-{0123456789abcdef0}", text: "A file system of EFS" }),
  "EFSVolumeConfiguration.rootDirectory": values([["/", "the whole file system"]]),
  "EFSAuthorizationConfig.accessPointId": forms({ form: "fsap-{0123456789abcdef0}", text: "An access point of EFS" }),
  "S3FilesVolumeConfiguration.fileSystemArn": forms(
    arn("s3files", "file-system/{fs-0123456789abcdef0}", "A file system of S3 Files"),
  ),
  "S3FilesVolumeConfiguration.accessPointArn": forms(
    arn(
      "s3files",
      "file-system/{fs-0123456789abcdef0}/access-point/{fsap-0123456789abcdef0}",
      "An access point of S3 Files",
    ),
  ),
  "FSxWindowsFileServerVolumeConfiguration.fileSystemId": forms({
    form: "fs-{0123456789abcdef0}",
    text: "A file system of FSx for Windows File Server",
  }),
  "FSxWindowsFileServerAuthorizationConfig.credentialsParameter": forms(SECRET, PARAMETER),
  "CreateServiceRequest.desiredCount": values([
    [2, "one can fail"],
    [1, ""],
    [3, ""],
  ]),
  "DeploymentConfiguration.minimumHealthyPercent": values([
    [100, "the default of services with replicas"],
    [50, "half of the tasks may stop first"],
    [0, "all tasks may stop first"],
  ]),
  "DeploymentConfiguration.maximumPercent": values([
    [200, "the default of services with replicas"],
    [150, ""],
    [100, "tasks stop before others start"],
  ]),
  "DeploymentConfiguration.bakeTimeInMinutes": values([
    [5, ""],
    [10, ""],
    [60, ""],
  ]),
  "CanaryConfiguration.canaryPercent": values([
    [5, "the default"],
    [10, ""],
    [20, ""],
  ]),
  "CanaryConfiguration.canaryBakeTimeInMinutes": values([
    [10, "the default"],
    [5, ""],
    [60, ""],
  ]),
  "LinearConfiguration.stepPercent": values([
    [10, "the default: ten steps"],
    [20, "five steps"],
    [25, "four steps"],
  ]),
  "LinearConfiguration.stepBakeTimeInMinutes": values([
    [6, "the default"],
    [5, ""],
    [10, ""],
  ]),
  "DeploymentLifecycleHookTimeoutConfiguration.timeoutInMinutes": values([
    [1440, "the default: a day"],
    [60, "an hour"],
    [10, ""],
  ]),
  "DeploymentCircuitBreaker.enable": values([[true, "a deployment that does not succeed is stopped"]]),
  "DeploymentCircuitBreaker.rollback": values([[true, "and rolled back"]]),
  "DeploymentAlarms.enable": values([[true, ""]]),
  "DeploymentAlarms.rollback": values([[true, ""]]),
  "ServiceConnectConfiguration.enabled": values([[true, ""]]),
  "AdvancedConfiguration.alternateTargetGroupArn": forms(TARGET_GROUP),
  "AdvancedConfiguration.productionListenerRule": forms(LISTENER_RULE, LISTENER),
  "AdvancedConfiguration.testListenerRule": forms(LISTENER_RULE, LISTENER),
  "LoadBalancer.targetGroupArn": forms(TARGET_GROUP),
  "ServiceRegistry.registryArn": forms(
    arn("servicediscovery", "service/{srv-0123456789abcdef}", "A service of Cloud Map"),
  ),
  "DeploymentLifecycleHook.hookTargetArn": forms(arn("lambda", "function:{name}", "A function of Lambda")),
  "ServiceConnectTlsCertificateAuthority.awsPcaAuthorityArn": forms(
    arn("acm-pca", "certificate-authority/{id}", "A private certificate authority"),
  ),
  "ServiceConnectTlsConfiguration.kmsKey": forms(KMS_KEY),
  "VpcLatticeConfiguration.targetGroupArn": forms(
    arn("vpc-lattice", "targetgroup/{tg-0123456789abcdef0}", "A target group of VPC Lattice"),
  ),
  "AutoScalingGroupProvider.autoScalingGroupArn": forms(
    arn("autoscaling", "autoScalingGroup:{id}:autoScalingGroupName/{name}", "An Auto Scaling group"),
  ),
  "InstanceLaunchTemplate.ec2InstanceProfileArn": forms({
    form: "arn:aws:iam::{123456789012}:instance-profile/{ecsInstanceRole}",
    text: "An instance profile",
  }),
  "CapacityProviderStrategyItem.weight": values([
    [1, ""],
    [0, "only what the base asks for"],
    [4, ""],
  ]),
  "CapacityProviderStrategyItem.base": values([
    [0, "the default"],
    [1, "at least one task here"],
  ]),
  "ManagedScaling.targetCapacity": values([
    [100, "no spare instances"],
    [90, "about a tenth spare"],
    [80, ""],
  ]),
  "ManagedScaling.minimumScalingStepSize": values([[1, "the default"]]),
  "ManagedScaling.maximumScalingStepSize": values([
    [10_000, "the default"],
    [10, ""],
    [100, ""],
  ]),
  "ManagedScaling.instanceWarmupPeriod": values([
    [300, "the default"],
    [60, ""],
    [120, ""],
  ]),
  "CreateServiceRequest.healthCheckGracePeriodSeconds": values([
    [60, ""],
    [120, ""],
    [300, ""],
    [0, "the default"],
  ]),
  "CreateServiceRequest.enableExecuteCommand": values([[true, ""]]),
  "CreateServiceRequest.enableECSManagedTags": values([[true, ""]]),
};

const LIKE_OTHERS: readonly (readonly [RegExp, Usual])[] = [
  [/\.subnets\[\]$/, forms({ form: "subnet-{0123456789abcdef0}", text: "A subnet" })],
  [/\.securityGroups\[\]$/, forms({ form: "sg-{0123456789abcdef0}", text: "A security group" })],
  [/\.snapshotId$/, forms({ form: "snap-{0123456789abcdef0}", text: "A snapshot of EBS" })],
  [/\.(?:kmsKeyId|fargateEphemeralStorageKmsKeyId)$/, forms(KMS_KEY)],
  [
    /EBSVolumeConfiguration\.sizeInGiB$/,
    values([
      [10, ""],
      [20, ""],
      [50, ""],
      [100, ""],
    ]),
  ],
  [/\.(?:roleArn|infrastructureRoleArn)$/, INFRASTRUCTURE_ROLE],
  [
    /\.healthCheckGracePeriodSeconds$/,
    values([
      [60, ""],
      [120, ""],
      [300, ""],
      [0, "the default"],
    ]),
  ],
];
