// A variable that is given twice.
import { containerEnvs } from "../../model/k8s/containerEnv.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/env-duplicate",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["env"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#environment-variables")],
  controls: ["kube-linter duplicate-env-var"],
  summary: "Each variable of a container is given once.",
  why: "Of two variables with the same name the last one counts. With `kubectl apply` they are one entry, and one of them gets lost.",
  messages: {
    duplicate: "{name} is given twice in {container}, and only the last one counts. Remove this one.",
  },
  examples: {
    bad: containerExample("env:\n  - name: MODE\n    value: fast\n  - name: MODE\n    value: safe"),
    good: containerExample("env:\n  - name: MODE\n    value: safe"),
  },
  check(doc, report) {
    for (const { container, variables } of containerEnvs(kubernetesObject(doc))) {
      const last = new Map<string, Node>();
      for (const { node, nameNode, name } of variables)
        if (nameNode !== undefined && name !== undefined && name !== "" && isKnown(nameNode)) last.set(name, node);
      for (const { node, nameNode, name } of variables) {
        const counted = last.get(name ?? "");
        if (nameNode === undefined || name === undefined || counted === undefined || counted === node) continue;
        const related = [{ node: counted, message: "This one counts." }];
        const data = { name, container: containerLabel(container) };
        report(nameNode, "duplicate", data, { fixes: [removal(node, `this ${name}`)], related });
      }
    }
  },
});
