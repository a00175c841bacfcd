// The options of log drivers that people set, with their usual values; what a driver demands comes first. Those of awslogs are
// only the ones that ECS passes on. Read on 2026-11-21 from the API reference of ECS, Docker's manual and what its daemon
// accepts, and from the manual of Fluent Bit, where a name may be written in capitals or not.

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
  /** The outputs of FireLens that take it; without them all do. */
  readonly of?: readonly string[];
}

/** Where and when the table was read. */
export const LOG_OPTIONS_SOURCE = {
  ecs: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  docker: "https://docs.docker.com/engine/logging/configure/",
  daemon: "https://github.com/moby/moby/tree/master/daemon/logger",
  firelens: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  buffer: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-docker-buffer-limit.html",
  agent: "https://github.com/aws/amazon-ecs-agent/tree/master/agent/taskresource/firelens",
  fluentBit: "https://docs.fluentbit.io/manual/data-pipeline/outputs",
  checked: "2026-11-21",
} as const;

export const REGION_VALUES = "REGIONS";

const YES_NO = ["true", "false"];
const NO_YES = ["false", "true"];
const CLOUDWATCH = ["cloudwatch_logs"];
const S3 = ["s3"];
const AWS_OUTPUTS = [...CLOUDWATCH, "kinesis_firehose", "kinesis_streams", ...S3];
const SEARCH = ["opensearch", "es"];
const DATADOG = ["datadog"];
const HOSTS = [...SEARCH, ...DATADOG, "splunk", "loki", "opentelemetry", "http", "forward"];

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
  { name: "labels-regex", text: "The same for labels that match this regular expression" },
  { name: "env", text: "Variables of the container that go with each message, separated by commas" },
  { name: "env-regex", text: "The same for variables that match this regular expression" },
  ...DELIVERY,
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
  // `mode` and `max-buffer-size` are not here: the agent hands what it does not know itself on to the output.
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
        "loki",
        "opentelemetry",
        "http",
        "forward",
      ],
      always: true,
    },
    {
      name: "region",
      text: "The region of the AWS service that the output sends to",
      values: [REGION_VALUES],
      always: true,
      of: AWS_OUTPUTS,
    },
    { name: "Host", text: "The host that the output sends to", of: HOSTS },
    { name: "Port", text: "The port that the output sends to", values: ["443"], of: HOSTS },
    { name: "TLS", text: "Whether the connection is encrypted", values: ["on", "off"], of: HOSTS },
    { name: "log_group_name", text: "The log group", form: "{/ecs/my-task}", of: CLOUDWATCH },
    { name: "log_stream_prefix", text: "What the names of log streams begin with", values: ["ecs/"], of: CLOUDWATCH },
    { name: "log_stream_name", text: "The one log stream, instead of a prefix", of: CLOUDWATCH },
    {
      name: "auto_create_group",
      text: "Whether a log group that is not there is made",
      values: YES_NO,
      of: CLOUDWATCH,
    },
    {
      name: "log_format",
      text: "json/emf takes metrics out of the messages",
      values: ["json/emf"],
      of: CLOUDWATCH,
    },
    { name: "delivery_stream", text: "The delivery stream", of: ["kinesis_firehose"] },
    { name: "stream", text: "The data stream", of: ["kinesis_streams"] },
    { name: "bucket", text: "The bucket", of: S3 },
    { name: "total_file_size", text: "How large an object grows", values: ["1M", "50M"], of: S3 },
    { name: "upload_timeout", text: "When an object is sent at the latest", values: ["1m", "10m"], of: S3 },
    { name: "use_put_object", text: "Whether objects are sent in one part", values: ["On", "Off"], of: S3 },
    { name: "s3_key_format", text: "The names of the objects", values: ["/$TAG/%Y/%m/%d/%H/%M/%S"], of: S3 },
    { name: "compression", text: "How objects are compressed", values: ["gzip"], of: S3 },
    { name: "log_key", text: "The key whose value alone is sent, as in log", values: ["log"], of: AWS_OUTPUTS },
    { name: "role_arn", text: "A role that the output takes on", of: AWS_OUTPUTS },
    { name: "AWS_Auth", text: "Whether requests are signed with the task role", values: ["On", "Off"], of: SEARCH },
    { name: "AWS_Region", text: "The region of the domain", values: [REGION_VALUES], of: SEARCH },
    { name: "Index", text: "The index", of: SEARCH },
    { name: "Suppress_Type_Name", text: "Whether types are left out", values: ["On", "Off"], of: SEARCH },
    { name: "apikey", text: "The API key; better kept in secretOptions", of: DATADOG },
    { name: "dd_service", text: "The service", of: DATADOG },
    { name: "dd_source", text: "The technology, as in nginx", of: DATADOG },
    { name: "dd_tags", text: "Tags, as in env:prod,team:shop", of: DATADOG },
    { name: "dd_message_key", text: "The key with the message", values: ["log"], of: DATADOG },
    { name: "provider", text: "ecs takes over what ECS adds", values: ["ecs"], of: DATADOG },
    { name: "splunk_token", text: "The token; better kept in secretOptions", of: ["splunk"] },
    { name: "event_index", text: "The index of the events", of: ["splunk"] },
    { name: "event_sourcetype", text: "The source type of the events", of: ["splunk"] },
    { name: "compress", text: "How what is sent is compressed", values: ["gzip"], of: ["datadog", "splunk", "http"] },
    { name: "Retry_Limit", text: "How often sending is tried again", values: ["2", "5", "no_limits"] },
    { name: "include-pattern", text: "Only messages that match this regular expression" },
    { name: "exclude-pattern", text: "No messages that match this regular expression" },
    {
      name: "log-driver-buffer-limit",
      text: "How many lines may wait for the router; 1048576 without it",
      values: ["2097152"],
    },
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
    { name: "splunk-capath", text: "Where the root certificate is on the instance" },
    { name: "splunk-caname", text: "The name on the certificate, where it is not that of the host" },
    { name: "splunk-gzip", text: "Whether messages are compressed", values: NO_YES },
    { name: "splunk-gzip-level", text: "From 1, fast, to 9, small; -1 is the default", values: ["-1", "1", "9"] },
    ...TAGS,
  ],
  fluentd: [
    { name: "fluentd-address", text: "Where Fluentd listens", form: "{localhost}:{24224}", always: true },
    { name: "fluentd-async", text: "Whether the container starts without a connection", values: YES_NO },
    {
      name: "fluentd-async-reconnect-interval",
      text: "Milliseconds after which the connection is made anew, where it is async",
    },
    { name: "fluentd-buffer-limit", text: "How many events are kept while they wait", values: ["1048576"] },
    { name: "fluentd-retry-wait", text: "How long to wait between tries", values: ["1s"] },
    { name: "fluentd-max-retries", text: "How often connecting is tried", values: ["10"] },
    { name: "fluentd-request-ack", text: "Whether Fluentd has to acknowledge messages", values: YES_NO },
    { name: "fluentd-sub-second-precision", text: "Whether times have nanoseconds", values: YES_NO },
    { name: "fluentd-write-timeout", text: "How long writing may take; without it, for ever", values: ["5s"] },
    { name: "fluentd-read-timeout", text: "How long reading an acknowledgement may take", values: ["5s"] },
    ...TAGS,
  ],
  gelf: [
    { name: "gelf-address", text: "Where the server listens", form: "udp://{host}:{12201}", always: true },
    { name: "gelf-compression-type", text: "How messages are compressed over UDP", values: ["gzip", "zlib", "none"] },
    { name: "gelf-compression-level", text: "From 1, fast, to 9, small", values: ["1", "6", "9"] },
    { name: "gelf-tcp-max-reconnect", text: "How often connecting again is tried over TCP", values: ["3"] },
    { name: "gelf-tcp-reconnect-delay", text: "Seconds between these tries", values: ["1"] },
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
    { name: "syslog-tls-ca-cert", text: "Where the certificates of the authority are on the instance, for tcp+tls" },
    { name: "syslog-tls-cert", text: "Where the certificate is on the instance, for tcp+tls" },
    { name: "syslog-tls-key", text: "Where its key is on the instance, for tcp+tls" },
    { name: "syslog-tls-skip-verify", text: "Whether the certificate of the server goes unchecked", values: NO_YES },
    ...TAGS,
  ],
};
