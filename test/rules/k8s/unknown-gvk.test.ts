import { rule } from "../../../server/src/core/rules/k8s/unknown-gvk.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: example.com
  names: { kind: Backup, plural: backups }
  versions:
    - { name: v1, served: true }
    - { name: v1beta1, served: false }
`;

ruleTest(rule, {
  valid: {
    known: manifest("apps/v1", "Deployment"),
    removed: manifest("batch/v1beta1", "CronJob"),
    "removed and in no schema": manifest("node.k8s.io/v1alpha1", "RuntimeClass"),
    "a resource that comes with Stowage": manifest("karpenter.sh/v1", "NodePool"),
    defined: { code: manifest("example.com/v1", "Backup"), files: { "definition.yaml": DEFINITION } },
    "defined and not served": {
      code: manifest("example.com/v1beta1", "Backup"),
      files: { "definition.yaml": DEFINITION },
    },
    "of a known project": manifest("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration"),
    "filled in later": "apiVersion: apps/v1\nkind: ${KIND}\n",
  },
  invalid: {
    "another group": {
      code: manifest("v1", "Deployment").replace("apiVersion: v1", "apiVersion: «v1»"),
      messages: ["version"],
      fixed: manifest("apps/v1", "Deployment"),
    },
    "another version": {
      code: manifest("apps/v2", "Deployment").replace("apps/v2", "«apps/v2»"),
      messages: ["version"],
      fixed: manifest("apps/v1", "Deployment"),
    },
    "in a version that never was, of a kind that is gone": {
      code: manifest("policy/v1", "PodSecurityPolicy").replace("policy/v1", "«policy/v1»"),
      messages: ["gone"],
    },
    "a slip in the kind": {
      code: manifest("apps/v1", "Deploymnet").replace("Deploymnet", "«Deploymnet»"),
      messages: ["near"],
      fixed: manifest("apps/v1", "Deployment"),
    },
    "a slip in the version": {
      code: manifest("karpenter.sh/v2", "NodePool").replace("karpenter.sh/v2", "«karpenter.sh/v2»"),
      messages: ["near"],
      fixed: manifest("karpenter.sh/v1", "NodePool"),
    },
    "a kind that may be newer": {
      code: manifest("apps/v1", "Balloon").replace("Balloon", "«Balloon»"),
      messages: ["unknown"],
    },
    "a version that its definition lacks": {
      code: manifest("example.com/v2", "Backup").replace("example.com/v2", "«example.com/v2»"),
      files: { "definition.yaml": DEFINITION },
      messages: ["custom"],
      fixed: manifest("example.com/v1", "Backup"),
    },
    "defined elsewhere": {
      code: manifest("example.com/v1", "Backup").replace("Backup", "«Backup»"),
      messages: ["elsewhere"],
    },
    "no version": {
      code: "«kind»: Service\nspec:\n  ports: []\n",
      messages: ["missing"],
      fixed: "kind: Service\nspec:\n  ports: []\napiVersion: v1\n",
    },
  },
});
