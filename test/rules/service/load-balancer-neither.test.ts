import { rule } from "../../../server/src/core/rules/service/load-balancer-neither.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a target group": service('"loadBalancers": [{ "targetGroupArn": "a" }]'),
    "a placeholder": service('"loadBalancers": [{ "loadBalancerName": "${NAME}" }]'),
    "a misspelled key": service('"loadBalancers": [{ "targetGroupARN": "a" }]'),
    "no entries": service('"loadBalancers": []'),
  },
  invalid: {
    neither: { code: service('"loadBalancers": [«{ "containerName": "app" }»]'), messages: ["neither"] },
    empty: {
      code: service('"loadBalancers": [«{ "containerName": "app", "targetGroupArn": "" }»]'),
      messages: ["neither"],
    },
    "in an update": {
      code: asUpdate(service('"loadBalancers": [«{ "containerName": "app" }»]')),
      messages: ["neither"],
    },
  },
});
