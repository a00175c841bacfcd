// What the values of closed sets mean, in one sentence of our own: the model of the API names them and mostly says no more.

/** Where and when they were read; each set is described on the page of the structure that uses it. */
export const VALUE_TEXTS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html",
  checked: "2026-11-21",
} as const;

/** The set's name in the model → value → Markdown. */
export const VALUE_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NetworkMode: {
    awsvpc: "The task has a network interface, an address and security groups of its own. Fargate knows no other mode.",
    bridge:
      "Docker's virtual network on the instance: container ports are mapped to ports of the host. The default on Linux instances.",
    host: "The containers use the network of the instance itself: one task an instance for each port.",
    none: "No network at all, and so no port mappings.",
  },
  TransportProtocol: { tcp: "TCP, the default.", udp: "UDP." },
  ApplicationProtocol: {
    http: "HTTP/1.1 for Service Connect: retries, metrics and logs know requests.",
    http2: "HTTP/2 for Service Connect.",
    grpc: "gRPC for Service Connect.",
  },
  EnvironmentFileType: { s3: "An object in an S3 bucket, named by its ARN." },
  DeviceCgroupPermission: {
    read: "The container may read from the device.",
    write: "The container may write to the device.",
    mknod: "The container may create the device's file.",
  },
  ContainerCondition: {
    START: "Waits until the other container has started.",
    HEALTHY: "Waits until the other container passes its health check, which it needs to have.",
    SUCCESS: "Waits until the other container has ended with exit code 0. That one cannot be essential.",
    COMPLETE: "Waits until the other container has ended, with any exit code. That one cannot be essential.",
  },
  VersionConsistency: {
    enabled:
      "The tag is resolved to a digest once a deployment, so that all its tasks run the same image. The default.",
    disabled: "Every task pulls what the tag points to at that moment, so that tasks of one deployment may differ.",
  },
  UlimitName: {
    nofile: "Open files.",
    nproc: "Processes of the user.",
    memlock: "Locked memory, in bytes.",
    core: "Size of a core dump, in bytes.",
    cpu: "Processor time, in seconds.",
    data: "Size of the data segment, in bytes.",
    fsize: "Size of a file that is written, in bytes.",
    locks: "File locks.",
    msgqueue: "Bytes in POSIX message queues.",
    nice: "How far the nice value may be raised.",
    rss: "Resident memory, in bytes; Linux takes no notice of it.",
    rtprio: "Real-time priority.",
    rttime: "Processor time of a real-time task without a blocking call, in microseconds.",
    sigpending: "Signals that wait.",
    stack: "Size of the stack, in bytes.",
  },
  LogDriver: {
    awslogs: "Sends the output to CloudWatch Logs.",
    awsfirelens: "Sends the output through a log router in the task: a container with `firelensConfiguration`.",
    fluentd: "Sends the output to a Fluentd daemon.",
    gelf: "Sends the output to a GELF endpoint, such as Graylog or Logstash.",
    journald: "Writes to the journal of the instance.",
    "json-file": "Writes JSON files on the instance; they are gone with it.",
    splunk: "Sends the output to Splunk's HTTP Event Collector.",
    syslog: "Writes to the syslog of the instance, or to a remote one.",
  },
  ResourceType: {
    GPU: "Graphics processors: `value` is how many the container gets.",
    InferenceAccelerator: "Elastic Inference, which AWS has discontinued.",
    NeuronDevice: "AWS Neuron devices: `value` is how many the container gets.",
  },
  FirelensConfigurationType: { fluentbit: "Fluent Bit, the lighter one.", fluentd: "Fluentd." },
  Scope: {
    task: "The volume is made with the task and destroyed with it.",
    shared: "The volume stays on the instance after the task.",
  },
  EFSTransitEncryption: {
    ENABLED: "Traffic to the file system is encrypted.",
    DISABLED: "Traffic to the file system is not encrypted. The default.",
  },
  EFSAuthorizationConfigIAM: {
    ENABLED: "The task role decides what may be mounted; needs encryption in transit.",
    DISABLED: "No role is used to mount. The default.",
  },
  TaskDefinitionPlacementConstraintType: { memberOf: "Only instances that the `expression` selects." },
  PlacementConstraintType: {
    distinctInstance: "Each task of the service on an instance of its own.",
    memberOf: "Only instances that the `expression` selects.",
  },
  PlacementStrategyType: {
    spread: "Evenly over the values of `field`: zones, instances or an attribute.",
    binpack: "On the instance with the least CPU or memory left, so that few instances are used.",
    random: "On any instance that fits.",
  },
  Compatibility: {
    FARGATE: "AWS brings the compute: nothing to manage, a fixed table of sizes.",
    EC2: "Instances that you run in the cluster.",
    EXTERNAL: "Your own servers, registered with ECS Anywhere.",
    MANAGED_INSTANCES: "EC2 instances that ECS chooses, starts and patches for you.",
  },
  LaunchType: {
    FARGATE: "AWS brings the compute, at on-demand prices. Fargate Spot needs a `capacityProviderStrategy` instead.",
    EC2: "Instances that you run in the cluster.",
    EXTERNAL: "Your own servers, registered with ECS Anywhere.",
    MANAGED_INSTANCES: "Instances that ECS manages; they need a `capacityProviderStrategy` instead.",
  },
  PidMode: {
    task: "The containers of the task see each other's processes.",
    host: "The containers see all processes of the instance.",
  },
  IpcMode: {
    task: "The containers of the task share memory segments and semaphores.",
    host: "The containers share those of the instance.",
    none: "Every container has its own.",
  },
  ProxyConfigurationType: { APPMESH: "The Envoy proxy of AWS App Mesh." },
  CPUArchitecture: {
    X86_64: "Intel and AMD processors. The default.",
    ARM64:
      "ARM processors, such as Graviton: the image has to be built for them, and Fargate costs about a fifth less.",
  },
  OSFamily: {
    LINUX: "Linux. The default.",
    WINDOWS_SERVER_2016_FULL: "Windows Server 2016 with the desktop; not on Fargate.",
    WINDOWS_SERVER_2004_CORE: "Windows Server, version 2004, without a desktop; not on Fargate.",
    WINDOWS_SERVER_20H2_CORE: "Windows Server, version 20H2, without a desktop; not on Fargate.",
    WINDOWS_SERVER_2019_CORE: "Windows Server 2019 without a desktop.",
    WINDOWS_SERVER_2019_FULL: "Windows Server 2019 with the desktop.",
    WINDOWS_SERVER_2022_CORE: "Windows Server 2022 without a desktop.",
    WINDOWS_SERVER_2022_FULL: "Windows Server 2022 with the desktop.",
    WINDOWS_SERVER_2025_CORE: "Windows Server 2025 without a desktop.",
    WINDOWS_SERVER_2025_FULL: "Windows Server 2025 with the desktop.",
  },
  AvailabilityZoneRebalancing: {
    ENABLED: "ECS moves tasks when Availability Zones are out of balance. The default for new services.",
    DISABLED: "Tasks stay where they were started.",
  },
  DeploymentStrategy: {
    ROLLING: "Replaces tasks step by step, within the two percentages. The default.",
    BLUE_GREEN: "Starts the new version in full beside the old one, then moves all traffic at once.",
    LINEAR: "Starts the new version in full, then moves the traffic in equal steps.",
    CANARY: "Starts the new version in full, tries it with a small part of the traffic, then moves the rest.",
  },
  DeploymentLifecycleHookTargetType: {
    AWS_LAMBDA: "Calls a Lambda function, whose answer lets the deployment go on or back. The default.",
    PAUSE: "Holds the deployment until somebody lets it go on, or back.",
  },
  DeploymentLifecycleHookStage: {
    RECONCILE_SERVICE: "At the start, when more than one version of the service is active.",
    PRE_SCALE_UP: "Before the new version starts.",
    POST_SCALE_UP: "The new version runs and gets no traffic yet.",
    TEST_TRAFFIC_SHIFT: "Test traffic is moving to the new version.",
    POST_TEST_TRAFFIC_SHIFT: "All test traffic goes to the new version.",
    PRE_PRODUCTION_TRAFFIC_SHIFT: "Before production traffic moves; with LINEAR and CANARY before every step.",
    PRODUCTION_TRAFFIC_SHIFT: "Production traffic is moving; with LINEAR and CANARY at every step.",
    POST_PRODUCTION_TRAFFIC_SHIFT: "All production traffic goes to the new version.",
  },
  DeploymentLifecycleHookAction: {
    CONTINUE: "When the time is over, the deployment goes on.",
    ROLLBACK: "When the time is over, the deployment goes back. The default.",
  },
  ServiceRevisionCleanup: {
    BLOCKING: "The old tasks are removed before the deployment counts as successful.",
    DEFERRED: "The deployment counts as successful first; the old tasks are removed afterwards.",
  },
  ThresholdType: {
    BOUNDED_PERCENT:
      "`value` percent of the desired count, but at least 3 and at most 200 failed tasks. The default, with 50.",
    COUNT: "`value` failed tasks.",
    UNBOUNDED_PERCENT: "`value` percent of the desired count, without bounds.",
  },
  AssignPublicIp: {
    ENABLED: "The tasks get public addresses: in a public subnet they reach the internet without a NAT gateway.",
    DISABLED: "The tasks have private addresses only: to pull images they need a NAT gateway or VPC endpoints.",
  },
  SchedulingStrategy: {
    REPLICA: "Keeps `desiredCount` tasks running. The default.",
    DAEMON: "Keeps one task running on every instance that meets the constraints. Not on Fargate.",
  },
  DeploymentControllerType: {
    ECS: "ECS itself deploys: rolling, blue/green, linear or canary. The default.",
    CODE_DEPLOY: "CodeDeploy deploys, blue/green.",
    EXTERNAL: "Another tool deploys, through task sets.",
  },
  PropagateTags: {
    SERVICE: "Tasks get the tags of the service.",
    TASK_DEFINITION: "Tasks get the tags of the task definition.",
    NONE: "Tasks get neither. The default.",
  },
  ServiceConnectAccessLoggingFormat: { JSON: "A JSON object a request.", TEXT: "A line of text a request." },
  ServiceConnectIncludeQueryParameters: {
    ENABLED: "Query strings are logged, with whatever secrets they hold.",
    DISABLED: "Query strings are left out of the log. The default.",
  },
  ServiceConnectContainerLogLevel: { debug: "Detailed logs of the proxy, many of them.", info: "The default." },
  EBSResourceType: { volume: "The tags go to the volume." },
  TaskFilesystemType: {
    xfs: "XFS, the default on Linux.",
    ext4: "ext4, for Linux.",
    ext3: "ext3, for Linux.",
    ntfs: "NTFS, for Windows.",
  },
  ClusterSettingName: { containerInsights: "Metrics of tasks and services in CloudWatch; they cost extra." },
  ExecuteCommandLogging: {
    DEFAULT: "Sessions are logged as the task definition says, or not at all.",
    NONE: "Sessions are not logged.",
    OVERRIDE: "Sessions are logged as `logConfiguration` says.",
  },
  ManagedScalingStatus: {
    ENABLED: "ECS sets the number of instances of the Auto Scaling group.",
    DISABLED: "The number of instances is for you to set.",
  },
  ManagedTerminationProtection: {
    ENABLED:
      "Instances with running tasks are not scaled in; needs managed scaling, and scale-in protection in the group.",
    DISABLED: "Scaling in may stop an instance that runs tasks.",
  },
  ManagedDraining: {
    ENABLED: "Tasks are moved away before an instance is stopped.",
    DISABLED: "Tasks end with their instance.",
  },
  ManagedInstancesMonitoringOptions: {
    BASIC: "Basic metrics of the instances. The default.",
    DETAILED: "Detailed metrics of the instances, to see trouble sooner.",
  },
  CapacityOptionType: {
    ON_DEMAND: "On-demand instances.",
    SPOT: "Spot instances: cheaper, and AWS may take them back.",
    RESERVED: "Instances from capacity reservations.",
  },
  CpuManufacturer: { "amazon-web-services": "Graviton, ARM.", amd: "AMD.", intel: "Intel." },
  InstanceGeneration: {
    current: "Instance types that AWS recommends today.",
    previous: "Older instance types.",
  },
  BareMetal: {
    excluded: "No bare metal instances.",
    included: "Bare metal instances too.",
    required: "Bare metal instances only.",
  },
  BurstablePerformance: {
    excluded: "No instances with CPU credits (T types).",
    included: "Instances with CPU credits (T types) too.",
    required: "Instances with CPU credits (T types) only.",
  },
  LocalStorage: {
    excluded: "No instances with disks of their own.",
    included: "Instances with disks of their own too.",
    required: "Instances with disks of their own only.",
  },
  LocalStorageType: { hdd: "Magnetic disks.", ssd: "Solid-state disks." },
  AcceleratorType: { fpga: "FPGAs.", gpu: "Graphics processors.", inference: "Chips for inference." },
  CapacityReservationPreference: {
    RESERVATIONS_ONLY: "Only in capacity reservations.",
    RESERVATIONS_FIRST: "In capacity reservations while they have room, then on demand.",
    RESERVATIONS_EXCLUDED: "Never in capacity reservations.",
  },
  PropagateMITags: {
    CAPACITY_PROVIDER: "Instances get the tags of the capacity provider.",
    NONE: "Instances do not get them.",
  },
  AutoRepairActionsStatus: {
    ENABLED: "ECS replaces instances that are impaired.",
    DISABLED: "Impaired instances stay.",
  },
};
