// What EKS Fargate makes of the pods of an object, in words: which profile takes them, the size that each is rounded up to,
// and what that costs. Nothing is said of pods that may as well run on nodes.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import type { FargatePrices } from "../../data/fargatePrices.js";
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

export interface FargateWords {
  /** `EKS Fargate (profile web)`. */
  readonly place: string;
  /** `0.5 vCPU, 1 GiB`; undefined when it is not known. */
  readonly size: string | undefined;
  /** `about $14.42 a month for 2 pods (us-east-1)`; undefined where there is none. */
  readonly price: string | undefined;
}

/** `pods`: undefined when their number is not known, and the price is that of one. */
export function fargateWords(
  object: KubernetesObject,
  pods: PodCount | undefined,
  asked: FargateAsked,
): FargateWords | undefined {
  const found = object.type === "DaemonSet" ? undefined : fargatePlace(object, asked.target);
  if (found === undefined) return undefined;
  const place = `EKS Fargate${found.profile === undefined ? "" : ` (profile ${found.profile})`}`;
  const requests = mayBeWritten(object, asked) ? undefined : podRequests(object);
  if (requests === undefined) return { place, size: undefined, price: undefined };
  const { size } = fargateFit(requests);
  if (size === undefined) return { place, size: "no size is large enough", price: undefined };
  const words = `${formatCpu(size.cpu)}, ${formatMiB(size.memory)}`;
  if (requests.storage === undefined) return { place, size: words, price: undefined };
  const { hour, month } = eksFargatePrice({ ...size, storage: requests.storage / GIB }, asked.prices);
  const price = ENDS.has(object.type) ? hourly(hour) : monthly(month, pods);
  return { place, size: words, price: price === undefined ? undefined : `${price} (${asked.prices.region})` };
}

const GIB = 1024 ** 3;

/** Their pods are done at some time. */
const ENDS: ReadonlySet<string> = new Set(["Job", "CronJob"]);

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

/** With the cents of cents: an hour costs little. */
function hourly(hour: number): string {
  return `about $${hour.toFixed(4)} an hour for each pod`;
}

function monthly(month: number, pods: PodCount | undefined): string | undefined {
  if (pods === undefined) return `about ${dollars(month)} a month for each pod`;
  const { from, to } = pods;
  if (to <= 0) return undefined;
  if (from !== to) return `about ${dollars(month * from)} to ${dollars(month * to)} a month for ${from} to ${to} pods`;
  return to === 1 ? `about ${dollars(month)} a month` : `about ${dollars(month * to)} a month for ${to} pods`;
}
