// What EKS Fargate makes of the pods of an object, in words: which profile takes them, the size that each is rounded up to,
// and what that costs. Nothing is said of pods that may as well run on nodes.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import { type FargatePrices, MONTH_HOURS } from "../../data/fargatePrices.js";
import { dollars } from "../../model/ecs/fargateCost.js";
import { eksFargatePrice, fargateFit, fargatePlace, podRequests } from "../../model/k8s/eksFargate.js";
import { mayShareNamespace, type Neighbours } from "../../model/k8s/neighbours.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import { effectiveRequest, podResources } from "../../model/k8s/resources.js";
import type { KubernetesTarget } from "../../model/k8s/target.js";

/** How many pods run at the same time. */
export interface PodCount {
  readonly from: number;
  readonly to: number;
}

/** What the pods are compared with. */
export interface FargateAsked {
  readonly target: KubernetesTarget;
  readonly prices: FargatePrices;
  around(): Neighbours;
}

/** `EKS Fargate (profile web): 0.5 vCPU, 1 GiB · about $36.04 a month for 2 pods (us-east-1)`, as far as it is known. */
export function fargateTitle(
  object: KubernetesObject,
  pods: PodCount | undefined,
  asked: FargateAsked,
): string | undefined {
  const run = fargateRun(object, asked);
  if (run === undefined) return undefined;
  const { place, size, hour } = run;
  if (size === undefined) return place;
  const price = hour === undefined ? undefined : priceOf(object, hour, pods);
  return price === undefined ? `${place}: ${size}` : `${place}: ${size} · ${price} (${asked.prices.region})`;
}

export interface FargateHint {
  readonly label: string;
  readonly tooltip: string;
}

/** The same of one pod. Editors cut off what has more than 43 characters. */
export function fargateHint(object: KubernetesObject, asked: FargateAsked): FargateHint | undefined {
  const { place, size, hour } = fargateRun(object, asked) ?? {};
  if (size === undefined) return undefined;
  if (hour === undefined) return { label: `Fargate: ${size}`, tooltip: `${place}: ${size}. ${ROUNDED}` };
  const price = ENDS.has(object.type) ? hourly(hour) : `${dollars(hour * MONTH_HOURS)} a month`;
  const { region, asOf } = asked.prices;
  const whose = `${region}${asOf === undefined ? "" : `, prices of ${asOf}`}`;
  return {
    label: `Fargate: ${size}, ${price}`,
    tooltip: `${place}: ${size} for each pod, about ${price} (${whose}). ${ROUNDED}`,
  };
}

const ROUNDED = "It is what the pod requests, with 256 MiB for Kubernetes itself, rounded up to the next size.";

/** What is known of a pod there. */
interface FargateRun {
  /** `EKS Fargate (profile web)`. */
  readonly place: string;
  /** `0.5 vCPU, 1 GiB`. */
  readonly size: string | undefined;
  /** USD an hour. */
  readonly hour: number | undefined;
}

/** Undefined for pods that may run elsewhere. */
function fargateRun(object: KubernetesObject, asked: FargateAsked): FargateRun | undefined {
  const found = object.type === "DaemonSet" ? undefined : fargatePlace(object, asked.target);
  if (found === undefined) return undefined;
  const place = `EKS Fargate${found.profile === undefined ? "" : ` (profile ${found.profile})`}`;
  const requests = mayBeWritten(object, asked) ? undefined : podRequests(object);
  if (requests === undefined) return { place, size: undefined, hour: undefined };
  const { size } = fargateFit(requests);
  if (size === undefined) return { place, size: "no size is large enough", hour: undefined };
  const { storage } = requests;
  const hour =
    storage === undefined ? undefined : eksFargatePrice({ ...size, storage: storage / GIB }, asked.prices).hour;
  return { place, size: `${formatCpu(size.cpu)}, ${formatMiB(size.memory)}`, hour };
}

const GIB = 1024 ** 3;

/** A LimitRange writes requests into containers that have none. */
function mayBeWritten(object: KubernetesObject, { around }: FargateAsked): boolean {
  const isOpen = podResources(object).some(
    (one) => one.container !== undefined && RESOURCES.some((resource) => effectiveRequest(one, resource) === undefined),
  );
  return (
    isOpen &&
    around()
      .of("LimitRange")
      .some(({ summary }) => mayShareNamespace(summary.namespace, object.namespace))
  );
}

const RESOURCES = ["cpu", "memory"];

/** Undefined where there is nothing to pay. `pods`: undefined when their number is not known. */
function priceOf({ type }: KubernetesObject, hour: number, pods: PodCount | undefined): string | undefined {
  if (ENDS.has(type)) return `about ${hourly(hour)} for each pod`;
  const { from, to } = type === "Pod" ? ONE : (pods ?? UNKNOWN);
  const month = (count: number): string => dollars(hour * MONTH_HOURS * count);
  if (to === undefined) return `about ${month(1)} a month for each pod`;
  if (to <= 0) return undefined;
  if (from !== to) return `about ${month(from)} to ${month(to)} a month for ${from} to ${to} pods`;
  return to === 1 ? `about ${month(1)} a month` : `about ${month(to)} a month for ${to} pods`;
}

/** Their pods are done at some time. */
const ENDS: ReadonlySet<string> = new Set(["Job", "CronJob"]);
const ONE: PodCount = { from: 1, to: 1 };
const UNKNOWN = { from: 0, to: undefined };

/** With hundredths of cents: an hour costs little. */
function hourly(hour: number): string {
  return `$${hour.toFixed(4)} an hour`;
}
