import { rule } from "../../../server/src/core/rules/k8s/resource-name.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const limit = (name: string) => podOf(`resources:\n  limits:\n    ${name}: 1\n`);

ruleTest(rule, {
  valid: {
    standard: podOf(
      "resources:\n  limits:\n    cpu: 1\n    memory: 1Gi\n    ephemeral-storage: 1Gi\n    hugepages-2Mi: 2Mi\n",
    ),
    device: limit("nvidia.com/gpu"),
    "of Kubernetes": limit("kubernetes.io/batteries"),
    "filled in later": limit("${RESOURCE}"),
  },
  invalid: {
    "without a domain": { code: limit("«gpu»"), messages: ["unknown"], fixed: limit("nvidia.com/gpu") },
    "letter case": { code: limit("«Memory»"), messages: ["unknown"], fixed: limit("memory") },
    "nothing near": { code: limit("«licences»"), messages: ["unknown"] },
    "there already": {
      code: podOf("resources:\n  requests:\n    memory: 1Gi\n    «mem»: 1Gi\n"),
      messages: ["unknown"],
    },
    "no name": { code: limit("«example.com/»"), messages: ["form"] },
    "as a quota names it": { code: limit("«requests.nvidia.com/gpu»"), messages: ["form"] },
  },
});
