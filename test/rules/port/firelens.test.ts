import { rule } from "../../../server/src/core/rules/port/firelens.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const router = (mappings: string): string =>
  container(`"firelensConfiguration": { "type": "fluentbit" }, "portMappings": [${mappings}]`, "router");

ruleTest(rule, {
  valid: {
    "no ports": task("", router("")),
    "another port": task("", router('{ "containerPort": 2020 }')),
    "an unknown port": task("", router('{ "containerPort": "${PORT}" }')),
    "a container that is no router": task("", container('"portMappings": [{ "containerPort": 24224 }]')),
  },
  invalid: {
    published: {
      code: task("", router('{ "containerPort": 2020 }, { "containerPort": «24224», "protocol": "tcp" }')),
      messages: ["published"],
      fixed: task("", router('{ "containerPort": 2020 }')),
    },
    "Fargate, tcp and udp": {
      code: fargate("", router('{ "containerPort": «24224» }, { "containerPort": «24224», "protocol": "udp" }')),
      messages: ["published", "published"],
      fixed: fargate("", router("")),
    },
  },
});
