// A container may not request more than it may use.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { isExtendedResource, isHugePages, podResources, type Resources } from "../../model/k8s/resources.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type Report, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  over: "The request of {who} for {resource} is {request}, more than its limit of {limit}. Raise the limit or lower the request.",
  unequal:
    "{resource} cannot be promised twice: the request of {who} is {request} and its limit {limit}, and both must be the same.",
  unlimited:
    "{resource} cannot be promised twice, so a request for it needs the same limit. Add a limit of {request} for {who}.",
};

export const rule = defineRule({
  id: "k8s/requests-le-limits",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["requests"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/configuration/manage-resources-containers/#requests-and-limits"),
    kubernetesDocs("concepts/configuration/manage-resources-containers/#extended-resources"),
  ],
  awsError: [
    "must be less than or equal to memory limit",
    "must be less than or equal to cpu limit",
    "Limit must be set for non overcommitable resources",
  ],
  summary: "A request is not above its limit; for devices and huge pages both are the same.",
  why: "The request is what a container is sure to get, the limit what it may use: the API server refuses a request above the limit. Devices such as GPUs and huge pages are given to one container only, so that both figures have to be equal.",
  messages,
  examples: {
    bad: containerExample("resources:\n  requests:\n    memory: 1Gi\n  limits:\n    memory: 512Mi"),
    good: containerExample("resources:\n  requests:\n    memory: 512Mi\n  limits:\n    memory: 1Gi"),
  },
  check(doc, report) {
    for (const resources of podResources(kubernetesObject(doc))) compare(resources, report);
  },
});

function compare(resources: Resources, report: Report<typeof messages>): void {
  const { container, node, requests, limits } = resources;
  const who = container === undefined ? "the pod" : containerLabel(container);
  for (const [resource, { node: request, quantity }] of requests) {
    if (quantity === undefined) continue;
    const limit = limits.get(resource);
    const isExact = isExtendedResource(resource) || isHugePages(resource);
    const written = rawText(request) as string;
    if (limit === undefined) {
      const map = member(node, "limits");
      if (!isExact || !resources.complete || node === undefined || quantity === 0n) continue;
      const edit: RuleFix["edit"] = (editor) =>
        map === undefined
          ? editor.put(node, "limits", { [resource]: request.value as string }, "requests")
          : editor.put(map, resource, request.value as string);
      const fixes = [{ title: `Add a limit of ${written}`, edit }];
      report(request, "unlimited", { resource, request: written, who }, { fixes });
    } else if (limit.quantity !== undefined && isKnown(limit.node)) {
      if (isExact ? quantity === limit.quantity : quantity <= limit.quantity) continue;
      const data = { resource, who, request: written, limit: rawText(limit.node) as string };
      const fixes: RuleFix[] = [
        { title: `Set the limit to ${written}`, edit: (editor) => editor.set(limit.node, request.value as string) },
        {
          title: `Set the request to ${data.limit}`,
          edit: (editor) => editor.set(request, limit.node.value as string),
        },
      ];
      const related = [{ node: limit.node, message: "The limit." }];
      report(request, isExact ? "unequal" : "over", data, { fixes, related });
    }
  }
}
