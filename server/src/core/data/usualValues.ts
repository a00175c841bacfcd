// What people usually write where the API leaves the value open: numbers, identifiers and ARNs as skeletons. The first is
// what a new key gets. Defaults and bounds were read from the API reference of ECS
// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/), forms of ARNs from the service authorization reference
// (https://docs.aws.amazon.com/service-authorization/latest/reference/), on 2026-11-21; the others are what real files hold.

import {
  arn,
  forms,
  INFRASTRUCTURE_ROLE,
  KMS_KEY,
  onlyOffered,
  PARAMETER,
  PORTS,
  QUOTED,
  role,
  SECRET,
  SECRET_KEY,
  type Usual,
  values,
} from "./usual.js";
import { USUAL_OF_SERVICES } from "./usualOfServices.js";

/** By the object of the API and its key, as in `HealthCheck.interval`; with `[]` for the items of its list. */
export function usualValues(owner: string): Usual | undefined {
  return USUAL_OF_TASKS[owner] ?? USUAL_OF_SERVICES[owner] ?? LIKE_OTHERS.find(([pattern]) => pattern.test(owner))?.[1];
}

const USUAL_OF_TASKS: Readonly<Record<string, Usual>> = {
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
  "PortMapping.containerPort": PORTS,
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
