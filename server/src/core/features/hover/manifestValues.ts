// Quantities and shares of manifests: how much CPU, how many bytes, how many pods.
import { formatBytes, formatCores, quantityOf } from "../../base/kubernetesQuantity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { quantities } from "../../model/k8s/quantities.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { count } from "./markdown.js";
import type { Topic } from "./topic.js";

export const quantityHover: Topic = ({ doc, value }) => {
  const found = quantities(kubernetesObject(doc)).find(({ node }) => node === value);
  const written = typeof value.value === "string" || typeof value.value === "number" ? value.value : undefined;
  if (found?.resource === undefined || written === undefined || !isKnown(value)) return undefined;
  const quantity = quantityOf(written);
  if (quantity === undefined) return undefined;
  const number = Number(quantity) / 1e9;
  const resource = found.resource.replace(/^(?:requests|limits)\./, "");
  if (resource === "cpu") return coreWords(number);
  return BYTES.test(resource) ? byteWords(number) : undefined;
};

/** How many pods a share of them is. */
export const percentHover: Topic = ({ doc, path, value }) => {
  const key = String(path.at(-1));
  const { spec, type } = kubernetesObject(doc);
  const [, digits] = /^(\d+)%$/.exec(String(value.value)) ?? [];
  if (digits === undefined || !(key in ROUNDING) || !isKnown(value)) return undefined;
  const rounding = type === "PodDisruptionBudget" ? "up" : ROUNDING[key];
  const replicas = type === "PodDisruptionBudget" ? undefined : (integerOf(member(spec, "replicas")) ?? 1);
  if (replicas === undefined || !SCALED.has(type)) return `${digits} % of the pods, rounded ${rounding}.`;
  const share = (replicas * Number(digits)) / 100;
  const pods = rounding === "up" ? Math.ceil(share) : Math.floor(share);
  return `${digits} % of ${count(replicas, "replica")} is ${count(pods, "pod")}, rounded ${rounding}.`;
};

const BYTES = /^(?:memory|storage|ephemeral-storage|hugepages-.*)$/;
const ROUNDING: Readonly<Record<string, "up" | "down">> = {
  maxSurge: "up",
  maxUnavailable: "down",
  minAvailable: "up",
};
const SCALED: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "Rollout.argoproj.io"]);

function coreWords(cores: number): string {
  const amount = `${Number(cores.toFixed(3))} CPU`;
  const milli = formatCores(cores);
  const share = cores < 1 && cores > 0 ? `, ${Number((cores * 100).toFixed(1))} % of a core` : "";
  return milli.endsWith("m") ? `${amount} (${milli})${share}.` : `${amount}${share}.`;
}

function byteWords(bytes: number): string {
  const whole = Math.ceil(bytes);
  const exact = `${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${whole === 1 ? "byte" : "bytes"}`;
  const [, amount, unit] = /^([\d.]+)([KMGTPE]i)$/.exec(formatBytes(bytes)) ?? [];
  return unit === undefined ? `${exact}.` : `${amount} ${unit}B (${exact}).`;
}
