import { rule } from "../../../server/src/core/rules/k8s/node-label-typo.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const selector = (line: string) => pod(`nodeSelector:\n  ${line}\n`);
const expression = (key: string, value: string) =>
  pod(
    `affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n${indented(`- matchExpressions:\n    - key: ${key}\n      operator: In\n      values:\n        - ${value}\n`, 8)}`,
  );

ruleTest(rule, {
  valid: {
    known: selector("kubernetes.io/arch: arm64"),
    "a label of theirs": selector("example.com/arch: x86_64"),
    "a label without prefix": selector("arch: x86_64"),
    "another one of Kubernetes": selector("node-role.kubernetes.io/worker: ''"),
    "of Karpenter": selector('karpenter.k8s.aws/instance-cpu: "4"'),
    "filled in later": selector("kubernetes.io/arch: ${ARCH}"),
    "a key that is filled in": expression("kubernetes.io/${LABEL}", "a"),
    "for older nodes too": pod(`nodeSelector:\n  beta.kubernetes.io/os: linux\n  kubernetes.io/os: linux\n`),
    capacity: expression("karpenter.sh/capacity-type", "spot"),
  },
  invalid: {
    "a slip in a selector": {
      code: selector("«kubernetes.io/hostnam»: a"),
      messages: ["typo"],
      fixed: selector("kubernetes.io/hostname: a"),
    },
    "a slip in the domain": {
      code: expression("«topolgy.kubernetes.io/zone»", "a"),
      messages: ["typo"],
      fixed: expression("topology.kubernetes.io/zone", "a"),
    },
    "a place": {
      code: pod("topologySpreadConstraints:\n  - topologyKey: «kubernetes.io/hotsname»\n"),
      messages: ["typo"],
      fixed: pod("topologySpreadConstraints:\n  - topologyKey: kubernetes.io/hostname\n"),
    },
    old: {
      code: selector("«beta.kubernetes.io/os»: linux"),
      messages: ["old"],
      fixed: selector("kubernetes.io/os: linux"),
    },
    "another spelling": {
      code: expression("kubernetes.io/arch", "«x86_64»"),
      messages: ["value"],
      fixed: expression("kubernetes.io/arch", "amd64"),
    },
    "as EKS writes it": {
      code: selector("karpenter.sh/capacity-type: «ON_DEMAND»"),
      messages: ["value"],
      fixed: selector("karpenter.sh/capacity-type: on-demand"),
    },
    "as Karpenter writes it": {
      code: selector("eks.amazonaws.com/capacityType: «on-demand»"),
      messages: ["value"],
      fixed: selector("eks.amazonaws.com/capacityType: ON_DEMAND"),
    },
    "nothing near": { code: selector("kubernetes.io/os: «bottlerocket»"), messages: ["value"] },
  },
});
