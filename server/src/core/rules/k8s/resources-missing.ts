// What a container needs, and what it may use at most.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { effectiveRequest, podResources, type Resources } from "../../model/k8s/resources.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/resources-missing",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [
    kubernetesDocs("concepts/configuration/manage-resources-containers/"),
    eksGuide("fargate-pod-configuration.html"),
  ],
  controls: [
    "kube-linter unset-cpu-requirements",
    "kube-linter unset-memory-requirements",
    "kube-score container-resources",
    "Polaris cpuRequestsMissing",
    "Polaris memoryRequestsMissing",
    "Polaris memoryLimitsMissing",
    "checkov CKV_K8S_10",
    "checkov CKV_K8S_12",
    "checkov CKV_K8S_13",
  ],
  summary: "Every container requests cpu and memory, and has a limit of memory.",
  why: "The scheduler counts requests: a container without them lands on a full node and is the first to be ended there, autoscalers do not see it, and on EKS Fargate it gets the smallest size. Without a limit of memory one container can bring down the others of its node. A limit of cpu is not asked for: it slows a container down even when there is time left.",
  messages: {
    requests:
      "There is no request for {resources} in {container}, so that the scheduler takes it for nothing. Say what it needs.",
    limit:
      "There is no limit of memory in {container}, so that it can use up that of the node. Say how much it may have.",
  },
  examples: {
    bad: containerExample("resources:\n  requests:\n    cpu: 100m"),
    good: containerExample("resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 128Mi"),
  },
  check(doc, report) {
    const all = podResources(kubernetesObject(doc));
    const pod = all.find(({ container }) => container === undefined);
    for (const resources of all) {
      const { container, complete, node } = resources;
      if (container === undefined || container.sort === "ephemeral" || !complete) continue;
      // What the pod has as a whole is shared by its containers.
      const lacksRequest = (resource: string) =>
        effectiveRequest(resources, resource) === undefined &&
        (pod === undefined || (pod.complete && effectiveRequest(pod, resource) === undefined));
      const missing = ["cpu", "memory"].filter(lacksRequest);
      const place = node?.key ?? member(container.node, "name") ?? container.node;
      const label = containerLabel(container);
      if (missing.length > 0)
        report(
          place,
          "requests",
          { resources: listed(missing), container: label },
          { fixes: [adding(resources, "requests", missing)] },
        );
      const isLimited = resources.limits.has("memory") || pod?.limits.has("memory") === true || pod?.complete === false;
      if (!isLimited && container.sort === "container")
        report(place, "limit", { container: label }, { fixes: [adding(resources, "limits", ["memory"])] });
    }
  },
});

const USUAL: Readonly<Record<string, string>> = { cpu: "100m", memory: "128Mi" };

function adding(
  { container, node, requests }: Resources,
  list: "requests" | "limits",
  missing: readonly string[],
): RuleFix {
  const amounts = missing.map((resource) => {
    const requested = list === "limits" ? requests.get(resource)?.node.value : undefined;
    return [resource, typeof requested === "string" ? requested : (USUAL[resource] as string)] as const;
  });
  const map = member(node, list);
  return {
    title: `Add ${list} of ${listed(amounts.map(([resource, amount]) => `${amount} ${resource}`))}`,
    edit: (editor) => {
      if (node === undefined) {
        if (container !== undefined) editor.put(container.node, "resources", { [list]: Object.fromEntries(amounts) });
      } else if (map === undefined) editor.put(node, list, Object.fromEntries(amounts));
      else for (const [resource, amount] of amounts) editor.put(map, resource, amount);
    },
  };
}
