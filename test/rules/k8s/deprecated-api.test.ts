import { rule } from "../../../server/src/core/rules/k8s/deprecated-api.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "the present version": manifest("networking.k8s.io/v1", "ServiceCIDR"),
    "gone already": manifest("batch/v1beta1", "CronJob"),
    "before what takes its place is there": {
      code: manifest("networking.k8s.io/v1beta1", "ServiceCIDR"),
      target: { minor: 32 },
    },
  },
  invalid: {
    "about to go": {
      code: manifest("batch/v1beta1", "CronJob").replace("batch/v1beta1", "«batch/v1beta1»"),
      target: { minor: 24 },
      messages: ["removed"],
      fixed: manifest("batch/v1", "CronJob"),
    },
    superseded: {
      code: manifest("networking.k8s.io/v1beta1", "ServiceCIDR").replace(
        "networking.k8s.io/v1beta1",
        "«networking.k8s.io/v1beta1»",
      ),
      messages: ["superseded"],
      fixed: manifest("networking.k8s.io/v1", "ServiceCIDR"),
    },
    "by another kind": {
      code: "apiVersion: «v1»\nkind: Endpoints\nmetadata:\n  name: web\n",
      messages: ["superseded"],
    },
    "by nothing": {
      code: "apiVersion: «v1»\nkind: ComponentStatus\nmetadata:\n  name: web\n",
      messages: ["alone"],
    },
  },
});
