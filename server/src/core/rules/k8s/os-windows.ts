// Settings that only the other operating system has.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/os-windows",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["os"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/workloads/pods/#pod-os"),
    kubernetesDocs("concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext"),
  ],
  awsError: ["cannot be set for a windows pod", "windows options cannot be set for a linux pod"],
  summary: "A pod with `os.name` has no settings of the other operating system.",
  why: "When a pod says which system it is for, the API server refuses the security settings that only the other one has.",
  messages: {
    windows: "This pod is for Windows, where there is no {key}. Remove it.",
    linux: "This pod is for Linux, where windowsOptions mean nothing and are refused. Remove them.",
  },
  examples: {
    bad: podExample("os:\n  name: windows\nsecurityContext:\n  fsGroup: 1000"),
    good: podExample("os:\n  name: windows\nsecurityContext:\n  windowsOptions:\n    runAsUserName: ContainerUser"),
  },
  check(doc, report) {
    const template = podTemplate(kubernetesObject(doc));
    const spec = template?.spec;
    const os = member(member(spec, "os"), "name")?.value;
    if (template === undefined || (os !== "windows" && os !== "linux")) return;
    const say = (holder: Node | undefined, key: string) => {
      const node = member(holder, key);
      if (node === undefined) return;
      if (os === "linux") report(node.key ?? node, "linux", {}, { fixes: [removal(node, key)] });
      else report(node.key ?? node, "windows", { key }, { fixes: [removal(node, key)] });
    };
    const security = member(spec, "securityContext");
    const ofContainers = template.containers.map(({ node }) => member(node, "securityContext"));
    if (os === "linux") {
      for (const holder of [security, ...ofContainers]) say(holder, "windowsOptions");
      return;
    }
    for (const key of SWITCHES) if (booleanOf(member(spec, key)) === true) say(spec, key);
    for (const key of ["shareProcessNamespace", "hostUsers"]) say(spec, key);
    for (const key of OF_PODS) say(security, key);
    for (const holder of ofContainers) for (const key of OF_CONTAINERS) say(holder, key);
  },
});

/** Refused when they are on. */
const SWITCHES = ["hostPID", "hostIPC"];

const OF_BOTH = ["appArmorProfile", "seLinuxOptions", "seccompProfile", "runAsUser", "runAsGroup"];

const OF_PODS = [
  ...OF_BOTH,
  "fsGroup",
  "fsGroupChangePolicy",
  "seLinuxChangePolicy",
  "supplementalGroups",
  "supplementalGroupsPolicy",
  "sysctls",
];

const OF_CONTAINERS = [
  ...OF_BOTH,
  "capabilities",
  "readOnlyRootFilesystem",
  "privileged",
  "allowPrivilegeEscalation",
  "procMount",
];
