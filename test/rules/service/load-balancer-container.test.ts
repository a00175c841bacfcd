import { rule } from "../../../server/src/core/rules/service/load-balancer-container.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    both: service('"loadBalancers": [{ "containerName": "app", "containerPort": 80 }]'),
    placeholders: service('"loadBalancers": [{ "containerName": "${NAME}", "containerPort": "${PORT}" }]'),
    "a misspelled key": service('"loadBalancers": [{ "containername": "app", "containerPort": 80 }]'),
  },
  invalid: {
    "an empty name": {
      code: service('"loadBalancers": [{ "containerName": «""», "containerPort": 80 }]'),
      messages: ["name"],
    },
    "no port": { code: service('"loadBalancers": [«{ "containerName": "app" }»]'), messages: ["port"] },
    "in an update": {
      code: asUpdate(service('"loadBalancers": [{ "containerName": «""», "containerPort": 80 }]')),
      messages: ["name"],
    },
  },
});
