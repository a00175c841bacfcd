import { rule } from "../../../server/src/core/rules/k8s/quantity-grammar.js";
import { manifest, pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const request = (resource: string, written: string) => podOf(`resources:\n  requests:\n    ${resource}: ${written}\n`);
const memory = (written: string) => request("memory", written);
const cpu = (written: string) => request("cpu", written);

ruleTest(rule, {
  valid: {
    usual: podOf(
      "resources:\n  requests:\n    cpu: 500m\n    memory: 512Mi\n  limits:\n    cpu: 1.5\n    memory: 1e9\n",
    ),
    "thousandths that are many bytes": memory("134217728000m"),
    nothing: memory("0"),
    "filled in later": memory("${MEMORY}GB"),
    "whole devices": request("nvidia.com/gpu", "2"),
    "a plain figure": manifest(
      "autoscaling/v2",
      "HorizontalPodAutoscaler",
      "metrics:\n  - type: Pods\n    pods:\n      target:\n        type: AverageValue\n        averageValue: 500m\n",
    ),
    "of a quota": manifest(
      "v1",
      "ResourceQuota",
      'hard:\n  pods: "10"\n  requests.memory: 1Gi\n  count/jobs.batch: 4\n',
    ),
    "true: the schema speaks": memory("true"),
  },
  invalid: {
    gigabytes: {
      code: memory("«1GB»"),
      messages: ["unit"],
      fixed: memory("1G"),
      alternatives: { "Change to 1Gi": memory("1Gi") },
    },
    "a blank": { code: memory("«1 Gi»"), messages: ["unit"], fixed: memory("1Gi") },
    "letter case": { code: memory("«512mi»"), messages: ["unit"], fixed: memory("512Mi") },
    "capital K": { code: memory("«64K»"), messages: ["unit"], fixed: memory("64k") },
    "a comma": { code: memory("«1,5Gi»"), messages: ["unit"], fixed: memory("1.5Gi") },
    cores: { code: cpu("«2 cores»"), messages: ["unit"], fixed: cpu('"2"') },
    words: { code: memory("«much»"), messages: ["form"] },
    negative: { code: memory("«-1Gi»"), messages: ["negative"] },
    "half a device": { code: request("nvidia.com/gpu", "«0.5»"), messages: ["whole"] },
    "half a byte": { code: memory("«512m»"), messages: ["milliBytes"], fixed: memory("512Mi") },
    "a single byte": { code: memory("«1»"), messages: ["bytes"], fixed: memory("1Mi") },
    "thousandths that are a few bytes": { code: memory("«2500m»"), messages: ["milliBytes"], fixed: memory("2500Mi") },
    "a few bytes": { code: memory("«512»"), messages: ["bytes"], fixed: memory("512Mi") },
    "finer than counted": { code: cpu("«0.0005»"), messages: ["fine"], fixed: cpu("1m") },
    "the size of a volume": {
      code: pod("volumes:\n  - name: a\n    emptyDir:\n      sizeLimit: «1GiB»\n"),
      messages: ["unit"],
      fixed: pod("volumes:\n  - name: a\n    emptyDir:\n      sizeLimit: 1Gi\n"),
    },
    "a claim": {
      code: manifest("v1", "PersistentVolumeClaim", "resources:\n  requests:\n    storage: «10gb»\n"),
      messages: ["unit"],
      fixed: manifest("v1", "PersistentVolumeClaim", "resources:\n  requests:\n    storage: 10G\n"),
    },
    "a volume": {
      code: manifest("v1", "PersistentVolume", "capacity:\n  storage: «big»\n"),
      messages: ["form"],
    },
    "a limit range": {
      code: manifest("v1", "LimitRange", "limits:\n  - type: Container\n    default:\n      memory: «512m»\n"),
      messages: ["milliBytes"],
      fixed: manifest("v1", "LimitRange", "limits:\n  - type: Container\n    default:\n      memory: 512Mi\n"),
    },
    "a runtime class": {
      code: 'apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nhandler: a\noverhead:\n  podFixed:\n    memory: «"x"»\n',
      messages: ["form"],
    },
    "a claim of a pod's own": {
      code: pod(
        "volumes:\n  - name: a\n    ephemeral:\n      volumeClaimTemplate:\n        spec:\n          resources:\n            requests:\n              storage: «x»\n",
      ),
      messages: ["form"],
    },
  },
});
