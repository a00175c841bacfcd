// What a FireLens router and the containers that log through it can be told. Read from the developer guide
// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html) on 2026-11-21.

/** Where and when the tables were read. */
export const FIRELENS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  buffer: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-docker-buffer-limit.html",
  checked: "2026-11-21",
} as const;

/** The keys of `firelensConfiguration.options`, with the values that a key is limited to. */
export const ROUTER_OPTIONS: Readonly<Record<string, readonly string[] | undefined>> = {
  "enable-ecs-log-metadata": ["true", "false"],
  "config-file-type": ["s3", "file"],
  "config-file-value": undefined,
};

/** Files that FireLens writes itself inside the router. */
export const RESERVED_CONFIG_FILES: readonly string[] = ["/fluent-bit/etc/fluent-bit.conf", "/fluentd/etc/fluent.conf"];

/** The ARN of an object in S3. */
export const S3_OBJECT = /^arn:aws[\w-]*:s3:::[^/]+\/.+/;

/** The option that names the output plugin, by the type of the router. */
export const OUTPUT_KEYS: Readonly<Record<string, string>> = { fluentbit: "Name", fluentd: "@type" };

/** Options of the awsfirelens driver that FireLens takes for itself; all others go to the output plugin. */
export const DRIVER_OPTIONS: ReadonlySet<string> = new Set([
  "include-pattern",
  "exclude-pattern",
  "log-driver-buffer-limit",
  "mode",
  "max-buffer-size",
]);

/** Lines that may wait between the application and the router. */
export const BUFFER_LIMIT = { least: 0, most: 536_870_911 } as const;

/** MiB that the guide suggests to reserve for the router. */
export const ROUTER_MEMORY_MIB = 50;

/** An image of the router that AWS keeps up to date. */
export const ROUTER_IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable";
