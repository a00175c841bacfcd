// The flags of `docker run`: which take a value, and their short names.

/** Where and when the table was read. */
export const DOCKER_RUN_SOURCE = {
  url: "https://docs.docker.com/reference/cli/docker/container/run/",
  checked: "2026-11-21",
} as const;

/** With a value: the long name, and behind a colon the short one. */
const VALUES =
  "add-host annotation attach:a blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile " +
  "cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares:c cpus cpuset-cpus cpuset-mems " +
  "detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt " +
  "dns-option dns-search domainname entrypoint env:e env-file expose gpus group-add health-cmd health-interval " +
  "health-retries health-start-interval health-start-period health-timeout hostname:h io-maxbandwidth io-maxiops ip ip6 " +
  "ipc isolation kernel-memory label:l label-file link link-local-ip log-driver log-opt mac-address memory:m " +
  "memory-reservation memory-swap memory-swappiness mount name network net network-alias net-alias oom-score-adj pid " +
  "pids-limit platform publish:p pull restart runtime security-opt shm-size stop-signal stop-timeout storage-opt sysctl " +
  "tmpfs ulimit user:u userns uts volume:v volume-driver volumes-from workdir:w";

const SWITCHES =
  "detach:d disable-content-trust help init interactive:i no-healthcheck oom-kill-disable privileged publish-all:P " +
  "quiet:q read-only rm sig-proxy tty:t use-api-socket";

export interface DockerFlag {
  /** The long name. */
  readonly name: string;
  readonly takesValue: boolean;
}

/** By its long name, or its short one. */
export const DOCKER_FLAGS: ReadonlyMap<string, DockerFlag> = new Map([
  ...entries(VALUES, true),
  ...entries(SWITCHES, false),
]);

/** What has no meaning for a task, and is left out without a word: how the terminal, the client and the cleaning up behave. */
export const SILENT_FLAGS: ReadonlySet<string> = new Set(
  "attach cidfile detach detach-keys disable-content-trust help pull quiet rm sig-proxy".split(" "),
);

function entries(names: string, takesValue: boolean): readonly (readonly [string, DockerFlag])[] {
  return names.split(" ").flatMap((written) => {
    const [name = "", short] = written.split(":");
    const flag: DockerFlag = { name, takesValue };
    return short === undefined ? [[name, flag] as const] : [[name, flag] as const, [short, flag] as const];
  });
}
