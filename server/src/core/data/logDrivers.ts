// The log drivers of ECS, and which of them Fargate has as well.

export interface LogDriver {
  readonly name: string;
  readonly fargate: boolean;
}

/** Where and when the table was read. */
export const LOG_DRIVERS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  checked: "2026-11-21",
} as const;

export const LOG_DRIVERS: readonly LogDriver[] = [
  { name: "awslogs", fargate: true },
  { name: "awsfirelens", fargate: true },
  { name: "splunk", fargate: true },
  { name: "fluentd", fargate: false },
  { name: "gelf", fargate: false },
  { name: "journald", fargate: false },
  { name: "json-file", fargate: false },
  { name: "syslog", fargate: false },
];
