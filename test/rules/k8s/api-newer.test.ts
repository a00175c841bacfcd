import { rule } from "../../../server/src/core/rules/k8s/api-newer.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "in every version": { code: manifest("apps/v1", "Deployment"), target: { minor: 22 } },
    "in this version": { code: manifest("autoscaling/v2", "HorizontalPodAutoscaler"), target: { minor: 23 } },
    "an alpha where one may switch it on": {
      code: manifest("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration"),
      target: { eks: false, minor: 34 },
    },
    "a resource of others": manifest("example.com/v1alpha1", "Backup"),
  },
  invalid: {
    "another version is there": {
      code: manifest("autoscaling/v2", "HorizontalPodAutoscaler").replace("autoscaling/v2", "«autoscaling/v2»"),
      target: { minor: 22 },
      messages: ["newer"],
    },
    "an alpha on EKS": {
      code: manifest("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration").replace(
        "storagemigration.k8s.io/v1alpha1",
        "«storagemigration.k8s.io/v1alpha1»",
      ),
      target: { minor: 34 },
      messages: ["off"],
    },
  },
});
