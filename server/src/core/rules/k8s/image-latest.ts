// An image that is not pinned is another one tomorrow.
import { isStandIn, readImage } from "../../model/ecs/image.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/image-latest",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["image"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/containers/images/#image-names")],
  controls: [
    "kube-linter latest-tag",
    "kube-score container-image-tag",
    "Polaris tagNotSpecified",
    "checkov CKV_K8S_14",
  ],
  summary: "An `image` names a version: a tag other than latest, or a digest.",
  why: "An image without a tag is the one that latest points to, and that changes: two pods of one workload may run different programs, and going back to an earlier revision brings nothing back.",
  messages: {
    unpinned:
      "The image of {container} is {image}, and latest changes with every release. Name a version, by tag or by digest.",
    untagged:
      "The image {image} of {container} has no tag, which means latest, and latest changes with every release. Name a version, by tag or by digest.",
  },
  examples: {
    bad: podSpecExample("containers:\n  - name: web\n    image: nginx:latest"),
    good: podSpecExample("containers:\n  - name: web\n    image: nginx:1.27"),
  },
  check(doc, report) {
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const node = member(one.node, "image");
      const text = knownText(node)?.trim();
      if (node === undefined || text === undefined || text === "" || text.startsWith("ko://")) continue;
      const image = readImage(text);
      if (image.digest !== undefined || (image.tag !== undefined && image.tag !== "latest") || isStandIn(image))
        continue;
      report(node, image.tag === undefined ? "untagged" : "unpinned", { container: containerLabel(one), image: text });
    }
  },
});
