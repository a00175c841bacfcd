import { rule } from "../../../server/src/core/rules/k8s/requests-le-limits.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const both = (resource: string, request: string, limit: string) =>
  podOf(`resources:\n  requests:\n    ${resource}: ${request}\n  limits:\n    ${resource}: ${limit}\n`);

ruleTest(rule, {
  valid: {
    equal: both("memory", "1Gi", "1024Mi"),
    below: both("cpu", "500m", "1"),
    "no limit": podOf("resources:\n  requests:\n    cpu: 4\n"),
    "filled in later": both("memory", "2Gi", "${LIMIT}"),
    "limits that are filled in": podOf("resources:\n  requests:\n    nvidia.com/gpu: 1\n  limits: ${LIMITS}\n"),
    "a device with its limit alone": podOf("resources:\n  limits:\n    nvidia.com/gpu: 1\n"),
    "no device": podOf("resources:\n  requests:\n    nvidia.com/gpu: 0\n"),
  },
  invalid: {
    over: {
      code: both("memory", "«1Gi»", "512Mi"),
      messages: ["over"],
      related: ["The limit."],
      fixed: both("memory", "1Gi", "1Gi"),
      alternatives: { "Set the request to 512Mi": both("memory", "512Mi", "512Mi") },
    },
    "by a little": { code: both("cpu", "«1001m»", "1"), messages: ["over"], fixed: both("cpu", "1001m", "1001m") },
    "fewer devices than at most": {
      code: both("nvidia.com/gpu", "«1»", "2"),
      messages: ["unequal"],
      fixed: both("nvidia.com/gpu", "1", "1"),
    },
    "huge pages": {
      code: both("hugepages-2Mi", "«4Mi»", "8Mi"),
      messages: ["unequal"],
      fixed: both("hugepages-2Mi", "4Mi", "4Mi"),
    },
    unlimited: {
      code: podOf("resources:\n  requests:\n    nvidia.com/gpu: «1»\n"),
      messages: ["unlimited"],
      fixed: podOf("resources:\n  requests:\n    nvidia.com/gpu: 1\n  limits:\n    nvidia.com/gpu: 1\n"),
    },
    "unlimited among others": {
      code: podOf("resources:\n  requests:\n    nvidia.com/gpu: «1»\n  limits:\n    cpu: 1\n"),
      messages: ["unlimited"],
      fixed: podOf("resources:\n  requests:\n    nvidia.com/gpu: 1\n  limits:\n    cpu: 1\n    nvidia.com/gpu: 1\n"),
    },
    "the pod as a whole": {
      code: pod("resources:\n  requests:\n    cpu: «2»\n  limits:\n    cpu: 1\n"),
      messages: ["over"],
      fixed: pod("resources:\n  requests:\n    cpu: 2\n  limits:\n    cpu: 2\n"),
    },
  },
});
