// Where a volume appears in a container.
import type { Editor } from "../../edit/editor.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes, type VolumeUse } from "../../model/k8s/podVolumes.js";
import { booleanOf, rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  empty: "A mount of {container} has an empty {key}. Say where the volume is to appear.",
  twice: "Two volumes appear at {path} in {container}, and only one can. Choose another path for one of them.",
  absolute: "subPath is a path within the volume and cannot begin with a slash. Write {relative}.",
  back: 'The path {path} holds "..", which could lead out of the volume and is refused. Write it without.',
  both: "subPath and subPathExpr cannot stand together. Remove one of them.",
  propagation:
    "Mounts can be handed on to the node (Bidirectional) by privileged containers only, and {container} is none. Use HostToContainer, or set privileged.",
  recursive: "recursiveReadOnly: {value} is about a mount that can only be read. Set readOnly to true, or remove it.",
  recursivePropagation:
    "recursiveReadOnly: {value} does not go together with mountPropagation: {propagation}. Remove one of them.",
};

export const rule = defineRule({
  id: "k8s/mount-path",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumeMounts", "volumeDevices"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/storage/volumes/#using-subpath"),
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#volumes-1"),
  ],
  awsError: [
    "must be unique",
    "must be a relative path",
    "must not contain '..'",
    "Bidirectional mount propagation is available only to privileged containers",
    "may only be specified when readOnly is true",
  ],
  summary: "Each mount has a path of its own in the container, and a `subPath` within the volume.",
  why: "The API server refuses two mounts at one path, a `subPath` that begins with `/` or holds `..`, propagation to the node from a container that is not privileged, and recursive read-only mounts that can be written.",
  messages,
  examples: {
    bad: podSpecExample(example("/config/app.yaml")),
    good: podSpecExample(example("config/app.yaml")),
  },
  check(doc, report) {
    const uses = podVolumes(kubernetesObject(doc))?.uses ?? [];
    const seen = new Map<string, Node>();
    for (const use of uses) {
      const { container, path, pathNode, key, node } = use;
      if (pathNode === undefined || path === undefined) checkSubPaths(node, report);
      else {
        const place = `${container.sort} ${container.index} ${path}`;
        const first = seen.get(place);
        const data = { container: containerLabel(container) };
        if (path === "")
          report(pathNode, "empty", { ...data, key: key === "volumeMounts" ? "mountPath" : "devicePath" });
        else if (first !== undefined)
          report(pathNode, "twice", { ...data, path }, { related: [{ node: first, message: "It is taken here." }] });
        else seen.set(place, pathNode);
        if (key === "volumeDevices" && hasBackstep(path)) report(pathNode, "back", { path });
        checkSubPaths(node, report);
      }
      checkPropagation(use, report);
      checkRecursive(use, report);
    }
  },
});

type Reporter = Report<typeof messages>;

function checkSubPaths(mount: Node, report: Reporter): void {
  const [plain, expression] = [member(mount, "subPath"), member(mount, "subPathExpr")];
  if (plain !== undefined && expression !== undefined && plain.value !== "" && expression.value !== "") {
    report(expression.key ?? expression, "both", {});
    return;
  }
  for (const node of [plain, expression]) {
    // In subPathExpr `$(NAME)` is Kubernetes' own: the rest of the path is known.
    const path = node === expression ? rawText(node)?.replaceAll(/\$\([^)]*\)/g, "x") : knownText(node);
    if (node?.type !== "string" || path === undefined) continue;
    const relative = String(node.value).replace(/^\/+/, "") || ".";
    const fixes = [{ title: `Change to ${relative}`, edit: (editor: Editor) => editor.set(node, relative) }];
    if (path.startsWith("/")) report(node, "absolute", { relative }, { fixes });
    else if (hasBackstep(path)) report(node, "back", { path });
  }
}

function hasBackstep(path: string): boolean {
  return path.split("/").includes("..");
}

function checkPropagation({ container, node }: VolumeUse, report: Reporter): void {
  const propagation = member(node, "mountPropagation");
  if (propagation?.value !== "Bidirectional" || container.node.partial) return;
  const security = member(container.node, "securityContext");
  const privileged = member(security, "privileged");
  if (security?.partial === true || (privileged !== undefined && booleanOf(privileged) !== false)) return;
  if (security === undefined || security.type === "object")
    report(propagation, "propagation", { container: containerLabel(container) });
}

function checkRecursive({ node }: VolumeUse, report: Reporter): void {
  const recursive = member(node, "recursiveReadOnly");
  const value = knownText(recursive);
  if (recursive === undefined || (value !== "Enabled" && value !== "IfPossible") || node.partial) return;
  const readOnly = member(node, "readOnly");
  const propagation = member(node, "mountPropagation");
  if (readOnly === undefined || booleanOf(readOnly) === false) report(recursive, "recursive", { value });
  else if (propagation?.value === "HostToContainer" || propagation?.value === "Bidirectional")
    report(recursive, "recursivePropagation", { value, propagation: propagation.value });
}

function example(subPath: string): string {
  return `containers:
  - name: web
    image: nginx:1.27
    volumeMounts:
      - name: config
        mountPath: /etc/app/app.yaml
        subPath: ${subPath}
volumes:
  - name: config
    configMap:
      name: web`;
}
