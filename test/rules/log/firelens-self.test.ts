import { rule } from "../../../server/src/core/rules/log/firelens-self.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (driver: string, more = ""): string => `"logConfiguration": { "logDriver": ${driver}${more} }`;
const router = (fields: string, value = "{}"): string =>
  container(`"firelensConfiguration": ${value}, ${fields}`, "router");
const awslogs = (family: string): string =>
  log(
    '"awslogs"',
    `, "options": { "awslogs-group": "/ecs/${family}", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "router" }`,
  );

ruleTest(rule, {
  valid: {
    "another driver": task("", router(log('"awslogs"'))),
    "an unknown driver": task("", router(log('"${DRIVER}"'))),
    "no router": task("", router(log('"awsfirelens"'), "null")),
    "another container": task("", `${router(log('"awslogs"'))}, ${container(log('"awsfirelens"'))}`),
  },
  invalid: {
    itself: {
      code: task("", router(log('«"awsfirelens"»', ', "options": { "Name": "stdout" }'))),
      messages: ["self"],
      fixed: task("", router(awslogs("web"))),
    },
    "itself, without options, in a bare list": {
      code: `[${router(log('«"awsfirelens"»'))}]`,
      messages: ["self"],
      fixed: `[${router(awslogs("<family>"))}]`,
    },
  },
});
