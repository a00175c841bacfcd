// Whole messages as people paste them, with the names and values of their own documents and whatever their tools put
// around; each with the id that has to come first. Written by hand, from what the services say, not from the rules.

const CLI = "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: ";
const BOTO =
  "botocore.errorfactory.ClientException: An error occurred (ClientException) when calling the RegisterTaskDefinition operation: ";
const terraform = (text: string): string =>
  `Error: creating ECS Task Definition (billing-prod): operation error ECS: RegisterTaskDefinition, https response error StatusCode: 400, RequestID: 8f6b1d0e-55a1-4c1e-9a0b-0c4f3c0d7a11, ClientException: ${text}\n\n  with aws_ecs_task_definition.billing,\n  on ecs.tf line 41, in resource "aws_ecs_task_definition" "billing":\n  41: resource "aws_ecs_task_definition" "billing" {`;
const cloudFormation = (text: string): string =>
  `Resource handler returned message: "Invalid request provided: Create TaskDefinition: ${text} (Service: AmazonECS; Status Code: 400; Error Code: ClientException; Request ID: 2f1c2c5c-77a0-4f0e-8f37-5f6d1d1b8f1d; Proxy: null)" (RequestToken: 6d0bd2b5-aaaa-bbbb-cccc-0a1b2c3d4e5f, HandlerErrorCode: InvalidRequest)`;
const action = (text: string): string => `Error: Failed to register task definition in ECS: ${text}\nError: ${text}`;

const call = (operation: string, text: string): string =>
  `An error occurred (InvalidParameterException) when calling the ${operation} operation: ${text}`;
const terraformService = (text: string): string =>
  `Error: creating ECS Service (orders): operation error ECS: CreateService, https response error StatusCode: 400, RequestID: 0a4f0d52-5b3c-4a8e-bb2c-70f9a3f1e6c2, InvalidParameterException: ${text}\n\n  with aws_ecs_service.orders,\n  on service.tf line 12, in resource "aws_ecs_service" "orders":`;
const serviceHandler = (text: string): string =>
  `Resource handler returned message: "Invalid request provided: CreateService error: ${text} (Service: AmazonECS; Status Code: 400; Error Code: InvalidParameterException; Request ID: 5d6c1a0e-0d5e-4d43-9a37-d2b0dbe1f0aa; Proxy: null)" (RequestToken: 0f0c9e3d-1111-2222-3333-444455556666, HandlerErrorCode: InvalidRequest)`;

export const MESSAGES: readonly (readonly [expected: string, message: string])[] = [
  // Registering: the task as a whole.
  ["task/containers-empty", `${CLI}Container list cannot be empty.`],
  ["task/containers-max", `${CLI}Too many containers.`],
  ["task/name-duplicate", terraform("Container names must be unique within a task definition.")],
  ["task/no-essential", cloudFormation("Task definition doesn't have any essential container")],
  ["task/fargate-cpu-missing", `${CLI}Fargate requires that 'cpu' be defined at the task level.`],
  ["task/fargate-memory-missing", action("Fargate requires that 'memory' be defined at the task level.")],
  [
    "task/fargate-size",
    `${CLI}No Fargate configuration exists for given values: 512 CPU, 8192 memory. See the Amazon ECS documentation for the valid values.`,
  ],
  ["task/fargate-size", cloudFormation("No Fargate configuration exists for given values.")],
  [
    "task/cpu-syntax",
    terraform(
      "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
    ),
  ],
  ["task/memory-syntax", `${BOTO}Invalid 'memory' setting for task.`],
  ["task/fargate-network-mode", `${CLI}Fargate only supports network mode ‘awsvpc’.`],
  ["task/fargate-network-mode", terraform("Fargate only supports network mode \\u2018awsvpc\\u2019.")],
  [
    "task/fargate-roles-image",
    `${CLI}Fargate requires task definition to have execution role ARN to support ECR images.`,
  ],
  [
    "task/pid-fargate",
    action(
      "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
    ),
  ],
  ["task/ipc-fargate", `${CLI}Fargate compatible task definitions do not support ipcMode`],
  ["task/ephemeral-range", cloudFormation("EphemeralStorage size should be at least 21.")],
  ["task/ephemeral-range", terraform("EphemeralStorage size should be at most 200")],
  ["task/ephemeral-ec2", `${CLI}Tasks using the EC2 launch type do not support EphemeralStorage.`],
  ["task/inference-accelerator", `${CLI}Unsupported field 'inferenceAccelerators'.`],
  ["task/placement-fargate", `${BOTO}Fargate compatible task definitions do not support constraints.`],
  ["task/proxy-network", `${CLI}APPMESH proxy configuration is only supported in networkMode=awsvpc`],
  ["task/proxy-container", terraform("Proxy container [envoy-sidecar] does not exist")],
  ["task/proxy-properties", `${CLI}Ingress port not found`],
  // Containers.
  [
    "container/cpu-sum",
    `${CLI}The sum of all container 'cpu' values cannot be greater than the task-level 'cpu' value.`,
  ],
  [
    "container/memory-required",
    terraform(
      "Invalid setting for container 'nginx-proxy'. At least one of 'memory' or 'memoryReservation' must be specified.",
    ),
  ],
  ["container/memory-res-over", `${CLI}'memory' must be greater than or equal to 'memoryReservation'.`],
  [
    "container/memory-over-task",
    cloudFormation("The 'memory' setting for container 'worker' is greater than for the task."),
  ],
  ["container/links-network", `${CLI}Links are not supported when networkMode=awsvpc.`],
  ["container/hostname-network", `${CLI}hostname is not supported on container when networkMode=awsvpc.`],
  ["container/extra-hosts-network", action("Extra hosts are not supported on container when networkMode=awsvpc.")],
  ["container/dns-network", `${BOTO}DNS servers are not supported on container when networkMode=awsvpc.`],
  ["container/disable-networking", `${CLI}Disable Networking is not supported on container when networkMode=awsvpc.`],
  ["container/privileged-fargate", terraform("Fargate requires that the 'privileged' setting be 'false'.")],
  [
    "container/security-options-fargate",
    `${CLI}Fargate compatible task definitions do not support dockerSecurityOptions`,
  ],
  [
    "container/secret-duplicate",
    `${CLI}The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'DATABASE_URL'.`,
  ],
  [
    "container/secret-exec",
    cloudFormation("When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."),
  ],
  [
    "container/env-files-max",
    `${CLI}The maximum number of environment files was exceeded. Specify ten or less and try again.`,
  ],
  ["container/env-files-arn", `${CLI}Invalid arn syntax.`],
  ["container/depends-on-unknown", `${BOTO}Cannot depend on container + 'db-migrations' because it does not exist`],
  [
    "container/depends-on-essential",
    terraform("A dependency container with SUCCESS or COMPLETE condition cannot be an essential container."),
  ],
  [
    "container/depends-on-health",
    `${CLI}A dependency container with HEALTHY condition must have health check configured.`,
  ],
  [
    "container/health-check-timeout",
    cloudFormation(
      "Health check timeout must be less than or equal to the maximum allowed value 60 for container 'api'.",
    ),
  ],
  ["container/ulimit-order", `${CLI}Soft limit exceeds hard limit for ulimit nofile`],
  [
    "container/restart-period",
    `${CLI}the 'restartAttemptPeriod' setting for container 'worker' must be between 60 and 1800.`,
  ],
  ["container/image", `${CLI}Container.image should not be null or empty.`],
  ["container/image", "ClientException: The container.image should not be null or empty. (Service: AmazonECS)"],
  ["container/image-format", `${CLI}Container.image contains invalid characters.`],
  ["container/name", `${CLI}Container.name contains invalid characters.`],
  // Ports, logs, Linux, volumes.
  ["port/host-match", `${CLI}When networkMode=awsvpc, the host ports and container ports in port mappings must match.`],
  [
    "port/host-match",
    terraform("When networkMode=host, the host ports and container ports in port mappings must match."),
  ],
  ["port/container", `${CLI}Invalid 'containerPort' setting for container 'gateway'.`],
  ["port/range-form", cloudFormation("Invalid 'containerPortRange' setting for container 'sip'.")],
  ["port/name-duplicate", `${CLI}port mapping name is already used`],
  ["log/driver-fargate", `${CLI}json-file is not a valid log driver. Must be one of [awslogs, splunk, awsfirelens].`],
  ["log/awslogs-group", action("Log driver awslogs requires options: awslogs-group")],
  [
    "log/awslogs-prefix",
    `${CLI}Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.`,
  ],
  [
    "log/awslogs-exec",
    terraform("Fargate requires task definition to have execution role ARN to support log driver awslogs."),
  ],
  ["log/awslogs-options", `${CLI}Log driver awslogs disallows options: awslogs-endpoint, tag`],
  [
    "log/firelens-missing",
    cloudFormation(
      "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified.",
    ),
  ],
  ["linux/capability-fargate", `${CLI}NET_ADMIN is not allowed on Fargate.`],
  ["linux/devices-fargate", `${CLI}Fargate compatible task definitions do not support devices`],
  ["linux/gpu-fargate", `${BOTO}Tasks using the Fargate launch type do not support GPU resource requirements.`],
  ["volume/unknown", `${CLI}Unknown volume 'certs'.`],
  ["volume/unused", terraform("Volumes [scratch, cache] are not referenced by any of the containers.")],
  ["volume/host-path-fargate", `${CLI}Fargate compatible task definitions do not support sourcePath`],
  ["volume/docker-fargate", action("Fargate compatible task definitions do not support dockerVolumeConfiguration")],
  ["volume/efs-iam", `${CLI}EFS IAM authorization requires TransitEncryption to be enabled.`],
  [
    "volume/efs-access-point-root",
    terraform('When using an EFS access point, the root directory must either be set to "/" or be omitted.'),
  ],
  ["volume/efs-port", `${CLI}TransitEncryptionPort requires that TransitEncryption is enabled.`],
  ["volume/volumes-from", `${CLI}Invalid 'volumesFrom' setting. Unknown container: 'data'.`],
  // What the AWS CLI and the API's model say before ECS looks.
  [
    "task/read-only-field",
    'Parameter validation failed:\nUnknown parameter in input: "taskDefinitionArn", must be one of: family, taskRoleArn, executionRoleArn, networkMode, containerDefinitions, volumes, placementConstraints, requiresCompatibilities, cpu, memory, tags, pidMode, ipcMode, proxyConfiguration, inferenceAccelerators, ephemeralStorage, runtimePlatform\nUnknown parameter in input: "revision", must be one of: family, taskRoleArn',
  ],
  [
    "task/cpu-type",
    "Parameter validation failed:\nInvalid type for parameter cpu, value: 1024, type: <class 'int'>, valid types: <class 'str'>",
  ],
  [
    "schema/type",
    "Parameter validation failed:\nInvalid type for parameter containerDefinitions[0].memory, value: 512, type: <class 'str'>, valid types: <class 'int'>",
  ],
  [
    "schema/required",
    'Parameter validation failed:\nMissing required parameter in containerDefinitions[0].healthCheck: "command"',
  ],
  [
    "schema/unknown-key",
    'aws: error: Parameter validation failed:\nUnknown parameter in containerDefinitions[1]: "enviroment", must be one of: name, image, repositoryCredentials, cpu, memory',
  ],
  [
    "schema/enum",
    "1 validation error detected: Value 'awsVpc' at 'networkMode' failed to satisfy constraint: Member must satisfy enum value set: [bridge, host, awsvpc, none]",
  ],
  // Stopped tasks.
  [
    "stopped/pull-not-found",
    "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:2.14.0: 123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:2.14.0: not found",
  ],
  [
    "stopped/pull-not-found",
    "CannotPullContainerError: Error response from daemon: manifest for nginx:1.99 not found: manifest unknown: manifest unknown",
  ],
  [
    "stopped/pull-denied",
    "CannotPullContainerError: Error response from daemon: pull access denied for acme/api, repository does not exist or may require 'docker login': denied: User: arn:aws:sts::210987654321:assumed-role/ecsTaskExecutionRole/5a1 is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/api",
  ],
  [
    "stopped/pull-rate-limit",
    "CannotPullContainerError: inspect image has been retried 5 time(s): httpReaderSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/redis/manifests/sha256:ab: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating",
  ],
  [
    "stopped/pull-network",
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref docker.io/library/nginx:1.27: failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/1.27": dial tcp 34.226.69.105:443: i/o timeout',
  ],
  [
    "stopped/pull-network",
    "CannotPullContainerError: Error response from daemon: Get https://123456789012.dkr.ecr.us-west-2.amazonaws.com/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
  ],
  [
    "stopped/pull-platform",
    "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
  ],
  ["stopped/pull-platform", "exec /usr/local/bin/docker-entrypoint.sh: exec format error"],
  [
    "stopped/disk-full",
    "CannotPullContainerError: failed to register layer: Error processing tar file(exit status 1): write /opt/venv/lib/libtorch.so: no space left on device",
  ],
  [
    "stopped/secret-network",
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.us-east-2.amazonaws.com/": dial tcp 3.17.137.51:443: i/o timeout. Please check your task network configuration.',
  ],
  [
    "stopped/secret-denied",
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/1f is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-1:123456789012:parameter/prod/db because no identity-based policy allows the ssm:GetParameters action",
  ],
  [
    "stopped/secret-missing",
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:db from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
  ],
  [
    "stopped/log-group",
    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1",
  ],
  [
    "stopped/log-driver",
    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/7c is not authorized to perform: logs:CreateLogStream on resource: arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web : exit status 1",
  ],
  [
    "stopped/efs-mount",
    "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection timed out' : unsuccessful EFS utils command execution; code: 32",
  ],
  [
    "stopped/environment-file",
    "ResourceInitializationError: failed to download env files: file download command: non empty error stream: RequestCanceled: request context canceled caused by: context deadline exceeded",
  ],
  [
    "stopped/role-assume",
    "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/web-task' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.",
  ],
  [
    "stopped/no-executable",
    'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "npm start": executable file not found in $PATH: unknown',
  ],
  [
    "stopped/not-executable",
    'CannotStartContainerError: Error response from daemon: OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/app/entrypoint.sh": permission denied: unknown',
  ],
  [
    "stopped/port-taken",
    "CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint ecs-web-12-web: Bind for 0.0.0.0:8080 failed: port is already allocated",
  ],
  ["stopped/out-of-memory", "OutOfMemoryError: Container killed due to memory usage"],
  ["stopped/exit-137", "Task stopped at: 2026-03-02T10:11:12.345Z\nContainer worker: Exit code: 137"],
  ["stopped/essential-exited", "Essential container in task exited"],
  ["stopped/container-health", "Task failed container health checks"],
  [
    "stopped/elb-health",
    "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/9f8e7d6c5b4a3210)",
  ],
  [
    "stopped/elb-health",
    "(service shop-web) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/shop/0123456789abcdef) due to (reason Health checks failed with these codes: [404]).",
  ],
  ["stopped/network-interface", "Timeout waiting for network interface provisioning to complete."],
  ["stopped/spot", "Your Spot Task was interrupted."],
  ["stopped/host-gone", "Host EC2 (instance i-0f3c2b1a09d8e7f65) terminated."],
  ["stopped/scaling", "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)"],
  // Services and placement.
  [
    "event/no-instances",
    "service authentication_services was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
  ],
  [
    "event/no-cpu",
    "(service search) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 5c1f7a0e9b8d4a3c) has insufficient CPU units available. For more information, see the Troubleshooting section.",
  ],
  [
    "event/no-memory",
    "service jobs was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 0a9b8c7d6e5f has insufficient memory available.",
  ],
  ["event/no-memory", "Couldn't run containers. reason=RESOURCE:MEMORY"],
  [
    "event/port-in-use",
    "(service edge) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 77ab) is already using a port required by your task.",
  ],
  [
    "event/no-attribute",
    "(service edge) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 77ab) is missing an attribute required by your task.",
  ],
  [
    "event/constraint",
    '{"failures":[{"arn":"arn:aws:ecs:eu-west-1:123456789012:container-instance/prod/5c1f","reason":"MemberOf placement constraint unsatisfied."}]}',
  ],
  [
    "event/fargate-capacity",
    "Capacity is unavailable at this time. Please try again later or in a different availability zone",
  ],
  ["event/quota", "You've reached the limit on the number of vCPUs you can run concurrently"],
  ["event/circuit-breaker", "(service web) (deployment ecs-svc/0987654321) deployment failed: tasks failed to start."],
  [
    "event/start-impaired",
    "(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.",
  ],
  // Calls that fail for other reasons.
  ["api/role-invalid", `${CLI}Role is not valid`],
  [
    "api/pass-role",
    "An error occurred (AccessDeniedException) when calling the RegisterTaskDefinition operation: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/web-execution because no identity-based policy allows the iam:PassRole action",
  ],
  ["api/concurrent-revision", `${CLI}Too many concurrent attempts to create a new revision of the specified family.`],
  [
    "api/unknown-task-definition",
    "An error occurred (ClientException) when calling the CreateService operation: TaskDefinition not found.",
  ],
  [
    "api/unknown-cluster",
    "An error occurred (ClusterNotFoundException) when calling the RunTask operation: Cluster not found.",
  ],
  [
    "api/target-group-type",
    "InvalidParameterException: The provided target group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123 has target type instance, which is incompatible with the awsvpc network mode specified in the task definition.",
  ],
  // Services and tasks that are to run.
  [
    "service/network-missing",
    "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
  ],
  [
    "service/task-definition-compatibility",
    "An error occurred (InvalidParameterException) when calling the RunTask operation: Task definition does not support launch_type FARGATE.",
  ],
  [
    "service/network-extra",
    call("UpdateService", "Network Configuration is not valid for the given networkMode of this task definition."),
  ],
  [
    "service/load-balancer-unknown",
    call("CreateService", "The container frontend does not exist in the task definition."),
  ],
  ["service/load-balancer-port", serviceHandler("The container frontend did not have a container port 8081 defined.")],
  [
    "service/launch-type-capacity",
    call(
      "CreateService",
      "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
    ),
  ],
  [
    "service/capacity-mix",
    serviceHandler(
      "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers. Specify one or the other and try again.",
    ),
  ],
  [
    "service/capacity-weight",
    call(
      "RunTask",
      "There are no capacity providers in the capacity provider strategy with a weight value greater than zero.",
    ),
  ],
  [
    "service/platform-version",
    terraformService("The platform version must be null when specifying an EC2 launch type."),
  ],
  ["service/network-public", call("RunTask", "Assign public IP is not supported for this launch type.")],
  [
    "service/role-awsvpc",
    terraformService("You cannot specify an IAM role for services that require a service linked role."),
  ],
  [
    "service/daemon-desired",
    call(
      "CreateService",
      "The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again",
    ),
  ],
  [
    "service/percent-dead",
    serviceHandler("Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments."),
  ],
  [
    "service/service-connect-port",
    call(
      "UpdateService",
      "portName(orders-http) does not refer to any named PortMapping in the container definitions.",
    ),
  ],
  [
    "service/volume-name",
    call(
      "CreateService",
      "The volume name 'scratch' in your request does not have a matching volume in your Task Definition.",
    ),
  ],
  [
    "service/exec-role",
    serviceHandler(
      "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.",
    ),
  ],
  ["service/load-balancer-classic", call("CreateService", "Classic Load Balancers are not supported with Fargate.")],
  ["service/task-definition-external", terraformService("TaskDefinition must be blank")],
  [
    "service/platform-version-feature",
    "An error occurred (PlatformTaskDefinitionIncompatibilityException) when calling the CreateService operation: One or more of the requested capabilities are not supported.",
  ],
  ["service/placement-strategy-binpack", call("RunTask", "binpack field 'disk' is invalid")],
  [
    "service/override-container",
    call("RunTask", "Override for container named migrations is not a container in the TaskDefinition."),
  ],
  ["service/percent-max", terraformService("maximumPercent must be at least 100")],
];
