// The parameters of StorageClasses that the drivers of Amazon EBS, EFS and FSx for Lustre take. From the documentation of the
// drivers (github.com/kubernetes-sigs/aws-ebs-csi-driver, aws-efs-csi-driver and aws-fsx-csi-driver), read 2026-11-21.

export interface StorageParameter {
  readonly name: string;
  /** Its only values. */
  readonly values?: readonly string[];
  readonly text: string;
}

export const STORAGE_PARAMETERS_READ = "2026-11-21";

const BOOLEAN = ["true", "false"] as const;

/** Their letter case does not matter. `tagSpecification_1` and so on come on top. */
export const EBS_PARAMETERS: readonly StorageParameter[] = [
  { name: "csi.storage.k8s.io/fstype", values: ["ext4", "xfs", "ext3", "ext2"], text: "The file system." },
  {
    name: "type",
    values: ["gp3", "gp2", "io2", "io1", "st1", "sc1", "standard", "sbp1", "sbg1"],
    text: "The type of the volume; gp3 unless another is given.",
  },
  { name: "iops", text: "I/O operations a second, for gp3, io1 and io2." },
  { name: "iopsPerGB", text: "The same for each GiB of the volume; not together with `iops`." },
  { name: "allowAutoIOPSPerGBIncrease", values: BOOLEAN, text: "Whether too few operations are raised to the least." },
  { name: "throughput", text: "MiB a second, for gp3; 125 unless another is given." },
  { name: "encrypted", values: BOOLEAN, text: "Whether the volume is encrypted." },
  { name: "kmsKeyId", text: "The ARN of the key that encrypts it." },
  { name: "blockExpress", values: BOOLEAN, text: "Whether io2 may have up to 256,000 operations a second." },
  { name: "blockSize", text: "The size of the blocks of the file system." },
  { name: "inodeSize", text: "The size of an inode." },
  { name: "bytesPerInode", text: "For how many bytes there is an inode." },
  { name: "numberOfInodes", text: "How many inodes there are." },
  { name: "ext4BigAlloc", values: BOOLEAN, text: "Whether ext4 allocates clusters of blocks." },
  { name: "ext4ClusterSize", text: "The size of such a cluster; needs `ext4BigAlloc`." },
  { name: "volumeInitializationRate", text: "MiB a second at which data of a snapshot are brought." },
];

/** Of the volumes that Kubernetes made itself before there were drivers. */
export const FORMER_EBS_PARAMETERS: readonly string[] = ["zone", "zones", "fsType"];

/** I/O operations a second that a type of volume may have. */
export const EBS_IOPS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  gp3: [3000, 80_000],
  io1: [100, 64_000],
  io2: [100, 256_000],
};

/** MiB a second that gp3 may have. */
export const GP3_THROUGHPUT = [125, 2000] as const;

export const EFS_PARAMETERS: readonly StorageParameter[] = [
  {
    name: "provisioningMode",
    values: ["efs-ap", "efs-dir", "s3files-ap"],
    text: "What is made for a claim: an access point, or a directory.",
  },
  { name: "fileSystemId", text: "The file system, `fs-…`." },
  { name: "directoryPerms", text: "The permissions of the directory, such as `700`." },
  { name: "uid", text: "The user id of the access point." },
  { name: "gid", text: "The group id of the access point." },
  { name: "gidRangeStart", text: "The first of the group ids that are given out; needs `gidRangeEnd`." },
  { name: "gidRangeEnd", text: "The last of them." },
  { name: "basePath", text: "The directory that the others are made in." },
  {
    name: "subPathPattern",
    text: "The name of the directory, from `${.PVC.name}`, `${.PVC.namespace}`, `${.PV.name}`.",
  },
  { name: "ensureUniqueDirectory", values: BOOLEAN, text: "Whether a unique part is added to that name." },
  { name: "az", text: "The zone of the mount target, for mounts across accounts." },
  { name: "enableTagging", values: BOOLEAN, text: "Whether access points get tags of the claim." },
  { name: "reuseAccessPoint", values: BOOLEAN, text: "Whether an access point for the claim is used again." },
];

export const FSX_PARAMETERS: readonly StorageParameter[] = [
  { name: "subnetId", text: "The subnet of the file system." },
  { name: "securityGroupIds", text: "Its security groups, separated by commas." },
  {
    name: "deploymentType",
    values: ["SCRATCH_1", "SCRATCH_2", "PERSISTENT_1", "PERSISTENT_2"],
    text: "How the data are kept.",
  },
  { name: "storageType", values: ["SSD", "HDD"], text: "The disks." },
  { name: "perUnitStorageThroughput", text: "MB a second for each TiB, of the persistent types." },
  { name: "dataCompressionType", values: ["NONE", "LZ4"], text: "How the data are compressed." },
  { name: "s3ImportPath", text: "The place in S3 that files are read from." },
  { name: "s3ExportPath", text: "The place in S3 that files are written to." },
  {
    name: "autoImportPolicy",
    values: ["NONE", "NEW", "NEW_CHANGED", "NEW_CHANGED_DELETED"],
    text: "What is read again.",
  },
  { name: "kmsKeyId", text: "The key that encrypts a persistent file system." },
  { name: "automaticBackupRetentionDays", text: "For how many days backups are kept." },
  { name: "dailyAutomaticBackupStartTime", text: "When they are made, `HH:MM` in UTC." },
  { name: "copyTagsToBackups", values: BOOLEAN, text: "Whether backups get the tags." },
  { name: "driveCacheType", values: ["NONE", "READ"], text: "The cache of file systems on HDD." },
  { name: "weeklyMaintenanceStartTime", text: "When the file system may be maintained, `d:HH:MM` in UTC." },
  { name: "fileSystemTypeVersion", values: ["2.10", "2.12", "2.15"], text: "The version of Lustre." },
  { name: "extraTags", text: "More tags: `key=value,key=value`." },
];
