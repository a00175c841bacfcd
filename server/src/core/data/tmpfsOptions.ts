// The mount options that ECS knows for a tmpfs.

/** Where and when the list was read. */
export const TMPFS_OPTIONS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html",
  checked: "2026-11-21",
} as const;

export const TMPFS_OPTIONS: ReadonlySet<string> = new Set(
  (
    "defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync remount mand nomand atime noatime diratime " +
    "nodiratime bind rbind unbindable runbindable private rprivate shared rshared slave rslave relatime norelatime " +
    "strictatime nostrictatime mode uid gid nr_inodes nr_blocks mpol"
  ).split(" "),
);

/** Those that take a value, as in `mode=1777`. */
const WITH_VALUE: ReadonlySet<string> = new Set("mode uid gid nr_inodes nr_blocks mpol".split(" "));

export function isTmpfsOption(option: string): boolean {
  return TMPFS_OPTIONS.has(option) || (option.includes("=") && WITH_VALUE.has(option.split("=", 1)[0] as string));
}
