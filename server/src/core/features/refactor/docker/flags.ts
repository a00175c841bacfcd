// THE TABLE of what each flag of `docker run` becomes in a container definition.
import { plainCapability } from "../../../data/capabilities.js";
import { add, type ContainerDraft, enter, mebibytes, seconds, split } from "./draft.js";
import { publish } from "./ports.js";
import { mount, tmpfs, volume } from "./volumes.js";

type Apply = (draft: ContainerDraft, value: string, name: string) => void;

/** Undefined: there is no place for it in a container definition. */
export function applyFlag(name: string): Apply | undefined {
  return Object.hasOwn(TABLE, name) ? TABLE[name] : undefined;
}

const TABLE: Readonly<Record<string, Apply>> = {
  "add-host": ({ fields }, value) => {
    const [hostname, ipAddress = ""] = split(value.replace("=", ":"), ":");
    add(fields, "extraHosts", { hostname, ipAddress });
  },
  "cap-add": (draft, value) => capability(draft, "add", value),
  "cap-drop": (draft, value) => capability(draft, "drop", value),
  cpus: (draft, value, name) => number(draft, "cpu", Math.round(Number(value) * 1024), name, value),
  "cpu-shares": (draft, value, name) => number(draft, "cpu", Number(value), name, value),
  device: ({ linux }, value) => {
    const [hostPath = "", containerPath, rights] = value.split(":");
    const permissions = [...(rights ?? "")].flatMap((right) => RIGHTS.get(right) ?? []);
    add(linux, "devices", {
      hostPath,
      ...(containerPath === undefined ? {} : { containerPath }),
      ...(permissions.length === 0 ? {} : { permissions }),
    });
  },
  dns: list("dnsServers"),
  "dns-search": list("dnsSearchDomains"),
  entrypoint: ({ fields }, value) => void fields.set("entryPoint", value === "" ? [] : [value]),
  env: environment,
  "env-file": ({ fields, notes }, value) => {
    const file = value.split(/[/\\]/).at(-1) ?? value;
    add(fields, "environmentFiles", { type: "s3", value: `arn:aws:s3:::<BUCKET>/${file}` });
    notes.push(`ECS reads environment files from S3: put ${value} into a bucket, and name it.`);
  },
  gpus: ({ fields, notes }, value) => {
    const count = /^(?:count=)?(\d+)$/.exec(value)?.[1];
    if (count === undefined) notes.push(`--gpus ${value}: ECS takes a number of GPUs; 1 is a guess.`);
    add(fields, "resourceRequirements", { type: "GPU", value: count ?? "1" });
  },
  "health-cmd": (draft, value) => health(draft, "command", ["CMD-SHELL", value]),
  "health-interval": (draft, value) => health(draft, "interval", seconds(value)),
  "health-timeout": (draft, value) => health(draft, "timeout", seconds(value)),
  "health-start-period": (draft, value) => health(draft, "startPeriod", seconds(value)),
  "health-retries": (draft, value) => health(draft, "retries", Number(value)),
  "no-healthcheck": (draft) => health(draft, "command", ["NONE"]),
  hostname: text("hostname"),
  init: ({ linux }, value) => void linux.set("initProcessEnabled", value !== "false"),
  interactive: flag("interactive"),
  label: ({ fields }, value) => {
    const [key, own = ""] = split(value, "=");
    enter(fields, "dockerLabels", { [key]: own });
  },
  link: list("links"),
  "log-driver": ({ fields }, value) => enter(fields, "logConfiguration", { logDriver: value }),
  "log-opt": ({ fields }, value) => {
    const [key, own = ""] = split(value, "=");
    const known = fields.get("logConfiguration") as { options?: Record<string, string> } | undefined;
    enter(fields, "logConfiguration", { options: { ...known?.options, [key]: own } });
  },
  memory: (draft, value, name) => number(draft, "memory", mebibytes(value), name, value),
  "memory-reservation": (draft, value, name) => number(draft, "memoryReservation", mebibytes(value), name, value),
  // Docker counts memory and swap together, ECS the swap alone.
  "memory-swap": ({ notes }, value) =>
    void notes.push(`--memory-swap ${value} was left out; where instances have swap, set linuxParameters.maxSwap.`),
  "memory-swappiness": ({ linux }, value) => void linux.set("swappiness", Number(value)),
  mount,
  name: () => undefined,
  network,
  net: network,
  privileged: flag("privileged"),
  publish,
  "read-only": flag("readonlyRootFilesystem"),
  restart: ({ fields }, value) => {
    if (value === "no") return;
    const policy = { enabled: true, ...(value.startsWith("on-failure") ? { ignoredExitCodes: [0] } : {}) };
    fields.set("restartPolicy", policy);
  },
  "security-opt": list("dockerSecurityOptions"),
  "shm-size": ({ linux }, value) => void linux.set("sharedMemorySize", mebibytes(value) ?? 64),
  "stop-timeout": (draft, value, name) => number(draft, "stopTimeout", Number(value), name, value),
  sysctl: ({ fields }, value) => {
    const [namespace, own = ""] = split(value, "=");
    add(fields, "systemControls", { namespace, value: own });
  },
  tmpfs,
  tty: flag("pseudoTerminal"),
  ulimit: ({ fields, notes }, value) => {
    const [, name, soft, hard = soft] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
    if (name === undefined) notes.push(`--ulimit ${value} could not be read; add it by hand.`);
    else add(fields, "ulimits", { name, softLimit: Number(soft), hardLimit: Number(hard) });
  },
  user: text("user"),
  volume,
  "volumes-from": ({ fields }, value) => {
    const [sourceContainer, mode] = split(value, ":");
    add(fields, "volumesFrom", { sourceContainer, ...(mode === "ro" ? { readOnly: true } : {}) });
  },
  workdir: text("workingDirectory"),
};

const RIGHTS: ReadonlyMap<string, string> = new Map([
  ["r", "read"],
  ["w", "write"],
  ["m", "mknod"],
]);

function text(key: string): Apply {
  return ({ fields }, value) => void fields.set(key, value);
}

function list(key: string): Apply {
  return ({ fields }, value) => add(fields, key, value);
}

function flag(key: string): Apply {
  return ({ fields }, value) => void (value === "false" || fields.set(key, true));
}

function number(
  { fields, notes }: ContainerDraft,
  key: string,
  found: number | undefined,
  name: string,
  value: string,
): void {
  if (found === undefined || !Number.isFinite(found))
    notes.push(`--${name} ${value} could not be read; add ${key} by hand.`);
  else fields.set(key, found);
}

function capability({ linux }: ContainerDraft, key: "add" | "drop", value: string): void {
  const lists = (linux.get("capabilities") ?? {}) as Readonly<Record<string, readonly string[]>>;
  enter(linux, "capabilities", { [key]: [...(lists[key] ?? []), plainCapability(value)] });
}

function health({ fields, notes }: ContainerDraft, key: string, value: number | readonly string[] | undefined): void {
  if (value === undefined || Number.isNaN(value))
    notes.push(`The ${key} of the health check could not be read; add it by hand.`);
  else enter(fields, "healthCheck", { [key]: value });
}

/** Without a value the variable comes from the shell. */
function environment({ fields, notes }: ContainerDraft, value: string): void {
  const [name, own] = split(value, "=");
  add(fields, "environment", { name, value: own ?? `<${name}>` });
  if (own === undefined) notes.push(`${name} comes from your shell: give it a value, or move it to secrets.`);
}

/** The network belongs to the whole task. */
function network({ around, notes }: ContainerDraft, value: string): void {
  if (value === around.networkMode || (value === "default" && around.networkMode === "bridge")) return;
  const mode = around.networkMode === "unknown" ? "is given elsewhere" : `is ${around.networkMode}`;
  notes.push(`--network ${value} was left out: the network mode of the task, which all its containers share, ${mode}.`);
}
