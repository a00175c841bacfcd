// Resources of a pod as a whole, which its containers share.
import { formatBytes, formatCores } from "../../base/kubernetesQuantity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type Amount, effectiveRequest, isHugePages, podResources, type Resources } from "../../model/k8s/resources.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { hasPlaceholder } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  name: 'A pod as a whole has no resource "{name}": cpu, memory and huge pages can be given here. Give it to a container.',
  sum: "The containers together request {sum} of {resource}, more than the {request} that the pod requests. Raise the request of the pod.",
  limit:
    "The limit of {container} for {resource} is {limit}, more than the {whole} of the pod. Lower it, or raise that of the pod.",
};

export const rule = defineRule({
  id: "k8s/pod-level-resources",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["resources"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/configure-pod-container/assign-pod-level-resources/")],
  awsError: ["must be greater than or equal to aggregate container requests of", "must be less than or equal to pod"],
  summary: "The resources of a pod as a whole hold those of its containers.",
  why: "Since 1.34 a pod can request cpu, memory and huge pages that its containers share. The API server refuses other resources there, containers that together request more than the pod, and a container whose limit is above that of the pod.",
  messages,
  examples: {
    bad: podExample("resources:\n  requests:\n    cpu: 500m").replace("image: nginx:1.27", requesting("1")),
    good: podExample("resources:\n  requests:\n    cpu: '1'").replace("image: nginx:1.27", requesting("500m")),
  },
  check(doc, report) {
    const [whole, ...parts] = podResources(kubernetesObject(doc));
    if (whole === undefined || whole.container !== undefined) return;
    checkNames(whole, report);
    for (const [resource, request] of whole.requests) checkSum(resource, request, parts, report);
    for (const [resource, limit] of whole.limits) checkLimits(resource, limit, parts, report);
  },
});

type Reporter = Report<typeof messages>;

function checkNames({ node }: Resources, report: Reporter): void {
  for (const list of ["requests", "limits"])
    for (const { name, key } of member(node, list)?.properties ?? [])
      if (name !== "cpu" && name !== "memory" && !isHugePages(name) && !hasPlaceholder(name) && name !== "<<")
        report(key, "name", { name });
}

function checkSum(resource: string, { node, quantity }: Amount, parts: readonly Resources[], report: Reporter): void {
  const amounts = parts.map((part) =>
    part.container?.sort === "ephemeral" ? undefined : effectiveRequest(part, resource),
  );
  // What a placeholder stands for is taken as nothing: the sum is that high at least.
  const running = sum(amounts.filter((_, i) => stays(parts[i])));
  let besides = 0n;
  let highest = running;
  for (const [i, part] of parts.entries()) {
    if (part.container?.sort !== "init") continue;
    const own = amounts[i]?.quantity ?? 0n;
    if (besides + own > highest) highest = besides + own;
    if (part.container.sidecar) besides += own;
  }
  if (quantity === undefined || highest <= quantity) return;
  report(node, "sum", { resource, sum: format(resource, highest), request: rawText(node) as string });
}

function checkLimits(resource: string, whole: Amount, parts: readonly Resources[], report: Reporter): void {
  for (const { container, limits } of parts) {
    const limit = limits.get(resource);
    if (limit?.quantity === undefined || whole.quantity === undefined || container === undefined) continue;
    if (limit.quantity <= whole.quantity) continue;
    const data = { container: containerLabel(container), resource, limit: rawText(limit.node) as string };
    const related = [{ node: whole.node, message: "The limit of the pod." }];
    report(limit.node, "limit", { ...data, whole: rawText(whole.node) as string }, { related });
  }
}

function stays(part: Resources | undefined): boolean {
  return part?.container?.sort === "container" || part?.container?.sidecar === true;
}

function sum(amounts: readonly (Amount | undefined)[]): bigint {
  return amounts.reduce((total, amount) => total + (amount?.quantity ?? 0n), 0n);
}

function format(resource: string, quantity: bigint): string {
  const number = Number(quantity) / 1e9;
  return resource === "cpu" ? formatCores(number) : formatBytes(number);
}

function requesting(cpu: string): string {
  return `image: nginx:1.27\n      resources:\n        requests:\n          cpu: ${cpu}`;
}
