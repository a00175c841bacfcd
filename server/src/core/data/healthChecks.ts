// The health checks that images bring the tools for. An image without a check of its own is asked over HTTP, with what it
// surely has.

/** Seconds and counts that suit most containers. */
export const HEALTH_CHECK_DEFAULTS = { interval: 30, timeout: 5, retries: 3, startPeriod: 10 } as const;

/** Where and when the commands were read. */
export const HEALTH_CHECKS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
  images: "https://hub.docker.com/u/library",
  checked: "2026-11-21",
} as const;

export interface CheckedImage {
  /** The last part of the repository. */
  readonly name: string;
  readonly tag: string;
  /** The first TCP port that the container listens on. */
  readonly port: number | undefined;
}

export function usualHealthCheck({ name, tag, port }: CheckedImage): readonly string[] {
  const own = OWN.find(({ images }) => images.test(name));
  if (own !== undefined) return own.command;
  const url = port === undefined ? undefined : `http://localhost:${port}/`;
  if (url === undefined) return ["CMD-SHELL", "<COMMAND> || exit 1"];
  if (/^node$|^node-|-node$/.test(name))
    return ["CMD", "node", "-e", `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`];
  if (/python|flask|django|fastapi/.test(name))
    return ["CMD", "python", "-c", `import urllib.request; urllib.request.urlopen('${url}')`];
  // Alpine comes with a wget, and not with curl.
  if (/alpine/.test(tag)) return ["CMD-SHELL", `wget -q -O /dev/null ${url} || exit 1`];
  return ["CMD-SHELL", `curl -f ${url} || exit 1`];
}

const OWN: readonly { readonly images: RegExp; readonly command: readonly string[] }[] = [
  { images: /^(?:redis|valkey)$/, command: ["CMD-SHELL", "redis-cli ping | grep PONG"] },
  { images: /^postgres(?:ql)?$|^postgis$/, command: ["CMD-SHELL", "pg_isready -U postgres"] },
  { images: /^mysql$/, command: ["CMD-SHELL", "mysqladmin ping -h localhost"] },
  { images: /^mariadb$/, command: ["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"] },
  { images: /^mongo$/, command: ["CMD", "mongosh", "--quiet", "--eval", "db.adminCommand('ping')"] },
  { images: /^rabbitmq$/, command: ["CMD", "rabbitmq-diagnostics", "-q", "ping"] },
];
