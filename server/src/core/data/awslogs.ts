// The options that ECS passes on to the awslogs driver; it refuses all others that Docker's own driver has.

/** Where and when the table was read. */
export const AWSLOGS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  checked: "2026-11-21",
} as const;

export const AWSLOGS_OPTIONS: readonly string[] = [
  "awslogs-group",
  "awslogs-region",
  "awslogs-stream-prefix",
  "awslogs-create-group",
  "awslogs-datetime-format",
  "awslogs-multiline-pattern",
  "mode",
  "max-buffer-size",
];

/** What CloudWatch Logs takes as the name of a log group. */
export const LOG_GROUP_NAME = {
  url: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html",
  checked: "2026-11-21",
  characters: /^[.\-_/#A-Za-z0-9]+$/,
  longest: 512,
} as const;

/** How the driver reads yes and no: as Go does. The reference names `true` and `false` only; samples of AWS write `True`. */
export const AWSLOGS_YES: ReadonlySet<string> = new Set(["true", "True", "TRUE", "t", "T", "1"]);
export const AWSLOGS_NO: ReadonlySet<string> = new Set(["false", "False", "FALSE", "f", "F", "0"]);

/** What people write for an option that is called otherwise. */
export const AWSLOGS_OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["awslogs-prefix", "awslogs-stream-prefix"],
  ["awslogs-group-name", "awslogs-group"],
  ["awslogs-log-group", "awslogs-group"],
  ["awslogs-aws-region", "awslogs-region"],
]);
