// A volume comes from one source.
import { VOLUME_SOURCES, VOLUME_SOURCES_SOURCE } from "../../data/volumeSources.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { defineRule } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/volume-source",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumes"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [VOLUME_SOURCES_SOURCE.url, kubernetesDocs("concepts/storage/volumes/")],
  awsError: ["may not specify more than 1 volume type"],
  summary: "A volume has exactly one source.",
  why: "The API server refuses a volume with two sources. One without any becomes an `emptyDir`: a folder that starts empty and goes with the pod, which is rarely meant when it is not said.",
  messages: {
    several: "The volume {volume} has {sources}, and a volume has one source. Make several volumes of it.",
    none: {
      severity: "warning",
      text: "The volume {volume} has no source, so that it becomes an emptyDir and starts empty with every pod. Name a source, or write emptyDir if that is meant.",
    },
    noValue: {
      severity: "warning",
      text: "{source} of the volume {volume} has no value, so that the volume becomes an emptyDir. Give it one.",
    },
  },
  examples: {
    bad: podExample("volumes:\n  - name: data\n    emptyDir: {}\n    configMap:\n      name: web"),
    good: podExample("volumes:\n  - name: data\n    configMap:\n      name: web"),
  },
  check(doc, report) {
    for (const { node, nameNode, sources, label: volume } of podVolumes(kubernetesObject(doc))?.volumes ?? []) {
      const isSet = ({ value: { type } }: (typeof sources)[number]) => type !== "null" && type !== "missing";
      const known = sources.filter((source) => VOLUME_SOURCES.has(source.name));
      const set = known.filter(isSet);
      if (set.length > 1) {
        const [, second] = set;
        if (second !== undefined)
          report(second.key, "several", { volume, sources: listed(set.map(({ name }) => name)) });
      } else if (set.length === 0 && !node.partial && sources.length === 0) {
        report(
          nameNode ?? node,
          "none",
          { volume },
          { fixes: [{ title: "Make it an emptyDir", edit: (editor) => editor.put(node, "emptyDir", {}) }] },
        );
      } else if (set.length === 0 && known.length === sources.length) {
        const [first] = known;
        // What it becomes is what it says.
        if (first !== undefined && first.name !== "emptyDir")
          report(first.key, "noValue", { source: first.name, volume });
      }
    }
  },
});
