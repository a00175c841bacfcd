// The names of kernel parameters, and those that a pod shares with its node.
import { isIpcSysctl, isNetworkSysctl } from "../../data/sysctls.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { isSysctlName, plainSysctl } from "../shared/sysctls.js";

export const rule = defineRule({
  id: "k8s/sysctl-name",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["sysctls"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/administer-cluster/sysctl-cluster/")],
  awsError: ["must have at most 253 characters and match regex", "SysctlForbidden"],
  summary: "Kernel parameters have a name that Linux could have, each once, and belong to the pod.",
  why: "The API server refuses names of another form, and a name twice. A pod with the network (or the memory) of its node cannot set parameters of that network: it would change the node, and the node refuses the pod.",
  messages: {
    grammar:
      'No kernel parameter can be called "{name}": use lower-case letters, digits, "-" and "_" with dots between, such as net.ipv4.tcp_syncookies.',
    twice: "{name} is set twice, which the API server refuses. Keep one of them.",
    hostNetwork:
      "{name} belongs to the network, which with hostNetwork is that of the node: the node refuses the pod. Remove it, or hostNetwork.",
    hostIPC:
      "{name} belongs to the shared memory, which with hostIPC is that of the node: the node refuses the pod. Remove it, or hostIPC.",
  },
  examples: {
    bad: podExample('securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_SynCookies\n      value: "1"'),
    good: podExample('securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"'),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    const [network, memory] = ["hostNetwork", "hostIPC"].map((key) => booleanOf(member(pod?.spec, key)) === true);
    const seen = new Map<string, Node>();
    for (const sysctl of itemsOf(member(pod?.own, "sysctls"))) {
      const node = member(sysctl, "name");
      const name = knownText(node);
      if (node === undefined || name === undefined) continue;
      const first = seen.get(name);
      const fixes = [removal(sysctl, name)];
      const plain = plainSysctl(name);
      if (!isSysctlName(name)) report(node, "grammar", { name });
      else if (first !== undefined)
        report(node, "twice", { name }, { fixes, related: [{ node: first, message: "It is set here." }] });
      else if (network && isNetworkSysctl(plain)) report(node, "hostNetwork", { name }, { fixes });
      else if (memory && isIpcSysctl(plain)) report(node, "hostIPC", { name }, { fixes });
      if (first === undefined) seen.set(name, node);
    }
  },
});
