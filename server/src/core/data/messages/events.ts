// What services report while they try to run tasks, and why RunTask places none.
import { type ServiceMessage, SOURCES } from "./message.js";

const UNPLACED = "was unable to place a task because no container instance met all of its requirements";

export const EVENTS: readonly ServiceMessage[] = [
  {
    id: "event/no-instances",
    says: [
      `${UNPLACED}…No Container Instances were found in your cluster`,
      "No Container Instances were found in your cluster",
      "NO ACTIVE INSTANCES",
    ],
    means: "The cluster has no instance to run the task on.",
    advice:
      "Register instances (their `ECS_CLUSTER` must name this cluster), or run on Fargate: `launchType` FARGATE or a capacity provider.",
    keys: ["launchType", "capacityProviderStrategy", "requiresCompatibilities"],
    source: SOURCES.events,
  },
  {
    id: "event/no-cpu",
    says: [
      `${UNPLACED}…has insufficient CPU units available`,
      "has insufficient CPU units available",
      "doesn't have enough CPU units available",
      "RESOURCE:CPU",
    ],
    means: "No instance has as much CPU free as the task asks for.",
    advice:
      "Lower `cpu` of the task or its containers, add or enlarge instances, or stop other tasks. An old task still takes its share while a deployment runs.",
    rules: ["container/cpu-sum"],
    keys: ["cpu"],
    source: SOURCES.events,
  },
  {
    id: "event/no-memory",
    says: [
      `${UNPLACED}…has insufficient memory available`,
      "has insufficient memory available",
      "doesn't have enough memory available",
      "RESOURCE:MEMORY",
    ],
    means: "No instance has as much memory free as the task asks for.",
    advice:
      "Lower `memory` or give only `memoryReservation`, or add or enlarge instances. An instance offers less than its nominal memory.",
    rules: ["container/memory-over-task"],
    keys: ["memory", "memoryReservation"],
    source: SOURCES.events,
  },
  {
    id: "event/port-in-use",
    says: [
      `${UNPLACED}…is already using a port required by your task`,
      "is already using a port required by your task",
      "RESOURCE:PORTS",
    ],
    means: "Every instance that would do has the task's host port taken, often by the task's own predecessor.",
    advice:
      "Set `hostPort` to 0 so that a free port is taken, use the network mode awsvpc, or let a deployment stop a task first (`minimumHealthyPercent` below 100).",
    rules: ["port/static-replica", "port/reserved", "port/ephemeral"],
    keys: ["hostPort", "portMappings"],
    source: SOURCES.events,
  },
  {
    id: "event/no-attribute",
    says: [
      `${UNPLACED}…is missing an attribute required by your task`,
      "is missing an attribute required by your task",
      "missing an attribute required",
    ],
    means:
      "The task needs something that the instances do not announce: a log driver, a role, awsvpc, a GPU, an attribute of a placement constraint.",
    advice:
      "`aws ecs describe-task-definition` lists `requiresAttributes`; compare them with the instance's. Update the agent, or allow the feature in its configuration (`ECS_AVAILABLE_LOGGING_DRIVERS`, `ECS_ENABLE_TASK_IAM_ROLE` …).",
    keys: ["placementConstraints", "logDriver", "networkMode"],
    source: SOURCES.events,
  },
  {
    id: "event/no-eni",
    says: ["RESOURCE:ENI", "has insufficient ENI", "not enough network interfaces"],
    means: "No instance has a network interface free: each task with awsvpc takes one.",
    advice:
      "Turn on the account setting `awsvpcTrunking` for instance types that know it, use larger instances, or the network mode bridge.",
    keys: ["networkMode"],
    source: SOURCES.failures,
  },
  {
    id: "event/no-gpu",
    says: ["RESOURCE:GPU", "insufficient GPU"],
    means: "No instance has as many GPUs free as the task asks for.",
    advice: "Use GPU instances with the GPU-optimised image, or lower `resourceRequirements`.",
    keys: ["resourceRequirements"],
    source: SOURCES.failures,
  },
  {
    id: "event/agent",
    says: [
      "the closest matching…encountered error AGENT",
      "the agent is disconnected",
      "agent was not connected",
      "reason: AGENT",
    ],
    means: "The agents of the instances are not connected to ECS.",
    advice:
      "Look at `/var/log/ecs/ecs-agent.log` on the instance: the way to the ECS endpoints, the instance's role, the agent's version.",
    source: SOURCES.failures,
  },
  {
    id: "event/constraint",
    says: [
      "MemberOf placement constraint unsatisfied",
      "DistinctInstance placement constraint unsatisfied",
      "placement constraints not satisfied",
      "unable to place a task because of its placement constraints",
    ],
    means: "No instance meets the placement constraints.",
    advice:
      "Compare each expression with the attributes of the instances; `distinctInstance` needs as many instances as tasks.",
    rules: ["task/placement-expression"],
    keys: ["placementConstraints", "expression"],
    source: SOURCES.failures,
  },
  {
    id: "event/unplaced",
    general: true,
    says: [UNPLACED, "was unable to place a task"],
    means: "No instance of the cluster can take the task.",
    advice: "Read on behind the sentence: it names the closest instance and what it lacks.",
    keys: ["cpu", "memory", "placementConstraints"],
    source: SOURCES.events,
  },
  {
    id: "event/fargate-capacity",
    says: ["Capacity is unavailable at this time", "RESOURCE:FARGATE"],
    means: "Fargate has no room for a task of this size in these zones right now.",
    advice:
      "Try again, add subnets in other zones, choose a smaller size, or let a part run on FARGATE rather than FARGATE_SPOT.",
    keys: ["cpu", "memory", "capacityProviderStrategy"],
    source: SOURCES.failures,
  },
  {
    id: "event/quota",
    says: [
      "You've reached the limit on the number of tasks you can run concurrently",
      "You've reached the limit on the number of vCPUs you can run concurrently",
      "limit on the number of…you can run concurrently",
    ],
    means: "The account runs as many tasks or Fargate vCPUs as its quota allows.",
    advice: "Stop tasks, use smaller ones, or have the quota raised in Service Quotas.",
    keys: ["desiredCount", "cpu"],
    source: SOURCES.failures,
  },
  {
    id: "event/start-impaired",
    says: ["is unable to consistently start tasks successfully", "SERVICE_TASK_START_IMPAIRED"],
    means: "The service's tasks keep failing soon after their start, so that ECS tries less and less often.",
    advice: "Look at the stop reason of one of its stopped tasks and paste that here.",
    source: SOURCES.events,
  },
  {
    id: "event/circuit-breaker",
    says: [
      "deployment failed: tasks failed to start",
      "ECS Deployment Circuit Breaker was triggered",
      "rolling back to deployment",
    ],
    means: "Too many tasks of the new deployment failed, and the circuit breaker ended it.",
    advice: "Look at the stop reason of one of its stopped tasks and paste that here.",
    keys: ["deploymentCircuitBreaker"],
    source: SOURCES.events,
  },
  {
    id: "event/throttled",
    says: [
      "operations are being throttled on elb",
      "operations are being throttled",
      "Rate exceeded",
      "ThrottlingException",
    ],
    means: "Too many calls were made in a short time.",
    advice: "ECS tries again by itself. Spread deployments over time; wait longer between calls of your own.",
    source: SOURCES.events,
  },
  {
    id: "event/steady",
    says: ["has reached a steady state"],
    means: "All is well: the service runs as many tasks as it should.",
    advice: "Nothing to do.",
    source: SOURCES.events,
  },
];
