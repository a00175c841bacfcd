// A volume hides what the image has at its path.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample, podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/mount-over-system",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumeMounts"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/storage/volumes/#background")],
  summary: "No volume is mounted over a folder of the system, such as `/etc` or `/usr`.",
  why: "A mounted volume takes the place of the folder in the image: with `/etc` the users and certificates are gone, with `/usr` the programs, and the container does not start.",
  messages: {
    hidden:
      "A volume at {path} hides what the image of {container} has there, and it will hardly start without. Mount it at a folder of its own, or a single file with subPath.",
    root: "No container starts with a volume at /. Mount it at a folder of its own.",
  },
  examples: {
    bad: containerExample(mount("/etc")) + volumes(),
    good: containerExample(mount("/etc/app")) + volumes(),
  },
  check(doc, report) {
    const found = podVolumes(kubernetesObject(doc));
    for (const { container, key, path, pathNode, name } of found?.uses ?? []) {
      if (key !== "volumeMounts" || path === undefined || pathNode === undefined) continue;
      const plain = path.replace(/(?<=.)\/+$/, "");
      if (plain === "/") report(pathNode, "root", {});
      else if (SYSTEM.has(plain)) {
        const volume = found?.volumes.find((one) => one.name === name);
        // The folder of the node in the place of the container's own is there on purpose.
        const onNode = rawText(member(member(volume?.node, "hostPath"), "path"))?.replace(/(?<=.)\/+$/, "");
        if (onNode !== undefined && (onNode === plain || onNode === `/host${plain}`)) continue;
        report(pathNode, "hidden", { path: plain, container: containerLabel(container) });
      }
    }
  },
});

const SYSTEM: ReadonlySet<string> = new Set([
  "/bin",
  "/boot",
  "/dev",
  "/etc",
  "/lib",
  "/lib64",
  "/proc",
  "/sbin",
  "/sys",
  "/usr",
  "/usr/bin",
  "/usr/lib",
  "/usr/sbin",
]);

function mount(path: string): string {
  return `volumeMounts:\n  - name: config\n    mountPath: ${path}`;
}

function volumes(): string {
  return podExample("volumes:\n  - name: config\n    configMap:\n      name: web").split("nginx:1.27\n")[1] ?? "";
}
