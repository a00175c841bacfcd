import { rule } from "../../../server/src/core/rules/task/windows-task-size.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    Linux: task(`${only("EC2")}, "cpu": "256", "memory": "512"`),
    Fargate: fargate(WINDOWS),
    "perhaps Fargate": task(`${WINDOWS}, "cpu": "256"`),
    "managed instances, of which another rule speaks": task(`${only("MANAGED_INSTANCES")}, ${WINDOWS}, "cpu": "256"`),
    "no size": task(`${only("EC2")}, ${WINDOWS}, "cpu": null, "memory": ""`),
  },
  invalid: {
    "the containers have their own": {
      code: task(
        `${only("EC2")}, ${WINDOWS}, "cpu": «"1 vCPU"», "memory": «"\${MEMORY}"»`,
        container('"cpu": 512, "memory": 512'),
      ),
      messages: ["ignored", "ignored"],
      fixed: task(`${only("EC2")}, ${WINDOWS}`, container('"cpu": 512, "memory": 512')),
    },
    "a single container takes them over": {
      code: task(`${only("EC2")}, ${WINDOWS}, "cpu": «"1 vCPU"», "memory": «"2GB"»`),
      messages: ["ignored", "ignored"],
      fixed: task(`${only("EC2")}, ${WINDOWS}`, container("").replace('1.27"', '1.27", "memory": 2048, "cpu": 1024')),
    },
    "two containers, one without": {
      code: task(
        `${only("EC2")}, ${WINDOWS}, "memory": «"2048"»`,
        `${container('"memory": 512')}, ${container("", "b")}`,
      ),
      messages: ["ignored"],
    },
  },
});
