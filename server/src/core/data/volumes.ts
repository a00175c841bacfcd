// What a volume of a task can be, and how the identifiers of file systems are written.

/** Where and when the tables were read. */
export const VOLUMES_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  checked: "2026-11-21",
} as const;

export const VOLUME_NAME = /^[a-zA-Z0-9_-]{1,255}$/;

/** The keys of a volume that say what it is, beside `host` and `configuredAtLaunch`. */
export const VOLUME_KINDS: readonly string[] = [
  "dockerVolumeConfiguration",
  "efsVolumeConfiguration",
  "s3filesVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
];

/** An identifier, or the ARN of the file system. */
export const EFS_FILE_SYSTEM =
  /^(?:fs-[0-9a-f]{8,40}|arn:aws[\w-]*:elasticfilesystem:[\w-]+:\d{12}:file-system\/fs-[0-9a-f]{8,40})$/;

export const EFS_ACCESS_POINT =
  /^(?:fsap-[0-9a-f]{8,40}|arn:aws[\w-]*:elasticfilesystem:[\w-]+:\d{12}:access-point\/fsap-[0-9a-f]{8,40})$/;

export const S3FILES_FILE_SYSTEM = /^arn:aws[\w-]*:s3files:[\w-]+:\d{12}:file-system\/fs-[0-9a-z-]+$/;

/** The ARN of a secret, or of a parameter. */
export const FSX_CREDENTIALS =
  /^arn:aws[\w-]*:(?:secretsmanager:[\w-]+:\d{12}:secret:|ssm:[\w-]+:\d{12}:parameter\/)\S+$/;

/** Paths of a host that give a container power over it, or a sight of everything on it. */
export const SENSITIVE_HOST_PATHS: ReadonlySet<string> = new Set([
  "/",
  "/etc",
  "/proc",
  "/var/run/docker.sock",
  "/run/docker.sock",
]);

/** The ports that a connection can have. */
export const PORTS = { first: 0, last: 65_535 } as const;
