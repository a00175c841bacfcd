// Why a task that ran was stopped.
import { type ServiceMessage, SOURCES } from "./message.js";

export const RUNNING: readonly ServiceMessage[] = [
  {
    id: "stopped/out-of-memory",
    says: [
      "OutOfMemoryError: Container killed due to memory usage",
      "OutOfMemory",
      "OOMKilled",
      "container init was OOM-killed",
      "killed due to memory usage",
    ],
    means: "The container used more memory than its limit and was killed.",
    advice:
      "Raise the container's `memory` (and the task's), or make the program use less: many runtimes must be told how much they have.",
    rules: ["container/memory-min"],
    keys: ["memory", "memoryReservation"],
    source: SOURCES.memory,
  },
  {
    id: "stopped/exit-137",
    says: ["exit code: 137", "exit code 137", "exited with code 137", "exitCode: 137"],
    means:
      "The container was killed (SIGKILL): it used more memory than it has, or did not stop in time after SIGTERM.",
    advice: "Look for an out-of-memory reason beside it: raise `memory`. Else handle SIGTERM, or raise `stopTimeout`.",
    rules: ["container/memory-min", "container/stop-timeout"],
    keys: ["memory", "stopTimeout"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/exit-127",
    says: ["exit code: 127", "exit code 127", "exit code: 126", "exit code 126"],
    means: "The shell did not find the program (127), or may not run it (126).",
    advice: "Check `command` and `entryPoint` against what is in the image.",
    keys: ["command", "entryPoint"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/exit-143",
    says: ["exit code: 143", "exit code 143"],
    means: "The container ended on SIGTERM, as asked: a deployment, a scaling step or a health check stopped it.",
    advice: "Nothing is wrong with the container; the task's own stop reason says who stopped it.",
    source: SOURCES.stopped,
  },
  {
    id: "stopped/essential-exited",
    general: true,
    says: ["Essential container in task exited", "Essential container exited"],
    means: "A container that is essential ended, and with it the task.",
    advice:
      "Its exit code and its log say why. A container that is meant to end (a migration, say) gets `essential: false`.",
    rules: ["task/no-essential", "container/depends-on-essential"],
    keys: ["essential"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/container-health",
    says: ["Task failed container health checks", "container health checks"],
    means: "The container's own `healthCheck` failed several times.",
    advice:
      "Run its command in the container. Often the program it calls (curl, wget) is not in the image, or `startPeriod` is too short.",
    rules: ["container/health-check-cmd-single", "container/health-check-command", "container/health-check-curl"],
    keys: ["healthCheck"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/elb-health",
    says: [
      "Task failed ELB health checks in",
      "is unhealthy in (target-group…) due to (reason",
      "is unhealthy in target-group…due to",
      "Health checks failed with these codes",
      "failed ELB health checks",
    ],
    means: "The load balancer's health check did not get the answer it wants from the task.",
    advice:
      "Check path, port and expected codes of the target group, that its security group reaches the container's port, and that `healthCheckGracePeriodSeconds` covers the start.",
    rules: ["service/grace-nolb"],
    keys: ["healthCheckGracePeriodSeconds", "loadBalancers", "portMappings"],
    source: SOURCES.rebalancing,
  },
  {
    id: "stopped/network-interface",
    says: [
      "Timeout waiting for network interface provisioning to complete",
      "Network interface provision complete timeout",
      "Unexpected EC2 error while attempting to Create Network Interface",
      "Unexpected EC2 error while attempting to…Network Interface",
      "DeprovisioningError",
    ],
    means: "The network interface of the task could not be made in time.",
    advice:
      "Try again; check that the subnet has free addresses, and that the service-linked role of ECS may act in a shared VPC.",
    keys: ["awsvpcConfiguration", "subnets"],
    source: SOURCES.stopped,
  },
  {
    id: "stopped/spot",
    says: ["Your Spot Task was interrupted", "SpotInterruption"],
    means: "AWS took the Spot capacity back.",
    advice: "That is part of Spot: handle SIGTERM within `stopTimeout`, and keep a base of tasks on FARGATE.",
    keys: ["stopTimeout", "capacityProviderStrategy"],
    source: SOURCES.spot,
  },
  {
    id: "stopped/host-gone",
    says: [
      "Host EC2…terminated",
      "Host EC2…stopped",
      "host instance terminated",
      "Task stopped due to instance being deregistered",
    ],
    means: "The instance that the task ran on is gone.",
    advice:
      "The service starts the task elsewhere. Turn on draining for instances that scale in, or managed termination protection.",
    source: SOURCES.stopped,
  },
  {
    id: "stopped/scaling",
    says: [
      "Scaling activity initiated by",
      "Task stopped by user",
      "UserInitiated",
      "ServiceSchedulerInitiated",
      "Task was stopped by the service scheduler",
    ],
    means: "The task was stopped on purpose: by a deployment, a scaling step or a person.",
    advice: "Nothing has failed here; look at the service's events for the reason of the deployment.",
    source: SOURCES.stopped,
  },
];
