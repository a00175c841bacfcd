// The Linux capabilities that ECS knows, and those that Fargate allows to add. Read from the API reference
// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html) on 2026-11-21.

/** Where and when the table was read. */
export const CAPABILITIES_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  checked: "2026-11-21",
} as const;

export const CAPABILITIES: ReadonlySet<string> = new Set(
  (
    "ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER " +
    "KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW SETFCAP " +
    "SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO " +
    "SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM"
  ).split(" "),
);

export const FARGATE_CAPABILITIES: ReadonlySet<string> = new Set(["SYS_PTRACE"]);

/** With which a container can take over its host. */
export const POWERFUL_CAPABILITIES: ReadonlySet<string> = new Set(["ALL", "SYS_ADMIN"]);

/** The name as ECS writes it: without the `CAP_` of the kernel's headers, in upper case. It may still be none that ECS knows. */
export function plainCapability(written: string): string {
  return written.trim().toUpperCase().replace(/^CAP_/, "");
}
