// What a StorageClass asks of file systems of EFS.
import { nearest } from "../../base/nearest.js";
import { EFS_PARAMETERS } from "../../data/storageParameters.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { EFS_DRIVER } from "../shared/eksStorage.js";
import { eksGuide } from "../shared/sources.js";
import { type Parameter, parametersOf, strangeParameter } from "../shared/storageParameters.js";

export const rule = defineRule({
  id: "eks/efs-parameters",
  kinds: ["k8s.manifest"],
  objects: ["StorageClass"],
  needs: ["parameters"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    "https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/docs/README.md",
    eksGuide("efs-csi.html"),
  ],
  summary: "A StorageClass for EFS names the file system and what is made in it.",
  why: "To make volumes on demand the driver needs the mode, the file system and the permissions of the directory; without one of them the claim stays Pending.",
  messages: {
    near: {
      severity: "warning",
      text: 'The {driver} driver has no parameter "{name}", and leaves it out. It has {near}: rename it.',
    },
    value: { severity: "warning", text: '"{value}" is no value of {name}. Use {values}.' },
    missing: "Volumes on demand on EFS need {name} here, and without it the claim stays Pending. Add it.",
    fileSystem: '"{value}" is not the id of a file system: use one as fs-0123456789abcdef0.',
    perms: '"{value}" are no permissions: use octal digits such as "700".',
    range: "{name} goes together with {other}. Set both, or none.",
    gid: "{value} is no group id here: use whole numbers from {least} up, the first below the last.",
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: efs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  provisioningMode: efs-ap\n  fileSystemId: fs-0123456789abcdef0\n",
    good: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: efs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  provisioningMode: efs-ap\n  fileSystemId: fs-0123456789abcdef0\n  directoryPerms: "700"\n',
  },
  check(doc, report) {
    const { root } = kubernetesObject(doc);
    const map = member(root, "parameters");
    if (knownText(member(root, "provisioner")) !== EFS_DRIVER || map === undefined || map.properties.length === 0)
      return;
    const parameters = parametersOf(root);
    for (const one of parameters.values()) {
      const { name, text } = one;
      const fault = name.startsWith("csi.storage.k8s.io/") ? undefined : strangeParameter(one, EFS_PARAMETERS, true);
      if (fault?.near !== undefined)
        report(fault.node, "near", { driver: "EFS", name, near: fault.near }, { fixes: fault.fixes });
      else if (fault?.values !== undefined)
        report(fault.node, "value", { name, value: String(text), values: fault.values }, { fixes: fault.fixes });
    }
    const mode = parameters.get("provisioningmode");
    const isOther = mode !== undefined && mode.text !== "efs-ap" && mode.text !== "efs-dir";
    for (const name of ["provisioningMode", "fileSystemId", "directoryPerms"])
      if (!isOther && !map.partial && !parameters.has(name.toLowerCase()) && !isSlipped(name, parameters))
        report(map, "missing", { name });
    const system = parameters.get("filesystemid");
    if (system?.text !== undefined && !/^fs-[0-9a-f]{8,40}$/.test(system.text))
      report(system.node, "fileSystem", { value: system.text });
    const perms = parameters.get("directoryperms");
    if (perms?.text !== undefined && !/^[0-7]{3,4}$/.test(perms.text))
      report(perms.node, "perms", { value: perms.text });
    groups(parameters, report);
  },
});

const LEAST_GROUP = 1;

/** Whether a key stands there that is nearly this one: that is told by itself. */
function isSlipped(name: string, parameters: ReadonlyMap<string, Parameter>): boolean {
  return [...parameters.values()].some((one) => nearest(one.name, [name]) !== undefined);
}

function groups(parameters: ReadonlyMap<string, Parameter>, report: Parameters<typeof rule.check>[1]): void {
  const [start, end] = [parameters.get("gidrangestart"), parameters.get("gidrangeend")];
  const only = start ?? end;
  if (only !== undefined && (start === undefined || end === undefined) && !only.node.parent?.partial)
    report(only.node, "range", { name: only.name, other: start === undefined ? "gidRangeStart" : "gidRangeEnd" });
  for (const one of [start, end])
    if (one?.text !== undefined && !(/^\d+$/.test(one.text) && Number(one.text) >= LEAST_GROUP))
      report(one.node, "gid", { value: one.text, least: LEAST_GROUP });
  if (start !== undefined && end !== undefined && Number(start.text) >= Number(end.text))
    report(start.node, "gid", { value: String(start.text), least: LEAST_GROUP });
}
