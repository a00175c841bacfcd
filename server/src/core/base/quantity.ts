// The task-level sizes of ECS, which are texts: CPU as units or vCPUs, memory as MiB or GB.

/** CPU units (1 vCPU = 1024): `"256"`, `".25 vCPU"`, `"1 vcpu"`. Undefined for anything the service does not read. */
export function cpuUnits(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const vcpus = /^(\d*\.?\d+)\s*vcpu$/i.exec(text)?.[1];
  return vcpus === undefined ? undefined : Math.round(Number(vcpus) * 1024);
}

/** MiB: `"512"`, `"2GB"`, `".5 gb"` (1 GB counts as 1024 MiB). Undefined for anything the service does not read. */
export function memoryMiB(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const gigabytes = /^(\d*\.?\d+)\s*gb$/i.exec(text)?.[1];
  return gigabytes === undefined ? undefined : Math.round(Number(gigabytes) * 1024);
}

/** `512 MiB`, `2 GiB`, `1.5 GiB`. */
export function formatMiB(mib: number): string {
  return mib >= 1024 && (mib * 100) % 1024 === 0 ? `${mib / 1024} GiB` : `${mib} MiB`;
}

/** `0.25 vCPU`, `4 vCPU`; what makes no neat number of them in units. */
export function formatCpu(units: number): string {
  return (units * 1000) % 1024 === 0 ? `${units / 1024} vCPU` : `${units} CPU units`;
}
