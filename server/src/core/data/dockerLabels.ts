// Labels of containers that others have taken.

/** Where and when it was read. */
export const DOCKER_LABELS_SOURCE = {
  url: "https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/docker_task_engine.go",
  checked: "2026-11-21",
} as const;

/** The agent labels every container with its task, its cluster and more. */
export const AGENT_LABEL_PREFIX = "com.amazonaws.ecs.";
