// Restart policies of single containers.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const WEB = "containers:\n  - name: web\n    image: nginx:1.27";

export const rule = defineRule({
  id: "k8s/init-restart",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["restartPolicy", "restartPolicyRules"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/workloads/pods/sidecar-containers/"),
    kubernetesDocs("concepts/workloads/pods/pod-lifecycle/#container-restart-rules"),
    // Alpha in 1.34, beta in 1.35, for init containers as well.
    "https://github.com/kubernetes/enhancements/issues/5307",
    "https://github.com/kubernetes/website/pull/52935",
  ],
  awsError: [
    "may not be set for non-init containers",
    "restartPolicy: Unsupported value",
    "must specify restartPolicy when restart rules are used",
  ],
  summary: "A single container has a restart policy only where the cluster knows it: `Always` on init containers.",
  why: "`restartPolicy: Always` makes a sidecar of an init container, since 1.29. Other policies, and those of containers that are not init containers, came with restart rules: in beta with 1.35, and off on EKS before. Restart rules are exceptions from the policy of the container, so that it has to have one.",
  messages: {
    policy:
      "restartPolicy {policy} on {container} needs Kubernetes 1.35, and the cluster has 1.{minor}: an init container can only have Always there. Remove it, or set it for the pod.",
    container:
      "A restartPolicy on {container} needs Kubernetes 1.35, and the cluster has 1.{minor}, where only init containers have one. Set it for the pod.",
    rules:
      "The restartPolicyRules of {container} say when it is not to be treated as its restartPolicy says, and there is none. Add a restartPolicy.",
  },
  examples: {
    bad: podSpecExample(
      `${WEB}\n    restartPolicyRules:\n      - action: Restart\n        exitCodes:\n          operator: In\n          values: [42]`,
    ),
    good: podSpecExample(`initContainers:\n  - name: proxy\n    image: envoy:1.30\n    restartPolicy: Always\n${WEB}`),
  },
  check(doc, report, { target }) {
    const { minor } = target;
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const node = member(one.node, "restartPolicy");
      const rules = member(one.node, "restartPolicyRules");
      const policy = knownText(node);
      const container = containerLabel(one);
      if (node === undefined && itemsOf(rules).length > 0 && !one.node.partial)
        report(rules?.key ?? one.node, "rules", { container });
      if (node === undefined || policy === undefined || policy === "" || one.sort === "ephemeral") continue;
      if (!target.isKnown || minor >= RESTART_RULES_SINCE) continue;
      const fixes = [removal(node, "restartPolicy")];
      if (one.sort === "container") report(node, "container", { container, minor }, { fixes });
      else if (policy === "Never" || policy === "OnFailure")
        report(node, "policy", { container, policy, minor }, { fixes });
    }
  },
});

const RESTART_RULES_SINCE = 35;
