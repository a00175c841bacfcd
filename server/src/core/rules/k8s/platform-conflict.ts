// Pods that ask for nodes which cannot run them, or which cannot be.
import { nodeTerms, requiredNodeTerms } from "../../model/k8s/affinity.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const OS = "kubernetes.io/os";

const messages = {
  windows:
    "The pod asks for a node with Windows, where there is no {key}: it does not start. Remove {key}, or ask for Linux.",
  os: "os.name is {os}, and the node selector asks for nodes with {selected}: the nodes refuse the pod. Use the same in both.",
  affinity:
    "The node selector asks for {key}: {value}, and the required affinity excludes it: no node meets both. Remove one of them.",
};

export const rule = defineRule({
  id: "k8s/platform-conflict",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeSelector"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext"),
    kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/"),
  ],
  awsError: ["PodOSNotSupported", "didn't match Pod's node affinity/selector"],
  summary: "A pod asks for nodes that can be, and that can run it.",
  why: "Windows knows neither privileged containers nor the namespaces of the host. A pod whose `os.name` is not that of the node is refused there, and one whose node selector and required affinity exclude each other stays Pending.",
  messages,
  examples: {
    bad: podExample("nodeSelector:\n  kubernetes.io/os: windows\nhostPID: true"),
    good: podExample("nodeSelector:\n  kubernetes.io/os: linux\nhostPID: true"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    const selector = member(spec, "nodeSelector");
    const system = member(selector, OS);
    const os = knownText(member(member(spec, "os"), "name"));
    if (system?.value === "windows" && os !== "linux") checkWindows(object, os, report);
    const selected = knownText(system);
    if (system !== undefined && selected !== undefined && os !== undefined && os !== selected)
      report(system, "os", { os, selected });
    for (const { name, value } of selector?.properties ?? []) {
      const text = isKnown(value) && typeof value.value === "string" ? value.value : undefined;
      if (text !== undefined && isExcluded(spec, name, text)) report(value, "affinity", { key: name, value: text });
    }
  },
});

function checkWindows(object: KubernetesObject, os: string | undefined, report: Report<typeof messages>): void {
  const security = podSecurity(object);
  const contexts = [security?.own, ...(security?.containers.map(({ own }) => own) ?? [])];
  const isHostProcess = contexts.some((context) => {
    const node = member(member(context, "windowsOptions"), "hostProcess");
    return node !== undefined && booleanOf(node) !== false;
  });
  const keys = [...(isHostProcess ? [] : ["hostNetwork"]), ...(os === "windows" ? [] : ["hostPID", "hostIPC"])];
  const found = keys.map((key) => [key, member(security?.spec, key)] as const);
  // With os.name the API server itself refuses these.
  const privileged = os === "windows" ? [] : contexts.map((at) => ["privileged", member(at, "privileged")] as const);
  for (const [key, node] of [...found, ...privileged])
    if (node !== undefined && booleanOf(node) === true)
      report(node.key ?? node, "windows", { key }, { fixes: [removal(node, key)] });
}

/** Whether every required term excludes a value of a label. */
function isExcluded(spec: Node | undefined, key: string, value: string): boolean {
  const list = requiredNodeTerms(spec);
  const terms = nodeTerms(spec).filter(({ required }) => required);
  if (list === undefined || list.partial || terms.length === 0 || terms.length < list.items.length) return false;
  return terms.every(({ node }) =>
    itemsOf(member(node, "matchExpressions")).some((one) => {
      const values = member(one, "values");
      const isSame = member(one, "key")?.value === key;
      const known = values === undefined || (!values.partial && values.items.every(isKnown));
      if (!isSame || !known || one.partial) return false;
      const holds = itemsOf(values).some((item) => item.value === value);
      const operator = knownText(member(one, "operator"));
      if (operator === "In") return !holds && itemsOf(values).length > 0;
      return operator === "DoesNotExist" || (operator === "NotIn" && holds);
    }),
  );
}
