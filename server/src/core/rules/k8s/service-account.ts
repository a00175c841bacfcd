// The service account that a pod runs as.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const ACCOUNT = "\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n";

export const rule = defineRule({
  id: "k8s/service-account",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["serviceAccountName", "serviceAccount"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/configure-service-account/"),
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#service-account"),
  ],
  awsError: ["error looking up service account"],
  controls: ["kube-linter non-existent-service-account", "kube-linter deprecated-service-account-field"],
  summary: "The service account of a pod exists, and is named by `serviceAccountName`.",
  why: "No pod is created while its service account is missing. `serviceAccount` is a former name of `serviceAccountName` and goes when that says something else.",
  messages: {
    missing:
      'No ServiceAccount here is called "{name}"{where}, though others are here, and no pod is created without it. Check the name, or add the ServiceAccount.',
    former: {
      severity: "information",
      text: "serviceAccount is the former name of serviceAccountName, and goes some day. Rename it.",
    },
    ignored:
      'serviceAccount says "{former}" and serviceAccountName "{name}", which is the one that counts. Remove serviceAccount.',
  },
  examples: {
    bad: podExample("serviceAccountName: wbe").trimEnd() + ACCOUNT,
    good: podExample("serviceAccountName: web").trimEnd() + ACCOUNT,
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    const former = member(spec, "serviceAccount");
    const current = member(spec, "serviceAccountName");
    const node = current ?? former;
    const name = knownText(node);
    if (node === undefined) return;
    if (former !== undefined && current === undefined) {
      const fix: RuleFix = {
        title: "Rename to serviceAccountName",
        edit: (editor) => editor.rename(former, "serviceAccountName"),
      };
      report(former.key ?? former, "former", {}, { fixes: [fix] });
    }
    const other = knownText(former);
    if (current !== undefined && former !== undefined && name !== undefined && other !== undefined && other !== name)
      report(former.key ?? former, "ignored", { former: other, name }, { fixes: [removal(former, "serviceAccount")] });
    const { namespace } = object;
    // The accounts there come with the cluster and its add-ons.
    if (namespace === "kube-system") return;
    if (name === undefined || name === "" || scope?.isMissing("ServiceAccount", name, namespace) !== true) return;
    report(node, "missing", { name, where: namespace === undefined ? "" : ` in namespace "${namespace}"` });
  },
});
