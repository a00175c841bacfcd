// `--volume`, `--mount` and `--tmpfs`: what is mounted into a container, and the volumes that the task has to declare for it.
import type { Value } from "../../../edit/editor.js";
import { freeName } from "../../../rules/shared/names.js";
import { add, type ContainerDraft, cleanName, mebibytes, split } from "./draft.js";

/** `[source:]target[:options]`; a source that is no path is the name of a volume. */
export function volume(draft: ContainerDraft, value: string): void {
  const parts = value.split(/:(?!\\)/);
  const [first = "", second, options = ""] = parts;
  if (second === undefined || !/^[/\\$~.]|^[A-Za-z]:/.test(second)) mountAt(draft, { target: first, readOnly: false });
  else mountAt(draft, { source: first, target: second, readOnly: /(?:^|,)ro(?:,|$)/.test(options) });
}

/** `type=bind,source=/a,target=/b,readonly`. */
export function mount(draft: ContainerDraft, value: string): void {
  const options = new Map(value.split(",").map((part) => split(part, "=")));
  const first = (...keys: string[]): string | undefined =>
    keys.map((key) => options.get(key)).find((one) => one !== undefined);
  const type = options.get("type") ?? "volume";
  const target = first("target", "destination", "dst");
  if (target === undefined || (type !== "bind" && type !== "volume" && type !== "tmpfs")) {
    draft.notes.push(`--mount ${value} could not be read; add the mount point by hand.`);
    return;
  }
  const size = options.get("tmpfs-size");
  if (type === "tmpfs") {
    tmpfs(draft, size === undefined ? target : `${target}:size=${size}`);
    return;
  }
  const readOnly = ["readonly", "ro"].some((key) => options.has(key) && options.get(key) !== "false");
  const source = first("source", "src");
  mountAt(draft, { ...(source === undefined ? {} : { source }), target, readOnly });
}

/** `path[:options]`. */
export function tmpfs({ linux, notes }: ContainerDraft, value: string): void {
  const [containerPath, options = ""] = split(value, ":");
  const all = options.split(",").filter((option) => option !== "");
  const size = all.map((option) => /^size=(.+)$/.exec(option)?.[1]).find((found) => found !== undefined);
  const given = size === undefined ? undefined : mebibytes(size);
  if (given === undefined)
    notes.push(`The tmpfs at ${containerPath} needs a size in ECS; ${USUAL_TMPFS} MiB are a guess.`);
  const mountOptions = all.filter((option) => !option.includes("="));
  const entry: Record<string, Value> = { containerPath, size: given ?? USUAL_TMPFS };
  add(linux, "tmpfs", mountOptions.length === 0 ? entry : { ...entry, mountOptions });
}

const USUAL_TMPFS = 64;

interface Mount {
  readonly source?: string;
  readonly target: string;
  readonly readOnly: boolean;
}

function mountAt(draft: ContainerDraft, { source, target, readOnly }: Mount): void {
  const isPath = source !== undefined && /[/\\$~]|^\.\.?$/.test(source);
  const sourceVolume = isPath ? hostVolume(draft, source) : namedVolume(draft, source ?? target);
  const entry = { sourceVolume, containerPath: target };
  add(draft.fields, "mountPoints", readOnly ? { ...entry, readOnly } : entry);
}

/** Docker keeps a named volume when the container goes; ECS keeps no empty volume longer than the task. */
function namedVolume(draft: ContainerDraft, source: string): string {
  const name = cleanName(source) || "data";
  if (draft.around.volumes.has(name) || draft.volumes.has(name)) return name;
  draft.volumes.set(name, undefined);
  draft.notes.push(
    `Volume ${name} is empty with every new task; for data that stays use EFS, EBS or a folder of the host.`,
  );
  return name;
}

function hostVolume(draft: ContainerDraft, source: string): string {
  const all = new Map([...draft.around.volumes, ...draft.volumes]);
  const path =
    source.startsWith("/") || source.startsWith("$") ? source : `<FOLDER>/${source.replace(/^(?:\.|~)\/?/, "")}`;
  for (const [name, folder] of all) if (folder === path) return name;
  const wanted =
    cleanName(
      source
        .split(/[/\\]/)
        .filter((step) => step !== "")
        .at(-1) ?? "",
    ) || "data";
  const name = all.has(wanted) ? freeName(wanted, all) : wanted;
  if (draft.around.fargate) {
    draft.notes.push(`Tasks on Fargate see no folder of a host: volume ${name} is empty instead of ${source}.`);
    draft.volumes.set(name, undefined);
    return name;
  }
  if (path !== source || source.startsWith("$"))
    draft.notes.push(`${source} is a folder of your machine; say which folder of the instance volume ${name} is.`);
  draft.volumes.set(name, path);
  return name;
}
