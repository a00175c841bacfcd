// What a StorageClass asks of FSx for Lustre.
import { FSX_PARAMETERS } from "../../data/storageParameters.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { FSX_LUSTRE_DRIVER } from "../shared/eksStorage.js";
import { removal } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";
import { parametersOf, strangeParameter } from "../shared/storageParameters.js";

export const rule = defineRule({
  id: "eks/fsx-parameters",
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
    "https://github.com/kubernetes-sigs/aws-fsx-csi-driver/blob/master/docs/README.md",
    eksGuide("fsx-csi.html"),
  ],
  summary: "A StorageClass for FSx for Lustre names the subnet, and says what fits together.",
  why: "The driver makes a file system for each claim from these parameters; with a slip in them the claim stays Pending.",
  messages: {
    near: {
      severity: "warning",
      text: 'The {driver} driver has no parameter "{name}", and leaves it out. It has {near}: rename it.',
    },
    value: { severity: "warning", text: '"{value}" is no value of {name}. Use {values}.' },
    missing: "A file system of FSx needs {name}, and without it the claim stays Pending. Add it.",
    persistent: {
      severity: "warning",
      text: "{name} is for persistent file systems only, and this one is of the type {type}. Remove it, or use PERSISTENT_2.",
    },
    throughput: { severity: "warning", text: "perUnitStorageThroughput is demanded for {type}. Add it." },
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: fsx.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  deploymentType: SCRATCH_2\n",
    good: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: fsx.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\nparameters:\n  subnetId: subnet-0123456789abcdef0\n  deploymentType: SCRATCH_2\n",
  },
  check(doc, report) {
    const { root } = kubernetesObject(doc);
    const map = member(root, "parameters");
    if (knownText(member(root, "provisioner")) !== FSX_LUSTRE_DRIVER || map === undefined) return;
    const parameters = parametersOf(root);
    let slipped = false;
    for (const one of parameters.values()) {
      const { name, text } = one;
      const fault = name.startsWith("csi.storage.k8s.io/") ? undefined : strangeParameter(one, FSX_PARAMETERS, false);
      if (fault?.near === "subnetId") slipped = true;
      if (fault?.near !== undefined)
        report(fault.node, "near", { driver: "FSx", name, near: fault.near }, { fixes: fault.fixes });
      else if (fault?.values !== undefined)
        report(fault.node, "value", { name, value: String(text), values: fault.values }, { fixes: fault.fixes });
    }
    if (!parameters.has("subnetid") && !map.partial && !slipped) report(map, "missing", { name: "subnetId" });
    const type = parameters.get("deploymenttype");
    if (type?.text?.startsWith("PERSISTENT_") === true) {
      if (!parameters.has("perunitstoragethroughput") && !map.partial)
        report(type.node, "throughput", { type: type.text });
    } else if (type?.text?.startsWith("SCRATCH_") === true)
      for (const key of ["perunitstoragethroughput", "automaticbackupretentiondays", "dailyautomaticbackupstarttime"]) {
        const one = parameters.get(key);
        if (one !== undefined)
          report(one.node, "persistent", { name: one.name, type: type.text }, { fixes: [removal(one.node, one.name)] });
      }
  },
});
