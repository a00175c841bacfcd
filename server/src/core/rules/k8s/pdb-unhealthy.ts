// Whether pods that are broken anyway may be moved.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pdb-unhealthy",
  kinds: ["k8s.manifest"],
  objects: ["PodDisruptionBudget"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy")],
  controls: ["kube-linter pdb-unhealthy-pod-eviction-policy"],
  summary: "A PodDisruptionBudget sets `unhealthyPodEvictionPolicy`.",
  why: "By default pods that are not ready are moved only while enough others are ready. An application that never becomes ready then holds up the drain of its nodes for good; with `AlwaysAllow` it does not.",
  messages: {
    unset:
      "Pods that are not ready can hold up a drain for good. Set unhealthyPodEvictionPolicy: AlwaysAllow, unless they are waited for on purpose.",
  },
  examples: {
    bad: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
    good: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  unhealthyPodEvictionPolicy: AlwaysAllow\n  selector:\n    matchLabels:\n      app: web\n",
  },
  check(doc, report, { target }) {
    const { spec, version } = kubernetesObject(doc);
    if (spec === undefined || version !== "v1" || target.minor < ON_BY_DEFAULT || !isAbsent(spec, KEY)) return;
    report(
      spec.key ?? spec,
      "unset",
      {},
      {
        fixes: [{ title: `Set ${KEY} to AlwaysAllow`, edit: (editor) => editor.put(spec, KEY, "AlwaysAllow") }],
      },
    );
  },
});

const KEY = "unhealthyPodEvictionPolicy";

/** The minor version since which the field works without being switched on. */
const ON_BY_DEFAULT = 27;
