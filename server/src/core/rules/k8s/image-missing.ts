// Every container names the image that it runs.
import type { Editor } from "../../edit/editor.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member, rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/image-missing",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#image")],
  awsError: ["image: Required value", "must not have leading or trailing whitespace"],
  summary: "Every container has an image, without blanks around it.",
  why: "The schema lets the image be left out, for tools that put it in later; the API server refuses a container without one.",
  messages: {
    missing: "There is no image in {container}, and nothing can be started without one. Name the image.",
    blanks: "The image of {container} has blanks around it, which the API server refuses. Remove them.",
  },
  examples: {
    bad: podSpecExample("containers:\n  - name: web"),
    good: podSpecExample("containers:\n  - name: web\n    image: nginx:1.27"),
  },
  check(doc, report) {
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const { node } = one;
      const container = containerLabel(one);
      const image = member(node, "image");
      if (image === undefined || image.value === "") {
        if (!node.partial) report(rawMember(node, "image") ?? member(node, "name") ?? node, "missing", { container });
      } else if (typeof image.value === "string" && image.value !== image.value.trim()) {
        const plain = image.value.trim();
        const fix = { title: "Remove the blanks", edit: (editor: Editor) => editor.set(image, plain) };
        report(image, "blanks", { container }, { fixes: [fix] });
      }
    }
  },
});
