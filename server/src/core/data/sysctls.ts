// The kernel parameters that a container can have of its own, because the kernel keeps them by namespace. Read from the API
// reference (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html) on 2026-11-21.

/** Where and when the list was read. */
export const SYSCTLS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  checked: "2026-11-21",
} as const;

/** Parameters of the IPC namespace; besides these, all that begin with `IPC_PREFIX`. */
export const IPC_SYSCTLS: readonly string[] = [
  "kernel.msgmax",
  "kernel.msgmnb",
  "kernel.msgmni",
  "kernel.sem",
  "kernel.shmall",
  "kernel.shmmax",
  "kernel.shmmni",
  "kernel.shm_rmid_forced",
];

const IPC_PREFIX = "fs.mqueue.";
const NETWORK_PREFIX = "net.";

export function isIpcSysctl(namespace: string): boolean {
  return namespace.startsWith(IPC_PREFIX) || IPC_SYSCTLS.includes(namespace);
}

export function isNetworkSysctl(namespace: string): boolean {
  return namespace.startsWith(NETWORK_PREFIX);
}
