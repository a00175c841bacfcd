// The options of log drivers that people set, with their usual values; what a driver demands comes first. Those of awslogs are
// only the ones that ECS passes on.

export interface LogOption {
  readonly name: string;
  /** In one line. */
  readonly text: string;
  /** The first is written with a new option. `REGIONS` stands for all regions. */
  readonly values?: readonly string[];
  /** A value for the user to complete; what stands in braces is to be replaced. */
  readonly form?: string;
  /** Whether a new log configuration with this driver gets it. */
  readonly always?: boolean;
}

/** Where and when the table was read. */
export const LOG_OPTIONS_SOURCE = {
  ecs: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  docker: "https://docs.docker.com/engine/logging/configure/",
  firelens: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  checked: "2026-11-21",
} as const;

export const REGION_VALUES = "REGIONS";

const YES_NO = ["true", "false"];
const NO_YES = ["false", "true"];

const DELIVERY: readonly LogOption[] = [
  {
    name: "mode",
    text: "Whether the application waits when logs cannot be sent, or logs are dropped",
    values: ["non-blocking", "blocking"],
  },
  {
    name: "max-buffer-size",
    text: "How much is kept while logs wait, in mode non-blocking",
    values: ["25m", "10m", "1m"],
  },
];

const TAGS: readonly LogOption[] = [
  { name: "tag", text: "What marks the messages of the container", values: ["{{.Name}}"] },
  { name: "labels", text: "Labels of the container that go with each message, separated by commas" },
  { name: "env", text: "Variables of the container that go with each message, separated by commas" },
];

const ROTATION: readonly LogOption[] = [
  { name: "max-size", text: "How large a file grows", values: ["10m", "50m", "100m"], always: true },
  { name: "max-file", text: "How many files are kept", values: ["3", "5", "1"], always: true },
];

/** By driver; with the options that all FireLens outputs share under `awsfirelens`. */
export const LOG_OPTIONS: Readonly<Record<string, readonly LogOption[]>> = {
  awslogs: [
    { name: "awslogs-group", text: "The log group", form: "{/ecs/my-task}", always: true },
    { name: "awslogs-region", text: "The region of the log group", values: [REGION_VALUES], always: true },
    { name: "awslogs-stream-prefix", text: "What the names of log streams begin with", values: ["ecs"], always: true },
    {
      name: "awslogs-create-group",
      text: "Whether a log group that is not there is made; the execution role needs logs:CreateLogGroup",
      values: YES_NO,
    },
    ...DELIVERY,
    {
      name: "awslogs-datetime-format",
      text: "The time with which a message of several lines begins, in the form of strftime",
      values: ["%Y-%m-%d %H:%M:%S", "%b %d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"],
    },
    {
      name: "awslogs-multiline-pattern",
      text: "A regular expression for the line with which a message of several lines begins",
      values: ["^\\S"],
    },
  ],
  awsfirelens: [
    {
      name: "Name",
      text: "The output plugin of Fluent Bit (of Fluentd: @type)",
      values: [
        "cloudwatch_logs",
        "kinesis_firehose",
        "kinesis_streams",
        "s3",
        "opensearch",
        "es",
        "datadog",
        "splunk",
        "http",
      ],
      always: true,
    },
    { name: "Host", text: "The host that the output sends to" },
    { name: "Port", text: "The port that the output sends to", values: ["443"] },
    {
      name: "region",
      text: "The region of the AWS service that the output sends to",
      values: [REGION_VALUES],
      always: true,
    },
    { name: "log_group_name", text: "cloudwatch_logs: the log group", form: "{/ecs/my-task}" },
    { name: "log_stream_prefix", text: "cloudwatch_logs: what the names of log streams begin with", values: ["ecs/"] },
    {
      name: "auto_create_group",
      text: "cloudwatch_logs: whether a log group that is not there is made",
      values: YES_NO,
    },
    { name: "delivery_stream", text: "kinesis_firehose: the delivery stream" },
    { name: "bucket", text: "s3: the bucket" },
    { name: "total_file_size", text: "s3: how large an object grows", values: ["1M", "50M"] },
    { name: "upload_timeout", text: "s3: when an object is sent at the latest", values: ["1m", "10m"] },
    { name: "use_put_object", text: "s3: whether objects are sent in one part", values: ["On", "Off"] },
    { name: "dd_service", text: "datadog: the service" },
    { name: "dd_source", text: "datadog: the technology" },
    { name: "dd_tags", text: "datadog: tags" },
    { name: "provider", text: "datadog: where metadata come from", values: ["ecs"] },
    { name: "TLS", text: "Whether the connection is encrypted", values: ["on", "off"] },
    { name: "Retry_Limit", text: "How often sending is tried again", values: ["2", "5", "no_limits"] },
    { name: "include-pattern", text: "Only messages that match this regular expression" },
    { name: "exclude-pattern", text: "No messages that match this regular expression" },
    { name: "log-driver-buffer-limit", text: "Bytes that may wait for the router", values: ["2097152"] },
    ...DELIVERY,
  ],
  splunk: [
    { name: "splunk-url", text: "The HTTP Event Collector", form: "https://{host}:{8088}", always: true },
    { name: "splunk-token", text: "Its token; better kept in secretOptions", always: true },
    { name: "splunk-source", text: "The source of the events" },
    { name: "splunk-sourcetype", text: "The source type of the events" },
    { name: "splunk-index", text: "The index of the events" },
    { name: "splunk-format", text: "The form of the messages", values: ["inline", "json", "raw"] },
    { name: "splunk-verify-connection", text: "Whether the container waits for the collector", values: YES_NO },
    { name: "splunk-insecureskipverify", text: "Whether the certificate goes unchecked", values: NO_YES },
    { name: "splunk-gzip", text: "Whether messages are compressed", values: NO_YES },
    ...TAGS,
  ],
  fluentd: [
    { name: "fluentd-address", text: "Where Fluentd listens", form: "{localhost}:{24224}", always: true },
    { name: "fluentd-async", text: "Whether the container starts without a connection", values: YES_NO },
    { name: "fluentd-buffer-limit", text: "How many events are kept while they wait", values: ["1048576"] },
    { name: "fluentd-retry-wait", text: "How long to wait between tries", values: ["1s"] },
    { name: "fluentd-max-retries", text: "How often connecting is tried", values: ["10"] },
    ...TAGS,
  ],
  gelf: [
    { name: "gelf-address", text: "Where the server listens", form: "udp://{host}:{12201}", always: true },
    { name: "gelf-compression-type", text: "How messages are compressed", values: ["gzip", "zlib", "none"] },
    ...TAGS,
  ],
  journald: [...TAGS],
  "json-file": [
    ...ROTATION,
    { name: "compress", text: "Whether files that are closed are compressed", values: YES_NO },
    ...TAGS,
  ],
  syslog: [
    { name: "syslog-address", text: "Where the server listens", form: "tcp+tls://{host}:{6514}", always: true },
    { name: "syslog-facility", text: "The facility", values: ["daemon", "user", "local0"] },
    { name: "syslog-format", text: "The form of the messages", values: ["rfc5424", "rfc5424micro", "rfc3164"] },
    ...TAGS,
  ],
};
