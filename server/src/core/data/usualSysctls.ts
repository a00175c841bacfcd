// Kernel parameters that containers set, the usual ones first: those of the network, then those of System V messages and
// memory and of POSIX queues, which only a container with an IPC namespace of its own has. What they mean was read from the
// documentation of the kernel (https://docs.kernel.org/networking/ip-sysctl.html, …/admin-guide/sysctl/) on 2026-11-21.

/** Where and when the names were read. */
export const USUAL_SYSCTLS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  network: "https://docs.kernel.org/networking/ip-sysctl.html",
  kernel: "https://docs.kernel.org/admin-guide/sysctl/kernel.html",
  queues: "https://man7.org/linux/man-pages/man7/mq_overview.7.html",
  checked: "2026-11-21",
} as const;

export const KNOWN_SYSCTLS: readonly { readonly name: string; readonly text: string }[] = [
  { name: "net.core.somaxconn", text: "How many connections may wait to be accepted" },
  { name: "net.ipv4.tcp_keepalive_time", text: "Seconds of silence before a connection is probed" },
  { name: "net.ipv4.tcp_keepalive_intvl", text: "Seconds between probes" },
  { name: "net.ipv4.tcp_keepalive_probes", text: "How many probes may stay without an answer" },
  { name: "net.ipv4.ip_local_port_range", text: "The ports for connections that the container opens" },
  { name: "net.ipv4.ip_unprivileged_port_start", text: "The first port that every user may listen on" },
  {
    name: "net.ipv4.tcp_tw_reuse",
    text: "Whether new connections may take over sockets in TIME-WAIT: 0, 1, or 2 on loopback only",
  },
  { name: "net.ipv4.tcp_fin_timeout", text: "Seconds that an abandoned connection stays in FIN-WAIT-2" },
  { name: "net.ipv4.tcp_max_syn_backlog", text: "How many connections may be half open" },
  { name: "net.ipv4.tcp_syncookies", text: "Whether half-open connections are answered with cookies" },
  { name: "net.ipv4.tcp_max_tw_buckets", text: "How many sockets may be in TIME-WAIT" },
  { name: "net.ipv4.tcp_rmem", text: "Bytes of the receive buffer: least, default, most" },
  { name: "net.ipv4.tcp_wmem", text: "Bytes of the send buffer: least, default, most" },
  { name: "net.ipv4.ip_forward", text: "Whether packets are passed on between interfaces" },
  { name: "net.ipv6.conf.all.disable_ipv6", text: "Whether IPv6 is switched off" },
  { name: "net.ipv4.ping_group_range", text: "The groups that may send pings" },
  { name: "kernel.shmmax", text: "Bytes of the largest segment of shared memory" },
  { name: "kernel.shmall", text: "Pages of all shared memory" },
  { name: "kernel.shmmni", text: "How many segments of shared memory there may be" },
  { name: "kernel.sem", text: "The limits of semaphores: a set, all, operations a call, sets" },
  { name: "kernel.msgmax", text: "Bytes of the largest message" },
  { name: "kernel.msgmnb", text: "Bytes of a queue of messages" },
  { name: "kernel.msgmni", text: "How many queues of messages there may be" },
  { name: "kernel.shm_rmid_forced", text: "Whether shared memory goes with the last process that used it" },
  { name: "fs.mqueue.msg_max", text: "How many messages a POSIX queue holds" },
  { name: "fs.mqueue.msgsize_max", text: "Bytes of the largest message of a POSIX queue" },
  { name: "fs.mqueue.msg_default", text: "How many messages a POSIX queue holds that is made without saying so" },
  { name: "fs.mqueue.msgsize_default", text: "Bytes of a message of a POSIX queue that is made without saying so" },
  { name: "fs.mqueue.queues_max", text: "How many POSIX queues there may be" },
];
