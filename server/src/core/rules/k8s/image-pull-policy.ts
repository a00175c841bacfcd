// Whether a node asks the registry before it starts an image that it has.
import { readImage } from "../../model/ecs/image.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/image-pull-policy",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["image"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/containers/images/#image-pull-policy")],
  controls: ["kube-score container-image-pull-policy", "Polaris pullPolicyNotAlways", "checkov CKV_K8S_15"],
  summary: "A node asks the registry for an image whose tag can move.",
  why: "With `IfNotPresent`, the default for a tag other than latest, a node starts the image that it pulled some day under this tag, whatever the tag means now, and for every pod, whether or not that pod may pull it. With `Always` it asks the registry and pulls only what has changed. With a digest the question does not arise.",
  messages: {
    stale:
      "With imagePullPolicy: {policy} each node keeps the {image} that it pulled first, and {container} runs different versions. Set it to Always, or name a version.",
    kept: "A node that has {image} starts {container} with it and does not ask the registry. Set imagePullPolicy to Always if the tag may move, or name the digest.",
  },
  examples: {
    bad: podSpecExample("containers:\n  - name: web\n    image: nginx:latest\n    imagePullPolicy: IfNotPresent"),
    good: podSpecExample("containers:\n  - name: web\n    image: nginx:1.27\n    imagePullPolicy: Always"),
  },
  check(doc, report) {
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const node = member(one.node, "image");
      const text = knownText(node)?.trim();
      if (node === undefined || text === undefined || text === "" || one.node.partial) continue;
      const { tag = "latest", digest } = readImage(text);
      const policyNode = member(one.node, "imagePullPolicy");
      const policy = policyNode === undefined ? defaultPolicy(tag) : knownText(policyNode);
      if (digest !== undefined || policy === undefined || policy === "Always" || policy === "") continue;
      const container = containerLabel(one);
      const fix: RuleFix =
        policyNode === undefined
          ? {
              title: "Set imagePullPolicy to Always",
              edit: (editor) => editor.put(one.node, "imagePullPolicy", "Always", "image"),
            }
          : change(policyNode, "imagePullPolicy", "Always");
      if (tag === "latest") report(policyNode ?? node, "stale", { policy, image: text, container }, { fixes: [fix] });
      else report(policyNode ?? node, "kept", { image: text, container }, { fixes: [fix] });
    }
  },
});

function defaultPolicy(tag: string): string {
  return tag === "latest" ? "Always" : "IfNotPresent";
}
