import { rule } from "../../../server/src/core/rules/container/disable-networking.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const off = (value: string): string => container(`"memory": 128, "disableNetworking": ${value}`);
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', off("true")),
    "no mode is bridge": task("", off("true")),
    "false with awsvpc": task('"networkMode": "awsvpc"', off("false")),
    "null is absent": task('"networkMode": "awsvpc"', off("null")),
    "an unknown value": task('"networkMode": "awsvpc"', off('"${OFF}"')),
    "an unknown mode": task('"networkMode": "${MODE}"', off("true")),
    "Fargate with a mode it lacks, of which another rule speaks": fargate('"networkMode": "bridge"', off("true")),
    "a bare list": `[${off("true")}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', off("«true»")),
      messages: ["awsvpc"],
      fixed: task('"networkMode": "awsvpc"', bare),
    },
    "Fargate, in quotes": { code: fargate("", off('«"true"»')), messages: ["awsvpc"], fixed: fargate("", bare) },
  },
});
