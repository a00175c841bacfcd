import { rule } from "../../../server/src/core/rules/k8s/platform-conflict.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = "nodeSelector:\n  kubernetes.io/os: windows\n";
const CONTAINER = (lines: string) => `containers:\n  - name: web\n    securityContext:\n${indented(lines, 6)}`;
const affinity = (...terms: readonly string[]) =>
  `affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n${terms
    .map((lines) => indented(`- matchExpressions:\n    - key: kubernetes.io/os\n${indented(lines, 6)}`, 8))
    .join("")}`;
const LINUX = "operator: In\nvalues:\n  - linux\n";

ruleTest(rule, {
  valid: {
    Windows: pod(WINDOWS),
    "the network of a Linux node": pod("nodeSelector:\n  kubernetes.io/os: linux\nhostNetwork: true\n"),
    "a process of the node": pod(
      `${WINDOWS}hostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: true\n`,
    ),
    "with os.name the API server speaks": pod(`os:\n  name: windows\n${WINDOWS}hostPID: true\n`),
    "the same system": pod(`os:\n  name: windows\n${WINDOWS}`),
    "a system that is filled in": pod(`os:\n  name: \${OS}\n${WINDOWS}`),
    "one of two terms": pod(`${WINDOWS}${affinity(LINUX, "operator: Exists\n")}`),
    "values that are filled in": pod(`${WINDOWS}${affinity("operator: In\nvalues:\n  - ${OS}\n")}`),
    "a selector that is filled in": pod(`nodeSelector:\n  kubernetes.io/os: \${OS}\n${affinity(LINUX)}`),
  },
  invalid: {
    "the network of the node": {
      code: pod(`${WINDOWS}«hostNetwork»: true\n`),
      messages: ["windows"],
      fixed: pod(WINDOWS),
    },
    privileged: {
      code: pod(`${WINDOWS}${CONTAINER("runAsUser: 5\n«privileged»: true\n")}`),
      messages: ["windows"],
      fixed: pod(`${WINDOWS}${CONTAINER("runAsUser: 5\n")}`),
    },
    "the other system": {
      code: pod(`os:\n  name: linux\n${WINDOWS.replace("windows", "«windows»")}`),
      messages: ["os"],
    },
    "the affinity asks for others": {
      code: pod(`${WINDOWS.replace("windows", "«windows»")}${affinity(LINUX)}`),
      messages: ["affinity"],
    },
    "the affinity excludes it": {
      code: pod(
        `${WINDOWS.replace("windows", "«windows»")}${affinity("operator: NotIn\nvalues:\n  - windows\n", "operator: DoesNotExist\n")}`,
      ),
      messages: ["affinity"],
    },
  },
});
