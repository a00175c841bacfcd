// Containers without a filter of system calls.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type PodSecurity, podSecurity, settingOf } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/seccomp",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("tutorials/security/seccomp/")],
  controls: ["kube-score container-seccomp-profile", "Polaris linuxHardening", "checkov CKV_K8S_31"],
  summary: "Containers run with the seccomp profile of the runtime, or with one of their own.",
  why: "Unless the kubelet is told otherwise, Kubernetes runs containers without a filter of system calls, though every runtime has one. `RuntimeDefault` blocks the calls that programs hardly need and that exploits of the kernel begin with.",
  messages: {
    none: "No filter of system calls is set for {containers}. Set seccompProfile with type RuntimeDefault.",
    unconfined:
      "Unconfined switches the filter of system calls off. Use RuntimeDefault unless a program surely needs more.",
  },
  examples: {
    bad: podExample("securityContext:\n  seccompProfile:\n    type: Unconfined"),
    good: podExample("securityContext:\n  seccompProfile:\n    type: RuntimeDefault"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const pod = podSecurity(object);
    if (pod === undefined || pod.windows) return;
    const without: string[] = [];
    const said = new Set<Node>();
    for (const security of pod.containers) {
      const profile = settingOf(security, "seccompProfile");
      const type = member(profile ?? undefined, "type");
      // A privileged container has no filter in any case.
      if (profile === null && booleanOf(member(security.own, "privileged")) !== true)
        without.push(containerLabel(security.container));
      else if (type?.value === "Unconfined" && !said.has(type)) {
        said.add(type);
        const fix: RuleFix = { title: "Use RuntimeDefault", edit: (editor) => editor.set(type, "RuntimeDefault") };
        report(type, "unconfined", {}, { fixes: [fix] });
      }
    }
    const place = pod.own?.key ?? pod.spec.key ?? pod.spec;
    if (without.length > 0) report(place, "none", { containers: listed(without) }, { fixes: setDefault(pod) });
  },
});

function setDefault({ spec, own }: PodSecurity): readonly RuleFix[] {
  if (own !== undefined && own.type !== "object") return [];
  const profile = { type: "RuntimeDefault" };
  return [
    {
      title: "Set the profile RuntimeDefault for the pod",
      edit: (editor) =>
        own === undefined
          ? editor.put(spec, "securityContext", { seccompProfile: profile })
          : editor.put(own, "seccompProfile", profile),
    },
  ];
}
