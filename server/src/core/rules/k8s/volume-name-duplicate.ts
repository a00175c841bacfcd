// The volumes of a pod are told apart by their names.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/volume-name-duplicate",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumes"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#volumes")],
  awsError: ["volumes[1].name: Duplicate value"],
  summary: "No two volumes of a pod have the same name.",
  why: "Containers mount a volume by its name, so that the API server refuses one that stands twice.",
  messages: {
    duplicate: 'Two volumes of this pod are called "{name}", and mounts could mean either. Rename or remove one.',
  },
  examples: {
    bad: podExample("volumes:\n  - name: data\n    emptyDir: {}\n  - name: data\n    emptyDir: {}"),
    good: podExample("volumes:\n  - name: data\n    emptyDir: {}\n  - name: cache\n    emptyDir: {}"),
  },
  check(doc, report) {
    const volumes = podVolumes(kubernetesObject(doc))?.volumes ?? [];
    if (volumes.length < 2) return;
    const seen = new Map<string, Node>();
    for (const { nameNode, name } of volumes) {
      if (nameNode === undefined || name === undefined || name === "" || !isKnown(nameNode)) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, nameNode);
      else
        report(
          nameNode,
          "duplicate",
          { name },
          { related: [{ node: first, message: `"${name}" stands here first.` }] },
        );
    }
  },
});
