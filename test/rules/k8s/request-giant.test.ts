import assert from "node:assert/strict";
import { test } from "node:test";
import { instanceTypes } from "../../../server/src/core/data/instanceTypes.js";
import { LARGEST_NODE } from "../../../server/src/core/data/largestNode.js";
import { rule } from "../../../server/src/core/rules/k8s/request-giant.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const request = (resource: string, amount: string) => podOf(`resources:\n  requests:\n    ${resource}: ${amount}\n`);

ruleTest(rule, {
  valid: {
    usual: podOf("resources:\n  requests:\n    cpu: 4\n    memory: 16Gi\n"),
    "many, said with a unit": request("cpu", "192000m"),
    "filled in later": request("cpu", "${CPU}"),
    devices: request("nvidia.com/gpu", "500"),
  },
  invalid: {
    cores: { code: request("cpu", "«250»"), messages: ["cores"], fixed: request("cpu", "250m") },
    cpu: { code: request("cpu", "«2000»"), messages: ["cpu"], fixed: request("cpu", "2000m") },
    memory: { code: request("memory", "«512Ti»"), messages: ["memory"] },
    "a limit counts as a request": {
      code: podOf("resources:\n  limits:\n    memory: «512Ti»\n"),
      messages: ["memory"],
    },
    "the pod as a whole": {
      code: pod("resources:\n  requests:\n    cpu: «500»\n"),
      messages: ["cores"],
      fixed: pod("resources:\n  requests:\n    cpu: 500m\n"),
    },
  },
});

test("no instance type is larger than the largest node", () => {
  for (const { name, vcpus, memoryMiB } of instanceTypes())
    assert.ok(vcpus <= LARGEST_NODE.vcpus && memoryMiB <= LARGEST_NODE.memoryMiB, name);
});
