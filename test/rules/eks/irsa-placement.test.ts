import { rule } from "../../../server/src/core/rules/eks/irsa-placement.js";
import { ruleTest } from "../../support/ruleTest.js";

const ROLE = "eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/web";

ruleTest(rule, {
  valid: {
    "on the service account": `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  annotations:\n    ${ROLE}\n`,
    "on another resource": `apiVersion: pkg.crossplane.io/v1alpha1\nkind: ControllerConfig\nmetadata:\n  annotations:\n    ${ROLE}\n`,
  },
  invalid: {
    pods: {
      code: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    ${ROLE.replace(/^([^:]+)/, "«$1»")}\nspec:\n  template:\n    metadata:\n      annotations:\n        ${ROLE.replace(/^([^:]+)/, "«$1»")}\n`,
      messages: ["pods", "pods"],
    },
    label: {
      code: "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  labels:\n    app: web\n    eks.amazonaws.com/role-arn: «arn:aws:iam::111122223333:role/web»\n",
      messages: ["label"],
      fixed: `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  labels:\n    app: web\n  annotations:\n    ${ROLE}\n`,
    },
    "label of pods": {
      code: "apiVersion: v1\nkind: Pod\nmetadata:\n  labels: { eks.amazonaws.com/role-arn: «arn:aws:iam::111122223333:role/web» }\n",
      messages: ["label"],
    },
  },
});
