// A pod in the network of the node, and the names of the cluster.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const WITH_HOST = "ClusterFirstWithHostNet";

export const rule = defineRule({
  id: "k8s/hostnetwork-dns",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostNetwork"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/dns-pod-service/#pod-s-dns-policy")],
  summary: "A pod with `hostNetwork` says how it looks up names.",
  why: "With `ClusterFirst`, the default, such a pod is treated as with `Default`: it asks the name servers of the node, which know no Service of the cluster. `ClusterFirstWithHostNet` asks those of the cluster; `Default` says that the node's are meant.",
  messages: {
    absent:
      "With hostNetwork the pod looks up names as the node does and finds no Service of the cluster. Set dnsPolicy to ClusterFirstWithHostNet, or to Default if that is meant.",
    ignored:
      "With hostNetwork dnsPolicy: ClusterFirst counts as Default: the pod finds no Service of the cluster. Set it to ClusterFirstWithHostNet, or to Default if that is meant.",
  },
  examples: {
    bad: podExample("hostNetwork: true"),
    good: podExample(`hostNetwork: true\ndnsPolicy: ${WITH_HOST}`),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    const host = member(spec, "hostNetwork");
    const policy = member(spec, "dnsPolicy");
    // What the cluster itself is made of must not depend on the names of the cluster.
    if (object.namespace === "kube-system") return;
    if (spec === undefined || host === undefined || booleanOf(host) !== true) return;
    const fix = (value: string): RuleFix => ({
      title: `Set dnsPolicy to ${value}`,
      edit: (editor) => editor.put(spec, "dnsPolicy", value, "hostNetwork"),
    });
    const fixes = [fix(WITH_HOST), fix("Default")];
    if (policy === undefined && !spec.partial) report(host.key ?? host, "absent", {}, { fixes });
    else if (policy?.value === "ClusterFirst") report(policy, "ignored", {}, { fixes });
  },
});
