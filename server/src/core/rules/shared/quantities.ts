// What a text that is no quantity was probably meant to be.
import { isQuantity } from "../../base/kubernetesQuantity.js";

/** The likeliest first; none when nothing comes to mind. */
export function likelyQuantities(written: string, resource: string | undefined): readonly string[] {
  const [, number, unit] = /^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*([A-Za-z]*)\s*$/.exec(written) ?? [];
  if (number === undefined || unit === undefined) return [];
  const plain = number.replace(",", ".");
  if (isQuantity(`${plain}${unit}`)) return [`${plain}${unit}`];
  const units = resource === "cpu" ? CPU_UNITS[unit.toLowerCase()] : BYTE_UNITS[unit.toLowerCase()];
  return (units ?? []).map((one) => `${plain}${one}`);
}

const CPU_UNITS: Readonly<Record<string, readonly string[]>> = {
  mi: ["m"],
  mcpu: ["m"],
  millicpu: ["m"],
  millicores: ["m"],
  cpu: [""],
  cpus: [""],
  vcpu: [""],
  vcpus: [""],
  core: [""],
  cores: [""],
};

const BYTE_UNITS: Readonly<Record<string, readonly string[]>> = {
  b: [""],
  bytes: [""],
  k: ["k", "Ki"],
  g: ["G", "Gi"],
  t: ["T", "Ti"],
  kb: ["k", "Ki"],
  mb: ["M", "Mi"],
  gb: ["G", "Gi"],
  tb: ["T", "Ti"],
  ki: ["Ki"],
  mi: ["Mi"],
  gi: ["Gi"],
  ti: ["Ti"],
  kib: ["Ki"],
  mib: ["Mi"],
  gib: ["Gi"],
  tib: ["Ti"],
};
