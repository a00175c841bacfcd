// `--publish`: from the port of a host to that of a container.
import type { Value } from "../../../edit/editor.js";
import { add, type ContainerDraft, split } from "./draft.js";

/** `[address:][host:]container[/protocol]`, each a number or a range. */
export function publish({ fields, around, notes }: ContainerDraft, value: string): void {
  const [places, protocol] = split(value, "/");
  const parts = /^(?:(\[[^\]]*\]|\d+(?:\.\d+){3}|localhost):)?(?:([\d-]*):)?(\d+)(?:-(\d+))?$/.exec(places);
  if (parts === null) {
    notes.push(`-p ${value} could not be read; add the port mapping by hand.`);
    return;
  }
  const [, address, host, first = "", last] = parts;
  const rest = protocol === undefined ? {} : { protocol };
  if (address !== undefined && !/^(?:0\.0\.0\.0|\[::\])$/.test(address))
    notes.push(`-p ${value}: ECS opens ports on every address, not on ${address} alone.`);
  if (last !== undefined) {
    add(fields, "portMappings", { containerPortRange: `${first}-${last}`, ...rest });
    return;
  }
  const mapping: Record<string, Value> = { containerPort: Number(first) };
  const isMapped = around.networkMode !== "awsvpc" && around.networkMode !== "host" && !around.fargate;
  if (host !== undefined && /^\d+$/.test(host)) {
    if (isMapped) mapping.hostPort = Number(host);
    else if (host !== first)
      notes.push(
        `-p ${value}: with network mode ${around.fargate ? "awsvpc" : around.networkMode} nothing is mapped, so the port is ${first}.`,
      );
  }
  add(fields, "portMappings", { ...mapping, ...rest });
}
