// What a container can request.
import { isQualifiedName } from "../../base/kubernetesNames.js";
import { nearest } from "../../base/nearest.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { isExtendedResource, isHugePages } from "../../model/k8s/resources.js";
import { member, type Property } from "../../parse/doc.js";
import { hasPlaceholder } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/resource-name",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["requests", "limits"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/configuration/manage-resources-containers/#resource-types")],
  awsError: ["must be a standard resource for containers", "must be a standard resource type or fully qualified"],
  summary: "A container requests cpu, memory, ephemeral-storage, huge pages, or a device whose name has a domain.",
  why: "The API server refuses other names. What a device plugin or an administrator offers is called after a domain: `nvidia.com/gpu`.",
  messages: {
    unknown:
      'Containers have no resource "{name}". There are cpu, memory, ephemeral-storage, hugepages-SIZE and devices with a domain, such as nvidia.com/gpu.',
    form: '"{name}" is no name for a resource: a domain, "/" and up to 63 letters, digits, "-", "_" and "." make one.',
  },
  examples: {
    bad: containerExample("resources:\n  limits:\n    gpu: 1"),
    good: containerExample("resources:\n  limits:\n    nvidia.com/gpu: 1"),
  },
  check(doc, report) {
    for (const { node } of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const resources = member(node, "resources");
      for (const list of ["requests", "limits"])
        for (const property of member(resources, list)?.properties ?? []) {
          const { name, key } = property;
          if (STANDARD.includes(name) || isHugePages(name) || hasPlaceholder(name) || name === "<<") continue;
          if (!name.includes("/")) report(key, "unknown", { name }, { fixes: renamings(property) });
          else if (!isQualifiedName(name) || (isExtendedResource(name) && name.startsWith("requests.")))
            report(key, "form", { name });
        }
    }
  },
});

const STANDARD = ["cpu", "memory", "ephemeral-storage"];

/** What people call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  gpu: "nvidia.com/gpu",
  storage: "ephemeral-storage",
  disk: "ephemeral-storage",
  mem: "memory",
  ram: "memory",
  cpus: "cpu",
};

function renamings({ name, key }: Property): readonly RuleFix[] {
  const meant = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, STANDARD);
  if (meant === undefined || member(key.parent, meant) !== undefined) return [];
  return [{ title: `Rename to ${meant}`, edit: (editor) => editor.rename(key, meant) }];
}
