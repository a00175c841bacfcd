import { rule } from "../../../server/src/core/rules/log/firelens-essential.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const router = (fields: string): string => container(`"firelensConfiguration": {}${fields}`, "router");
const waits = (...names: string[]): string =>
  `, "dependsOn": [${names.map((name) => `{ "containerName": "${name}", "condition": "START" }`).join(", ")}]`;
const log = (more = "", driver = '"awsfirelens"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver} }${more}`);
const init = container("", "init");

ruleTest(rule, {
  valid: {
    "as ECS has it": task("", `${router("")}, ${log()}`),
    essential: task("", `${router(', "essential": true')}, ${log()}`),
    "a placeholder": task("", `${router(', "essential": "${ESSENTIAL}"')}, ${log()}`),
    "in order": task("", `${router(waits("init"))}, ${log(waits("router"))}, ${init}`),
    "the router waits for the container itself": task("", `${router(waits("app"))}, ${log()}`),
    "another driver": task("", `${router(waits("init"))}, ${log("", '"awslogs"')}, ${init}`),
    "an unknown order": task("", `${router(waits("init"))}, ${log(', "dependsOn": "${ORDER}"')}, ${init}`),
    "an unknown name": task("", `${router(waits("init"))}, ${log(waits("${ROUTER}"))}, ${init}`),
    "no router": task("", container('"essential": false')),
  },
  invalid: {
    "not essential, wrapped": {
      code: `{ "taskDefinition": ${task("", `${router(', "essential": «false»')}, ${log()}`)} }`,
      messages: ["essential"],
      fixed: `{ "taskDefinition": ${task("", `${router(', "essential": true')}, ${log()}`)} }`,
    },
    "no order, in a bare list": {
      code: `[${router(waits("init"))}, ${log("", '«"awsfirelens"»')}, ${init}]`,
      messages: ["order"],
    },
    "another order": {
      code: task("", `${router(waits("init"))}, ${log(waits("init"), '«"awsfirelens"»')}, ${init}`),
      messages: ["order"],
    },
  },
});
