// A container mounts volumes that the pod has.
import { nearest } from "../../base/nearest.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample, podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

const MOUNT = "volumeMounts:\n  - name: data\n    mountPath: /data";

export const rule = defineRule({
  id: "k8s/volume-undefined",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumeMounts", "volumeDevices"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/storage/volumes/#background")],
  awsError: ["volumeMounts[0].name: Not found"],
  summary: "Every volume that a container uses is one of the pod's volumes.",
  why: "The API server refuses a container with a volume that stands neither in `volumes` nor, for a StatefulSet, in `volumeClaimTemplates`.",
  messages: {
    none: 'The pod has no volume "{name}" for {container} to use. Add it to volumes.',
    others:
      'The pod has no volume "{name}" for {container} to use; it has {names}. Correct the name, or add the volume.',
  },
  examples: {
    bad: containerExample(MOUNT),
    good: `${containerExample(MOUNT)}${podExample("volumes:\n  - name: data\n    emptyDir: {}").split("nginx:1.27\n")[1]}`,
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const found = podVolumes(object);
    const spec = podTemplate(object)?.spec;
    if (found === undefined || spec === undefined || !found.complete) return;
    const { volumes, uses, claims } = found;
    const names = [...volumes.flatMap(({ name }) => name ?? []), ...claims];
    if (volumes.some(({ nameNode }) => nameNode !== undefined && !isKnown(nameNode))) return;
    for (const { container, nameNode, name } of uses) {
      if (nameNode === undefined || name === undefined || !isKnown(nameNode) || names.includes(name)) continue;
      const near = nearest(name, names);
      const fixes = [...(near === undefined ? [] : [rename(nameNode, near)]), adding(spec, name)];
      const data = { name, container: containerLabel(container) };
      if (names.length === 0) report(nameNode, "none", data, { fixes });
      else report(nameNode, "others", { ...data, names: listed(names) }, { fixes });
    }
  },
});

function rename(node: Node, name: string): RuleFix {
  return { title: `Change to "${name}"`, edit: (editor) => editor.set(node, name) };
}

function adding(spec: Node, name: string): RuleFix {
  const volumes = member(spec, "volumes");
  const volume = { name, emptyDir: {} };
  return {
    title: `Add the volume "${name}" as an emptyDir`,
    edit: (editor) => (volumes === undefined ? editor.put(spec, "volumes", [volume]) : editor.append(volumes, volume)),
  };
}
