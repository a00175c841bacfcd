// The containers of a pod are told apart by their names.
import type { Editor } from "../../edit/editor.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { freeName } from "../shared/names.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/container-name-duplicate",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#Container")],
  awsError: ["containers[1].name: Duplicate value"],
  summary: "No two containers of a pod have the same name, init containers included.",
  why: "Logs, probes and updates name a container of the pod, so that the API server refuses a name that stands twice.",
  messages: {
    duplicate: 'Two containers of this pod are called "{name}", and a name may stand only once. Rename this one.',
  },
  examples: {
    bad: podSpecExample(
      "containers:\n  - name: web\n    image: nginx:1.27\n  - name: web\n    image: example/metrics:1.0",
    ),
    good: podSpecExample(
      "containers:\n  - name: web\n    image: nginx:1.27\n  - name: metrics\n    image: example/metrics:1.0",
    ),
  },
  check(doc, report) {
    const containers = podTemplate(kubernetesObject(doc))?.containers ?? [];
    if (containers.length < 2) return;
    const taken = new Set(containers.flatMap(({ name }) => name ?? []));
    const seen = new Map<string, Node>();
    for (const { node: container, name } of containers) {
      const node = member(container, "name");
      if (node === undefined || name === undefined || name === "" || !isKnown(node)) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, node);
      else {
        const other = freeName(name, taken);
        const fix = { title: `Rename to "${other}"`, edit: (editor: Editor) => editor.set(node, other) };
        const related = [{ node: first, message: `"${name}" stands here first.` }];
        report(node, "duplicate", { name }, { fixes: [fix], related });
      }
    }
  },
});
