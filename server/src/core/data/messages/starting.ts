// Why a task did not start: secrets, logs, volumes, roles, the program itself.
import { type ServiceMessage, SOURCES } from "./message.js";

export const STARTING: readonly ServiceMessage[] = [
  {
    id: "stopped/secret-missing",
    says: [
      "ResourceInitializationError…unable to retrieve secret from asm…ResourceNotFoundException",
      "Secrets Manager can't find the specified secret",
      "unable to retrieve secrets from ssm…invalid parameters",
      "did not contain json key",
      "retrieved secret from Secrets Manager did not contain json key",
      "ParameterNotFound",
    ],
    means: "A secret or parameter that the task names does not exist, or lacks the key that is asked for.",
    advice:
      "Compare `valueFrom` with the secret: its region, the six characters behind its name, the name of the JSON key.",
    rules: ["container/secret-arn", "container/secret-arn-suffix"],
    keys: ["valueFrom", "secrets"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/secret-denied",
    says: [
      "ResourceInitializationError…unable to pull secrets or registry auth…AccessDeniedException",
      "is not authorized to perform: secretsmanager:GetSecretValue",
      "is not authorized to perform: ssm:GetParameters",
      "is not authorized to perform: kms:Decrypt",
    ],
    means: "The execution role may not read a secret that the task names.",
    advice:
      "Allow the role in `executionRoleArn` (not the task role) `secretsmanager:GetSecretValue` or `ssm:GetParameters` on it, and `kms:Decrypt` for a key of your own.",
    rules: ["container/secret-exec"],
    keys: ["executionRoleArn", "secrets"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/secret-network",
    general: true,
    says: [
      "ResourceInitializationError: unable to pull secrets or registry auth…Please check your task network configuration",
      "ResourceInitializationError: unable to pull secrets or registry auth…context deadline exceeded",
      "ResourceInitializationError: unable to pull secrets or registry auth…i/o timeout",
      "unable to pull secrets or registry auth: execution resource retrieval failed",
      "pull command failed…unable to pull secrets or registry auth",
    ],
    means:
      "Before the container starts, Fargate fetches its secrets and the registry's login through the task's own network, and got no answer.",
    advice:
      "In a public subnet set `assignPublicIp` to ENABLED; in a private one there must be a NAT gateway, or endpoints for `ecr.api`, `ecr.dkr`, S3, `secretsmanager` or `ssm`, and `logs`, whose security group lets port 443 in from the task.",
    keys: ["assignPublicIp", "subnets", "secrets"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/log-group",
    says: [
      "failed to validate logger args…The specified log group does not exist",
      "failed to create Cloudwatch log stream…ResourceNotFoundException",
      "The specified log group does not exist",
    ],
    means: "The log group does not exist, and nobody creates it.",
    advice:
      'Create the group, or set `awslogs-create-group` to "true" and allow the execution role `logs:CreateLogGroup`.',
    rules: ["log/awslogs-create", "log/group-name", "log/awslogs-group"],
    keys: ["awslogs-group", "awslogs-create-group"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/log-driver",
    general: true,
    says: [
      "ResourceInitializationError: failed to validate logger args",
      "failed to initialize logging driver",
      "is not authorized to perform: logs:CreateLogStream",
      "is not authorized to perform: logs:CreateLogGroup",
    ],
    means:
      "The log driver could not be started: its endpoint cannot be reached, or the execution role may not write there.",
    advice:
      "Allow the execution role `logs:CreateLogStream` and `logs:PutLogEvents`, check `awslogs-region`, and in private subnets add an endpoint for `logs`.",
    rules: ["log/awslogs-exec", "log/awslogs-region"],
    keys: ["logConfiguration", "executionRoleArn"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/efs-mount",
    says: [
      "failed to invoke EFS utils commands to set up EFS volumes",
      "mount.nfs4",
      "Failed to resolve…fs-…check that your file system ID is correct",
      "b'mount.nfs4: Connection timed out",
    ],
    means:
      "An EFS file system could not be mounted: no way to its mount target, no permission, or no such path or access point.",
    advice:
      "There must be a mount target in the task's zone whose security group lets port 2049 in from the task. With IAM authorization the task role needs `elasticfilesystem:ClientMount`; a `rootDirectory` must exist.",
    rules: ["volume/efs-iam", "volume/efs-role", "volume/efs-access-point-root"],
    keys: ["efsVolumeConfiguration", "fileSystemId"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/environment-file",
    says: ["failed to download env files", "unable to download environment files"],
    means: "An environment file could not be fetched from S3.",
    advice:
      "Check the object's ARN in `environmentFiles`, and allow the execution role `s3:GetObject` on it and `s3:GetBucketLocation` on the bucket.",
    rules: ["container/env-files-arn", "container/env-files-exec"],
    keys: ["environmentFiles", "executionRoleArn"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/role-assume",
    says: [
      "ECS was unable to assume the role",
      "unable to assume the role",
      "unable to assume role",
      "The role defined for the task…cannot be assumed",
    ],
    means: "ECS may not take on the task role or the execution role: it does not exist, or does not trust ECS.",
    advice: "Check the ARN, and that the role's trust policy allows `sts:AssumeRole` to `ecs-tasks.amazonaws.com`.",
    rules: ["task/role-arn"],
    keys: ["executionRoleArn", "taskRoleArn"],
    source: SOURCES.resources,
  },
  {
    id: "stopped/resource-other",
    general: true,
    says: ["ResourceInitializationError"],
    means: "Fargate could not prepare what the task needs before its containers start.",
    advice:
      "Read on behind the colon: it is a secret, a log driver, a volume or the network. A VPC without DNS resolution is a frequent cause.",
    source: SOURCES.resources,
  },
  {
    id: "stopped/no-executable",
    says: [
      "executable file not found in $PATH",
      "exec:…no such file or directory",
      "starting container process caused…no such file or directory",
      "unable to start container process: exec",
    ],
    means: "The program that `entryPoint` and `command` name is not in the image.",
    advice:
      'Every word is an item of its own (`["node", "server.js"]`); for a line with blanks, pipes or variables use `["sh", "-c", "…"]`. Check the path and, for scripts, the line endings and the interpreter.',
    rules: ["container/entrypoint-windows"],
    keys: ["command", "entryPoint"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/not-executable",
    says: ["starting container process caused…permission denied", "exec…permission denied"],
    means: "The program exists, but may not be run by the container's user.",
    advice: "Set its executable bit in the image (`RUN chmod +x …`), or check `user`.",
    keys: ["entryPoint", "command", "user"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/port-taken",
    says: ["port is already allocated", "address already in use"],
    means: "Another container or process has the host port already.",
    advice: "Set `hostPort` to 0 (a free port is taken) or use the network mode awsvpc.",
    rules: ["port/host-duplicate"],
    keys: ["hostPort", "portMappings"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/volume-create",
    says: ["CannotCreateVolumeError"],
    means: "A volume of the task could not be created.",
    advice: "Check the volume's configuration and driver; for EBS the infrastructure role's permissions.",
    keys: ["volumes"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/start-other",
    general: true,
    says: [
      "CannotStartContainerError",
      "CannotCreateContainerError",
      "OCI runtime create failed",
      "failed to create shim task",
    ],
    means: "The container could not be created or started.",
    advice: "Read on behind the colon: it is mostly the command, a mount, a port or a limit.",
    keys: ["command", "entryPoint", "mountPoints"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/runtime-timeout",
    says: [
      "ContainerRuntimeTimeoutError",
      "DockerTimeoutError",
      "Could not transition to started; timed out after waiting",
      "Could not transition to created; timed out after waiting",
      "Could not transition to stopped; timed out after waiting",
    ],
    means: "The container did not come up, or did not stop, within the time that is allowed.",
    advice: "On EC2 look at the instance's disk and Docker daemon; make the container end on SIGTERM.",
    source: SOURCES.stopped,
  },
  {
    id: "stopped/inspect",
    says: ["CannotInspectContainerError", "CannotStopContainerError"],
    means: "The agent could not look at the container, or stop it.",
    advice: "It is mostly the container runtime of the instance: restart the agent, or replace the instance.",
    source: SOURCES.stopped,
  },
];
