// Numbers that the service allows in container definitions: ranges of seconds and counts, with where they stand.

/** Both ends count. Without `max` there is no upper end. */
export interface Range {
  readonly min: number;
  readonly max?: number;
}

/** Where and when the numbers were read. */
export const CONTAINER_LIMITS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  checked: "2026-11-21",
} as const;

/** Of health checks; `usual` is what holds when nothing is said. */
export const HEALTH_CHECK_LIMITS = {
  interval: { min: 5, max: 300, usual: 30 },
  timeout: { min: 2, max: 60, usual: 5 },
  retries: { min: 1, max: 10, usual: 3 },
  startPeriod: { min: 0, max: 300, usual: 0 },
} as const;

/** Seconds for `startTimeout` and `stopTimeout` on Fargate; elsewhere no upper end is stated. */
export const FARGATE_TIMEOUT: Required<Range> = { min: 2, max: 120 };

/** Seconds for `restartPolicy.restartAttemptPeriod`. */
export const RESTART_ATTEMPT_PERIOD: Required<Range> = { min: 60, max: 1800 };

export const MOST_IGNORED_EXIT_CODES = 50;

/** What a process can exit with. */
export const EXIT_CODE: Required<Range> = { min: 0, max: 255 };

export const MOST_ENVIRONMENT_FILES = 10;

/** The most open files that Fargate allows a container, soft or hard. */
export const FARGATE_MOST_OPEN_FILES = 1_048_576;
