// Fields of a Service that are no longer meant to be used, or that take traffic from others.
import { kubernetesObject } from "../../model/k8s/object.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/svc-lb-fields",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  needs: ["loadBalancerIP", "externalIPs"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/services-networking/service/#loadbalancer"),
    kubernetesDocs("concepts/services-networking/service/#external-ips"),
    "https://github.com/kubernetes/kubernetes/issues/97076",
  ],
  summary: "A Service has neither `loadBalancerIP` nor `externalIPs`.",
  why: "`loadBalancerIP` is deprecated since Kubernetes 1.24: what it means differs from one provider to the next, and AWS ignores it. With `externalIPs` a Service takes the traffic of the cluster to any address, of others too (CVE-2020-8554).",
  messages: {
    loadBalancerIP:
      "loadBalancerIP is deprecated, and many load balancers ignore it, those of AWS among them. Use the annotations of the load balancer.",
    externalIPs:
      "With externalIPs this Service takes all traffic of the cluster to these addresses, whoever owns them, and many clusters refuse it. Use the type LoadBalancer.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  loadBalancerIP: 203.0.113.10\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    for (const key of ["loadBalancerIP", "externalIPs"] as const) {
      const node = filled(spec, key);
      if (node !== undefined) report(node.key ?? node, key, {});
    }
  },
});
