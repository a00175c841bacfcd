// The types of EBS volumes that ECS makes for tasks, with what each can be asked for. The API reference of ECS states lower
// maxima than EBS has today; the higher ones stand here.

export interface EbsRange {
  readonly least: number;
  readonly most: number;
}

export interface EbsType {
  readonly name: string;
  readonly gib: EbsRange;
  /** `undefined` where IOPS cannot be given. */
  readonly iops: EbsRange | undefined;
  readonly iopsRequired: boolean;
  readonly fargate: boolean;
}

/** Where and when the table was read. */
export const EBS_SOURCE = {
  ecs: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html",
  ebs: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
  checked: "2026-11-21",
} as const;

const SSD = { fargate: true, iopsRequired: false } as const;
const HDD = { fargate: true, iopsRequired: false, iops: undefined, gib: { least: 125, most: 16_384 } } as const;

export const EBS_TYPES: readonly EbsType[] = [
  { name: "gp3", gib: { least: 1, most: 65_536 }, iops: { least: 3000, most: 80_000 }, ...SSD },
  { name: "gp2", gib: { least: 1, most: 16_384 }, iops: undefined, ...SSD },
  { name: "io1", gib: { least: 4, most: 16_384 }, iops: { least: 100, most: 64_000 }, ...SSD, iopsRequired: true },
  { name: "io2", gib: { least: 4, most: 65_536 }, iops: { least: 100, most: 256_000 }, ...SSD, iopsRequired: true },
  { name: "st1", ...HDD },
  { name: "sc1", ...HDD },
  { name: "standard", ...HDD, gib: { least: 1, most: 1024 }, fargate: false },
];

/** MiB/s of gp3, the only type whose throughput can be given. */
export const EBS_THROUGHPUT: EbsRange = { least: 125, most: 2000 };

/** MiB/s at which a snapshot is fetched. */
export const EBS_INITIALIZATION_RATE = { min: 100, max: 300 } as const;

export const SNAPSHOT_ID = /^snap-[0-9a-f]+$/;

/** Tags that ECS gives its volumes itself. */
export const EBS_RESERVED_TAGS: ReadonlySet<string> = new Set(["AmazonECSCreated", "AmazonECSManaged"]);

/** A service has one configuration of a volume. */
export const MOST_VOLUME_CONFIGURATIONS = 1;
