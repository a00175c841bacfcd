// A volume that no container uses.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/volume-unused",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumes"],
  severity: "hint",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/storage/volumes/#background")],
  summary: "Every volume of a pod is mounted by a container.",
  why: "A volume that nobody mounts is prepared all the same: the pod waits for its claim, its Secret or its ConfigMap. Mostly the mount was forgotten, or the volume was left over.",
  messages: {
    unused: "No container mounts the volume {volume}, but the pod waits for it. Mount it, or remove it.",
  },
  examples: {
    bad: podExample("volumes:\n  - name: data\n    emptyDir: {}"),
    good: podExample("restartPolicy: Always"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const template = podTemplate(object);
    const found = podVolumes(object);
    if (template?.spec === undefined || found === undefined || found.volumes.length === 0) return;
    const { volumes, uses, complete } = found;
    if (!complete || !CONTAINER_LISTS.every((key) => isWhole(member(template.spec, key)))) return;
    if (template.containers.length === 0 || template.containers.some(({ node }) => !isReadable(node))) return;
    if (uses.some(({ nameNode }) => nameNode === undefined || !isKnown(nameNode))) return;
    const used = new Set(uses.map(({ name }) => name));
    // Tools that add containers are told by annotations which volumes to mount.
    const annotations = (member(template.metadata, "annotations")?.properties ?? []).map(
      ({ value }) => rawText(value) ?? "",
    );
    for (const { node, nameNode, name, label: volume } of volumes) {
      if (nameNode === undefined || name === undefined || !isKnown(nameNode) || used.has(name)) continue;
      if (annotations.some((text) => text.includes(name))) continue;
      const list = volumes.length === 1 ? node.parent : undefined;
      report(nameNode, "unused", { volume }, { fixes: [removal(list ?? node, `the volume ${volume}`)] });
    }
  },
});

const CONTAINER_LISTS = ["initContainers", "containers", "ephemeralContainers"];

function isWhole(list: Node | undefined): boolean {
  if (list === undefined) return true;
  return list.type === "array" && !list.partial && itemsOf(list).every(({ type }) => type === "object");
}

function isReadable(container: Node): boolean {
  return (
    !container.partial && isWhole(member(container, "volumeMounts")) && isWhole(member(container, "volumeDevices"))
  );
}
