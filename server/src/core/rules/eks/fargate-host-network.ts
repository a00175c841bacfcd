// The network and the processes of the host on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { removal } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-host-network",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostNetwork", "hostPort", "hostPID", "hostIPC"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  awsError: ["Pod not supported on Fargate: fields not supported: HostNetwork", "port contains HostPort"],
  summary: "Pods on EKS Fargate use neither the network nor the processes of a host.",
  why: "On Fargate every pod has a machine of its own that belongs to AWS. A pod that asks for ports, the network or the processes of the host is refused there and never starts.",
  messages: {
    network: "hostNetwork is not there on Fargate ({by}). Remove it: the pod has an address of the VPC anyway.",
    port: "Host port {port} is not there on Fargate ({by}), which refuses the pod. Remove hostPort and reach the pod by a Service.",
    processes: {
      severity: "warning",
      text: "{key} is not there on Fargate ({by}): no other pod runs beside this one. Remove it.",
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  hostNetwork: true\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    const { by, template } = pods;
    const network = member(template.spec, "hostNetwork");
    if (network?.value === true) report(network, "network", { by }, { fixes: [removal(network, "hostNetwork")] });
    for (const key of ["hostPID", "hostIPC"]) {
      const node = member(template.spec, key);
      if (node?.value === true) report(node, "processes", { key, by }, { fixes: [removal(node, key)] });
    }
    // With the network of the host the API server writes the host ports itself.
    if (network?.value === true) return;
    for (const { node } of template.containers)
      for (const entry of itemsOf(member(node, "ports"))) {
        const hostPort = member(entry, "hostPort");
        const port = integerOf(hostPort);
        if (hostPort !== undefined && port !== undefined && port > 0)
          report(hostPort, "port", { port, by }, { fixes: [removal(hostPort, "hostPort")] });
      }
  },
});
