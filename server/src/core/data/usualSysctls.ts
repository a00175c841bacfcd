// Kernel parameters that containers set, the usual ones first: those of the network, then those of System V messages and
// memory, which only a container with an IPC namespace of its own has.

/** Where and when the names were read. */
export const USUAL_SYSCTLS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  kernel: "https://docs.kernel.org/networking/ip-sysctl.html",
  checked: "2026-11-21",
} as const;

export const KNOWN_SYSCTLS: readonly { readonly name: string; readonly text: string }[] = [
  { name: "net.core.somaxconn", text: "How many connections may wait to be accepted" },
  { name: "net.ipv4.tcp_keepalive_time", text: "Seconds of silence before a connection is probed" },
  { name: "net.ipv4.tcp_keepalive_intvl", text: "Seconds between probes" },
  { name: "net.ipv4.tcp_keepalive_probes", text: "How many probes may stay without an answer" },
  { name: "net.ipv4.ip_local_port_range", text: "The ports for connections that the container opens" },
  { name: "net.ipv4.ip_unprivileged_port_start", text: "The first port that every user may listen on" },
  { name: "net.ipv4.tcp_tw_reuse", text: "Whether connections that are closing may be used again" },
  { name: "net.ipv4.tcp_fin_timeout", text: "Seconds until a connection that is closing is dropped" },
  { name: "net.ipv4.tcp_max_syn_backlog", text: "How many connections may be half open" },
  { name: "net.ipv4.tcp_syncookies", text: "Whether half-open connections are answered with cookies" },
  { name: "net.ipv4.ping_group_range", text: "The groups that may send pings" },
  { name: "kernel.shmmax", text: "Bytes of the largest segment of shared memory" },
  { name: "kernel.shmall", text: "Pages of all shared memory" },
  { name: "kernel.shmmni", text: "How many segments of shared memory there may be" },
  { name: "kernel.sem", text: "The limits of semaphores" },
  { name: "kernel.msgmax", text: "Bytes of the largest message" },
  { name: "kernel.msgmnb", text: "Bytes of a queue of messages" },
  { name: "kernel.msgmni", text: "How many queues of messages there may be" },
  { name: "kernel.shm_rmid_forced", text: "Whether shared memory goes with the last process that used it" },
  { name: "fs.mqueue.msg_max", text: "How many messages a POSIX queue holds" },
  { name: "fs.mqueue.msgsize_max", text: "Bytes of the largest message of a POSIX queue" },
  { name: "fs.mqueue.queues_max", text: "How many POSIX queues there may be" },
];
