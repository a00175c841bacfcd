// Says that a template is not checked, so that nobody takes silence for approval.
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "k8s/template",
  kinds: ["k8s.template"],
  severity: "hint",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: ["https://helm.sh/docs/helm/helm_template/"],
  summary: "A template of a manifest is not checked.",
  why: "Only the tool that fills it in knows what becomes of it. What it becomes can be checked: write it to a file (`helm template`, `kustomize build`) and run `stowage lint` on that.",
  messages: {
    skipped: "A template is not checked. Render it (with `helm template`, say) and check the result.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n",
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: alerts\ndata:\n  rule: "{{ $labels.instance }} is down"\n',
  },
  check({ index, root }, report) {
    if (index === 0) report(root.properties[0]?.key ?? root, "skipped", {});
  },
});
