// What Amazon EKS does with a pod on AWS Fargate: which profile takes it, the size that it is rounded up to, and what that
// costs. What is not known before deployment leaves the answer open.
import { eksFargateSize } from "../../data/eksFargateSizes.js";
import { type FargatePrices, FREE_STORAGE, MONTH_HOURS } from "../../data/fargatePrices.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { type LabelSet, labelsOf } from "./labels.js";
import { type KubernetesObject, perObject } from "./object.js";
import { podTemplate } from "./podTemplate.js";
import { type Amount, effectiveRequest, podResources, type Resources } from "./resources.js";
import type { FargateProfile, FargateSelector, KubernetesTarget } from "./target.js";

/** Why a pod runs on Fargate. */
export interface FargatePlace {
  /** Of the profile that takes it; undefined when only the scheduler is named. */
  readonly profile: string | undefined;
  /** For messages: `profile "web"`. */
  readonly by: string;
}

/** Undefined when the pods of an object do not surely run on Fargate. */
export function fargatePlace(
  object: KubernetesObject,
  { fargateProfiles }: Pick<KubernetesTarget, "fargateProfiles">,
): FargatePlace | undefined {
  const template = podTemplate(object);
  if (template === undefined) return undefined;
  const labels = labelsOf(member(template.metadata, "labels"));
  const wish = labels.labels.get(PROFILE_LABEL);
  if (labels.labels.has(PROFILE_LABEL) && wish === undefined) return undefined;
  const namespace = knownText(member(object.metadata, "namespace"));
  const profile = profileOf({ namespace, labels }, fargateProfiles, wish);
  if (profile !== undefined) return placeBy(profile.name);
  if (wish !== undefined) return fargateProfiles.some(({ name }) => name === wish) ? undefined : placeBy(wish);
  const scheduler = member(template.spec, "schedulerName")?.value;
  return scheduler === FARGATE_SCHEDULER ? { profile: undefined, by: `scheduler "${FARGATE_SCHEDULER}"` } : undefined;
}

export const PROFILE_LABEL = "eks.amazonaws.com/fargate-profile";
const FARGATE_SCHEDULER = "fargate-scheduler";

export interface Selectable {
  /** Undefined when it is not known. */
  readonly namespace: string | undefined;
  readonly labels: LabelSet;
}

/** The profile that surely takes a pod: the one it asks for by its label, else the first by name. */
export function profileOf(
  pod: Selectable,
  profiles: readonly FargateProfile[],
  wish?: string,
): FargateProfile | undefined {
  const taking = profiles.filter(
    ({ name, selectors }) =>
      (wish === undefined || name === wish) && selectors.some((selector) => takes(selector, pod) === true),
  );
  return taking.sort((a, b) => (a.name < b.name ? -1 : 1))[0];
}

/** Whether a selector takes a pod; undefined when it is not known. */
export function takes(selector: FargateSelector, { namespace, labels }: Selectable): boolean | undefined {
  const answers = [
    /^\*+$/.test(selector.namespace)
      ? true
      : namespace === undefined
        ? undefined
        : isLike(selector.namespace, namespace),
    ...Object.entries(selector.labels).map(([key, value]) => hasLabel(labels, key, value)),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** `*` stands for any text, `?` for one character. Linear in the text for each `*`. */
export function isLike(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  let place = 0;
  while (place < text.length) {
    const wanted = pattern[at];
    if (wanted === "*") {
      star = at++;
      mark = place;
    } else if (wanted === "?" || wanted === text[place]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      at = star + 1;
      place = ++mark;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

/** What a pod requests: in cores and bytes. */
export interface PodRequests {
  readonly cores: number;
  readonly bytes: number;
  /** Of ephemeral storage; undefined when it is not known. */
  readonly storage: number | undefined;
  /** False when no container says anything of CPU or memory. */
  readonly said: boolean;
}

/** Undefined when it is not known, or when the object makes no pods. */
export const podRequests = perObject((object): PodRequests | undefined => {
  const all = podResources(object);
  if (podTemplate(object)?.spec?.partial !== false || !all.every(({ complete }) => complete)) return undefined;
  const cpu = total(all, "cpu");
  const memory = total(all, "memory");
  if (cpu === undefined || memory === undefined) return undefined;
  const said = all.some((one) => ["cpu", "memory"].some((resource) => effectiveRequest(one, resource) !== undefined));
  const disk = total(all, "ephemeral-storage");
  const storage = disk === undefined ? undefined : Number(disk) / 1e9;
  return { cores: Number(cpu) / 1e9, bytes: Number(memory) / 1e9, storage, said };
});

export interface EksFargateFit {
  /** CPU units and MiB; undefined when the pod is too large. */
  readonly size: { readonly cpu: number; readonly memory: number } | undefined;
}

/** The size that a pod runs in. */
export function fargateFit({ cores, bytes }: Pick<PodRequests, "cores" | "bytes">): EksFargateFit {
  return { size: eksFargateSize(cores * 1024, bytes / MIB) };
}

/** USD for a pod of a size with so many GiB of ephemeral storage; EKS runs x86 there. */
export function eksFargatePrice(
  size: { readonly cpu: number; readonly memory: number; readonly storage?: number },
  { x86, storage: rate = 0 }: FargatePrices,
): { readonly hour: number; readonly month: number } {
  const extra = Math.max(0, (size.storage ?? 0) - FREE_STORAGE) * rate;
  const hour = (size.cpu / 1024) * x86.vcpu + (size.memory / 1024) * x86.gb + extra;
  return { hour, month: hour * MONTH_HOURS };
}

const MIB = 1024 * 1024;

function placeBy(name: string): FargatePlace {
  return { profile: name, by: `profile "${name}"` };
}

function hasLabel({ labels, complete }: LabelSet, key: string, value: string): boolean | undefined {
  let open = !complete;
  for (const [name, found] of labels) {
    if (!isLike(key, name)) continue;
    if (found === undefined) open = true;
    else if (isLike(value, found)) return true;
  }
  return open ? undefined : false;
}

/** As the scheduler adds it up; undefined when a part is not known. */
function total(all: readonly Resources[], resource: string): bigint | undefined {
  const pod = all.find(({ container }) => container === undefined);
  const own = pod === undefined ? undefined : effectiveRequest(pod, resource);
  if (own !== undefined) return own.quantity;
  let [running, starting, sidecars] = [0n, 0n, 0n];
  for (const one of all) {
    if (one.container === undefined || one.container.sort === "ephemeral") continue;
    const quantity = quantityIn(effectiveRequest(one, resource));
    if (quantity === undefined) return undefined;
    if (one.container.sort === "container") running += quantity;
    else if (one.container.sidecar) sidecars += quantity;
    else if (sidecars + quantity > starting) starting = sidecars + quantity;
  }
  running += sidecars;
  return running > starting ? running : starting;
}

/** Nothing where nothing is requested. */
function quantityIn(amount: Amount | undefined): bigint | undefined {
  return amount === undefined ? 0n : amount.quantity;
}
