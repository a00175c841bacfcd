import { rule } from "../../../server/src/core/rules/k8s/ds-replicas.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const set = (spec: string) => manifest("apps/v1", "DaemonSet", spec);

ruleTest(rule, {
  valid: { none: set("minReadySeconds: 1\n"), "of a Deployment": manifest("apps/v1", "Deployment", "replicas: 1\n") },
  invalid: {
    there: {
      code: set("«replicas»: 3\nminReadySeconds: 1\n"),
      messages: ["replicas"],
      fixed: set("minReadySeconds: 1\n"),
    },
  },
});
